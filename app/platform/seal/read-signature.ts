/** The signature in a PDF: which bytes it covers and the CMS message that covers them. */
export interface PdfSignature {
  signedBytes: Buffer
  cms: Buffer
  /** False when bytes were added behind what was signed. */
  coversWholeFile: boolean
}

export type SignatureReading = { found: 'none' } | { found: 'broken' } | { found: 'one'; signature: PdfSignature }

const byteRange = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/

/** Finds the first signature of a PDF. Anything but two ranges around one hex string is `broken`. */
export function readSignature(bytes: Buffer): SignatureReading {
  const found = byteRange.exec(bytes.toString('latin1'))
  if (!found) return { found: 'none' }
  const [start, length, second, rest] = found.slice(1, 5).map(Number) as [number, number, number, number]
  const gapStart = start + length
  if (start !== 0 || second <= gapStart || second + rest > bytes.length) return { found: 'broken' }
  const gap = bytes.subarray(gapStart, second).toString('latin1')
  if (!/^<[0-9a-fA-F]+>$/.test(gap)) return { found: 'broken' }
  const cms = trimDer(Buffer.from(gap.slice(1, -1), 'hex'))
  if (!cms) return { found: 'broken' }
  const signedBytes = Buffer.concat([bytes.subarray(0, gapStart), bytes.subarray(second, second + rest)])
  return { found: 'one', signature: { signedBytes, cms, coversWholeFile: second + rest === bytes.length } }
}

/** The room for a signature is filled up with zeros; the length in the DER head says where the message ends. */
function trimDer(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes[0] !== 0x30) return null
  const first = bytes[1] ?? 0
  if (first < 0x80) return bytes.subarray(0, 2 + first)
  const count = first & 0x7f
  if (count < 1 || count > 4 || bytes.length < 2 + count) return null
  const length = bytes.readUIntBE(2, count)
  const end = 2 + count + length
  return end <= bytes.length ? bytes.subarray(0, end) : null
}
