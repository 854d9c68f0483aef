import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { AgreementGuard } from './agreement-machine'

export const signingModes = ['sequential', 'parallel'] as const
export type SigningMode = (typeof signingModes)[number]

export const signatureMethods = ['typed', 'drawn', 'paper'] as const
export type SignatureMethod = (typeof signatureMethods)[number]

/** One party in the circuit of an agreement or a letter of intent. */
export interface Signer {
  id: string
  role: string
  name: string
  /** Place in the row, from 1; only counts when signing is sequential. */
  order: number
  signed: { textHash: string } | null
}

/** What a signer sends: a name typed in full, or a line drawn; both count the same. */
export const SignatureInput = z
  .object({
    name: z.string().trim().min(2).max(200),
    method: z.enum(['typed', 'drawn']),
    /** SVG path data of the drawn line (M and L only), within 400 by 120 units. */
    drawing: z
      .string()
      .max(20_000)
      .regex(/^[ML0-9 .,-]*$/)
      .default(''),
    consent: z.literal(true),
    textHash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(input => input.method === 'typed' || input.drawing !== '', { path: ['drawing'], message: 'required' })
export type SignatureInput = z.infer<typeof SignatureInput>

/** What is kept of a signature. */
export const SignatureRecord = z.object({
  signerId: z.string(),
  role: z.string(),
  name: z.string(),
  method: z.enum(signatureMethods),
  drawing: z.string().default(''),
  /** Moment with offset, for example 2026-12-01T10:15:00+01:00. */
  signedAt: z.iso.datetime({ offset: true }),
  timeZone: z.string(),
  address: z.string(),
  userAgent: z.string().max(500),
  textHash: z.string(),
  /** The sentence that the signer agreed to, as it was shown. */
  consent: z.string(),
  /** On paper: the day that stands on it, who recorded it, and the SHA-256 of the scanned copy. */
  paper: z.object({ signedOn: z.iso.date(), recordedBy: z.string(), scanSha256: z.string() }).nullable().default(null),
  locale: z.enum(['nl', 'en']),
})
export type SignatureRecord = z.infer<typeof SignatureRecord>

/** Ids of those who may sign now: the first open place in the row, or all who did not sign yet. */
export function mayNowSign(signers: readonly Signer[], mode: SigningMode): string[] {
  const waiting = signers.filter(signer => signer.signed === null)
  if (mode === 'parallel') return waiting.map(signer => signer.id)
  const turn = Math.min(...waiting.map(signer => signer.order))
  return waiting.filter(signer => signer.order === turn).map(signer => signer.id)
}

export type SigningOutcome = { kind: 'sign'; last: boolean; next: string[] } | { kind: 'already_signed' }

/**
 * Whether this signer may sign this text now. A second click with the same text is harmless (`already_signed`).
 * Problem codes: `signing-unknown-signer`, `signing-text-changed`, `signing-not-your-turn` (expected: who is first).
 */
export function decideSigning(circuit: {
  signers: readonly Signer[]
  mode: SigningMode
  signerId: string
  /** Hash of the text that was sent out. */
  frozenHash: string
  /** Hash of the text that the signer saw. */
  seenHash: string
}): Result<SigningOutcome> {
  const { signers, mode, signerId, frozenHash, seenHash } = circuit
  const signer = signers.find(one => one.id === signerId)
  if (!signer) return fail(problem('', 'signing-unknown-signer'))
  if (seenHash !== frozenHash) return fail(problem('textHash', 'signing-text-changed', seenHash, frozenHash))
  if (signer.signed) {
    if (signer.signed.textHash === seenHash) return ok({ kind: 'already_signed' })
    return fail(problem('textHash', 'signing-text-changed', seenHash, signer.signed.textHash))
  }
  const turn = mayNowSign(signers, mode)
  if (!turn.includes(signerId)) {
    const first = signers.find(one => turn.includes(one.id))
    return fail(problem('', 'signing-not-your-turn', signer.name, first?.name))
  }
  const after = signers.map(one => (one.id === signerId ? { ...one, signed: { textHash: seenHash } } : one))
  const left = after.filter(one => one.signed === null)
  return ok({ kind: 'sign', last: left.length === 0, next: left.length === 0 ? [] : mayNowSign(after, mode) })
}

/** The outcome as guards of the agreement's table. */
export function signingGuards(outcome: SigningOutcome): Partial<Record<AgreementGuard, boolean>> {
  const signs = outcome.kind === 'sign'
  return {
    yourTurn: signs,
    textUnchanged: true,
    lastSigner: signs && outcome.last,
    moreSignersLeft: signs && !outcome.last,
  }
}
