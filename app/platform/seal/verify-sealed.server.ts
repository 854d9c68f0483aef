import { createHash, verify, X509Certificate } from 'node:crypto'
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
  const certificate = certificateOf(signedData)
  const print = certificate ? fingerprintOf(certificate) : ''
  if (!certificate || !known.some(one => fingerprintOf(one) === print)) return say('unknown', 'other-certificate')
  if (!isSignatureRight(signedData, signature.signedBytes, certificate)) return say('changed', 'signature-wrong', print)
  if (!signature.coversWholeFile) return say('changed', 'bytes-added', print)
  return say('unchanged', kept ? 'same-as-kept' : 'signature-right', print)
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
function certificateOf(signedData: pkijs.SignedData): X509Certificate | null {
  const [certificate, ...others] = signedData.certificates ?? []
  if (!(certificate instanceof pkijs.Certificate) || others.length > 0) return null
  if (signedData.signerInfos.length !== 1) return null
  try {
    return new X509Certificate(Buffer.from(certificate.toSchema().toBER()))
  } catch {
    return null
  }
}

const oid = { sha256: '2.16.840.1.101.3.4.2.1', messageDigest: '1.2.840.113549.1.9.4' }

/** Two steps (RFC 5652, 5.4): the digest in the signed attributes is that of the bytes, and the attributes are signed. */
function isSignatureRight(signedData: pkijs.SignedData, signedBytes: Buffer, certificate: X509Certificate): boolean {
  const [signer] = signedData.signerInfos
  if (!signer?.signedAttrs || signer.digestAlgorithm.algorithmId !== oid.sha256) return false
  const digests = signer.signedAttrs.attributes.filter(attribute => attribute.type === oid.messageDigest)
  const value: unknown = digests[0]?.values[0]
  if (digests.length !== 1 || !(value instanceof asn1.OctetString)) return false
  const said = Buffer.from(value.valueBlock.valueHexView)
  if (!said.equals(createHash('sha256').update(signedBytes).digest())) return false
  // The attributes are signed as a SET, though they stand in the message under a tag of their own.
  const attributes = Buffer.from(signer.signedAttrs.encodedValue)
  attributes[0] = 0x31
  try {
    return verify('sha256', attributes, certificate.publicKey, Buffer.from(signer.signature.valueBlock.valueHexView))
  } catch {
    return false
  }
}
