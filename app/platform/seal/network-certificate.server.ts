import { generateKeyPairSync, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pkijs from 'pkijs'
import { lockKey, unlockKey } from './key-box'

/** What is stored of a network's seal: a public certificate and a private key that only the secret opens. */
export interface NetworkSeal {
  certificatePem: string
  lockedKey: string
  /** SHA-256 of the certificate (hex): its name in records. */
  fingerprint: string
  notBefore: Date
  notAfter: Date
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const
const oid = { commonName: '2.5.4.3', organisation: '2.5.4.10', basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15' }

/**
 * Makes a self-signed certificate (ECDSA P-256) for one network.
 * @param years how long it seals; what was sealed stays verifiable after that
 */
export async function createNetworkSeal(
  input: { networkName: string; product: string; now: Date; years?: number },
  secret: Uint8Array,
): Promise<NetworkSeal> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' })
  const privateKey = await importPrivateKey(pkcs8)
  const publicKey = await webcrypto.subtle.importKey(
    'spki',
    pair.publicKey.export({ format: 'der', type: 'spki' }),
    ecdsa,
    true,
    ['verify'],
  )
  const notBefore = new Date(Math.floor(input.now.getTime() / 1000) * 1000)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + (input.years ?? 10))
  const certificate = blankCertificate(input.networkName, input.product, notBefore, notAfter)
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(privateKey, 'SHA-256')
  const read = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()))
  const fingerprint = fingerprintOf(read)
  return {
    certificatePem: read.toString(),
    lockedKey: lockKey(pkcs8, secret, fingerprint),
    fingerprint,
    notBefore,
    notAfter,
  }
}

/** The private key of a seal, ready to sign; throws when the secret does not open it. */
export async function openSealKey(seal: NetworkSeal, secret: Uint8Array): Promise<CryptoKey> {
  return importPrivateKey(unlockKey(seal.lockedKey, secret, seal.fingerprint))
}

/** SHA-256 of a certificate in hex, without colons. */
export function fingerprintOf(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase()
}

function importPrivateKey(pkcs8: Uint8Array): Promise<CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', pkcs8, ecdsa, false, ['sign']) as Promise<CryptoKey>
}

/**
 * A serial number out of random bytes. The first bit is clear, so that it is positive; the second is set, so that it never
 * begins with a zero byte, which DER forbids and OpenSSL then refuses.
 */
export function serialNumber(random: Uint8Array): Uint8Array<ArrayBuffer> {
  const serial = new Uint8Array(random)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  return serial
}

function blankCertificate(network: string, product: string, notBefore: Date, notAfter: Date): pkijs.Certificate {
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1.Integer({ valueHex: serialNumber(randomBytes(16)).buffer })
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(nameOf(oid.organisation, product), nameOf(oid.commonName, network))
  }
  certificate.notBefore.value = notBefore
  certificate.notAfter.value = notAfter
  certificate.extensions = [
    extension(oid.basicConstraints, new pkijs.BasicConstraints({ cA: false }).toSchema().toBER()),
    // digitalSignature and nonRepudiation
    extension(oid.keyUsage, new asn1.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 }).toBER()),
  ]
  return certificate
}

function nameOf(type: string, value: string): pkijs.AttributeTypeAndValue {
  return new pkijs.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) })
}

function extension(extnID: string, value: ArrayBuffer): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: true, extnValue: value })
}
