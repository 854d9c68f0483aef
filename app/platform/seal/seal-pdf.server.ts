import { X509Certificate } from 'node:crypto'
import { CryptoKeySigner, PDF } from '@libpdf/core'
import { fail, ok, type Result } from '~/platform/result'
import { openSealKey, type NetworkSeal } from './network-certificate.server'
import { sha256Of } from './text-hash'

export type SealFailureCode =
  'certificate-missing' | 'certificate-not-valid-now' | 'key-unreadable' | 'pdf-unreadable' | 'signing-failed'

/** Why a file could not be sealed; `detail` is for the log and the administrator's page. */
export interface SealFailure {
  code: SealFailureCode
  detail: string
  /** Whether trying again without a person's help can work. */
  retry: boolean
}

export interface SealedFile {
  bytes: Buffer
  /** SHA-256 of the sealed bytes, hex. */
  sha256: string
  certificateFingerprint: string
}

/**
 * Seals a PDF with the network's certificate (PAdES baseline B-B, detached CMS). Never throws: a failure is a value.
 * @param seal null when the network has no certificate yet
 * @param secret the 32 bytes that open the network's key
 */
export async function sealPdf(
  pdf: Uint8Array,
  seal: NetworkSeal | null,
  secret: Uint8Array,
  words: { reason: string; location: string; now: Date },
): Promise<Result<SealedFile, SealFailure>> {
  if (!seal) return failed('certificate-missing', 'the network has no certificate', false)
  if (words.now < seal.notBefore || words.now > seal.notAfter)
    return failed('certificate-not-valid-now', `valid ${iso(seal.notBefore)} to ${iso(seal.notAfter)}`, false)

  const key = await attempt(() => openSealKey(seal, secret))
  if (!key.ok) return failed('key-unreadable', key.detail, false)
  const document = await attempt(() => PDF.load(pdf))
  if (!document.ok) return failed('pdf-unreadable', document.detail, false)

  const signed = await attempt(async () => {
    const certificate = new Uint8Array(new X509Certificate(seal.certificatePem).raw)
    const signer = new CryptoKeySigner(key.value, certificate, 'EC', 'ECDSA')
    return document.value.sign({
      signer,
      reason: words.reason,
      location: words.location,
      signingTime: words.now,
      fieldName: 'Seal',
      subFilter: 'ETSI.CAdES.detached',
      level: 'B-B',
      estimatedSize: 6144,
    })
  })
  if (!signed.ok) return failed('signing-failed', signed.detail, true)
  const bytes = Buffer.from(signed.value.bytes)
  return ok({ bytes, sha256: sha256Of(bytes), certificateFingerprint: seal.fingerprint })
}

type Attempt<T> = { ok: true; value: T } | { ok: false; detail: string }

async function attempt<T>(run: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

function failed(code: SealFailureCode, detail: string, retry: boolean) {
  return fail<SealFailure>({ code, detail, retry })
}

function iso(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
