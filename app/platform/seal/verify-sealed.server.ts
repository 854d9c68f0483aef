import { X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pkijs from 'pkijs'
import { fingerprintOf } from './network-certificate.server'
import { readSignature } from './read-signature'
import { sha256Of } from './text-hash'

export type SealVerdict = 'unchanged' | 'changed' | 'unknown'

export type SealDetail =
  /** The kept fingerprint of a sealed file is the same. */
  | 'same-as-kept'
  /** The signature is right, though the file itself is not among the kept ones. */
  | 'signature-right'
  | 'signature-wrong'
  | 'signature-damaged'
  | 'bytes-added'
  | 'no-signature'
  | 'other-certificate'
  | 'not-a-pdf'

export interface SealCheck {
  verdict: SealVerdict
  detail: SealDetail
  sha256: string
  /** Of the certificate that signed, when it is one of the network's. */
  certificateFingerprint?: string
}

/**
 * Says whether a file is as it was sealed. Never throws.
 * @param certificatesPem all certificates that the network ever sealed with
 * @param isKept whether a SHA-256 is that of a sealed file that is kept
 */
export async function verifySealed(
  file: Uint8Array,
  certificatesPem: readonly string[],
  isKept: (sha256: string) => boolean | Promise<boolean> = () => false,
): Promise<SealCheck> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const sha256 = sha256Of(bytes)
  const say = (verdict: SealVerdict, detail: SealDetail, certificateFingerprint?: string): SealCheck => ({
    verdict,
    detail,
    sha256,
    ...(certificateFingerprint ? { certificateFingerprint } : {}),
  })
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return say('unknown', 'not-a-pdf')
  const kept = await isKept(sha256)
  const reading = readSignature(bytes)
  if (reading.found === 'none') return kept ? say('unchanged', 'same-as-kept') : say('unknown', 'no-signature')
  if (reading.found === 'broken') return say('changed', 'signature-damaged')

  const { signature } = reading
  const known = certificatesPem.map(pem => new X509Certificate(pem))
  const signedData = readSignedData(signature.cms)
  if (!signedData) return say('changed', 'signature-damaged')
  const signerPrint = certificatePrint(signedData)
  if (!signerPrint || !known.some(certificate => fingerprintOf(certificate) === signerPrint))
    return say('unknown', 'other-certificate')
  if (!(await isSignatureRight(signedData, signature.signedBytes)))
    return say('changed', 'signature-wrong', signerPrint)
  if (!signature.coversWholeFile) return say('changed', 'bytes-added', signerPrint)
  return say('unchanged', kept ? 'same-as-kept' : 'signature-right', signerPrint)
}

function readSignedData(cms: Buffer): pkijs.SignedData | null {
  try {
    const parsed = asn1.fromBER(new Uint8Array(cms))
    const content = new pkijs.ContentInfo({ schema: parsed.result })
    return new pkijs.SignedData({ schema: content.content })
  } catch {
    return null
  }
}

/** The seal holds one certificate and one signer; more would leave open which one counts. */
function certificatePrint(signedData: pkijs.SignedData): string | null {
  const [certificate, ...others] = signedData.certificates ?? []
  if (!(certificate instanceof pkijs.Certificate) || others.length > 0) return null
  if (signedData.signerInfos.length !== 1) return null
  try {
    return fingerprintOf(new X509Certificate(Buffer.from(certificate.toSchema().toBER())))
  } catch {
    return null
  }
}

async function isSignatureRight(signedData: pkijs.SignedData, signedBytes: Buffer): Promise<boolean> {
  try {
    return await signedData.verify({ signer: 0, data: new Uint8Array(signedBytes).buffer, checkChain: false })
  } catch {
    return false
  }
}
