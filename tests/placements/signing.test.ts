import { expect, test } from 'vitest'
import { EmployerDecline, SigningDecline } from '~/areas/placements/reasons'
import { decideSigning, mayNowSign, SignatureInput, signingGuards, type Signer } from '~/areas/placements/signing'
import { linkExpiry, linkState, nextReminder } from '~/areas/placements/signing-link'
import { zonedMoment } from '~/areas/placements/zoned-moment'

const hash = 'a'.repeat(64)
const circuit = (...signed: string[]): Signer[] =>
  (['trainee', 'mentor', 'coach'] as const).map((role, index) => ({
    id: role,
    role,
    name: role,
    order: index + 1,
    signed: signed.includes(role) ? { textHash: hash } : null,
  }))
const decide = (signerId: string, signers: Signer[], mode: 'sequential' | 'parallel' = 'sequential', seenHash = hash) =>
  decideSigning({ signers, mode, signerId, frozenHash: hash, seenHash })

test('one after another, each signer has a turn', () => {
  expect(mayNowSign(circuit(), 'sequential')).toEqual(['trainee'])
  expect(mayNowSign(circuit('trainee'), 'sequential')).toEqual(['mentor'])
  expect(mayNowSign(circuit('trainee'), 'parallel')).toEqual(['mentor', 'coach'])
  expect(mayNowSign(circuit('trainee', 'mentor', 'coach'), 'sequential')).toEqual([])
})

test('a wrong turn is refused and says who signs first', () => {
  expect(decide('coach', circuit())).toMatchObject({
    ok: false,
    problems: [{ code: 'signing-not-your-turn', expected: 'trainee' }],
  })
  expect(decide('coach', circuit(), 'parallel')).toMatchObject({ ok: true, value: { kind: 'sign', last: false } })
})

test('the last signer is known and opens the last guard', () => {
  const answer = decide('coach', circuit('trainee', 'mentor'))
  expect(answer).toMatchObject({ ok: true, value: { kind: 'sign', last: true, next: [] } })
  if (answer.ok) expect(signingGuards(answer.value)).toMatchObject({ lastSigner: true, moreSignersLeft: false })
})

test('a double click is harmless', () => {
  expect(decide('trainee', circuit('trainee'))).toEqual({ ok: true, value: { kind: 'already_signed' } })
})

test('a text that differs from what was sent is not signed', () => {
  expect(decide('trainee', circuit(), 'sequential', 'b'.repeat(64))).toMatchObject({
    ok: false,
    problems: [{ code: 'signing-text-changed' }],
  })
})

test('a stranger to the circuit cannot sign', () => {
  expect(decide('somebody', circuit())).toMatchObject({ ok: false, problems: [{ code: 'signing-unknown-signer' }] })
})

test('a typed name and a drawn line are both taken, without consent neither is', () => {
  const typed = { name: 'Şükran Yıldız', method: 'typed', consent: true, textHash: hash }
  expect(SignatureInput.safeParse(typed).success).toBe(true)
  expect(SignatureInput.safeParse({ ...typed, method: 'drawn', drawing: 'M 10 20 L 30 40' }).success).toBe(true)
  expect(SignatureInput.safeParse({ ...typed, method: 'drawn' }).success).toBe(false)
  expect(SignatureInput.safeParse({ ...typed, consent: false }).success).toBe(false)
  expect(SignatureInput.safeParse({ ...typed, method: 'drawn', drawing: '"><script>' }).success).toBe(false)
})

test('declining needs a reason, and "other" needs words', () => {
  expect(SigningDecline.safeParse({ reason: 'facts_wrong' }).success).toBe(true)
  expect(SigningDecline.safeParse({}).success).toBe(false)
  expect(EmployerDecline.safeParse({ reason: 'other' }).success).toBe(false)
  expect(EmployerDecline.safeParse({ reason: 'other', note: 'Verbouwing' }).success).toBe(true)
})

test('reminders go after 5 days and then every 2, five at most, and never after the link expired', () => {
  const asked = new Date('2026-12-01T09:00:00Z')
  const far = linkExpiry(asked, 30)
  const days = [0, 1, 2, 3, 4].map(sent => nextReminder(asked, sent, far)?.dueAt.toISOString().slice(0, 10))
  expect(days).toEqual(['2026-12-06', '2026-12-08', '2026-12-10', '2026-12-12', '2026-12-14'])
  expect(nextReminder(asked, 5, far)).toBeNull()
  expect(nextReminder(asked, 1, linkExpiry(asked, 7))).toBeNull()
})

test('a link is valid until it expires or is revoked, at most 30 days', () => {
  const sent = new Date('2026-12-01T09:00:00Z')
  const expiresAt = linkExpiry(sent, 90)
  expect(expiresAt.toISOString()).toBe('2026-12-31T09:00:00.000Z')
  expect(linkState({ expiresAt, revokedAt: null }, sent)).toBe('valid')
  expect(linkState({ expiresAt, revokedAt: null }, expiresAt)).toBe('expired')
  expect(linkState({ expiresAt, revokedAt: sent }, sent)).toBe('revoked')
})

test('a moment is written with the offset of its zone, in winter and in summer', () => {
  expect(zonedMoment(new Date('2026-12-01T09:15:30Z'), 'Europe/Amsterdam')).toBe('2026-12-01T10:15:30+01:00')
  expect(zonedMoment(new Date('2026-07-01T22:15:30Z'), 'Europe/Amsterdam')).toBe('2026-07-02T00:15:30+02:00')
  expect(zonedMoment(new Date('2026-07-01T22:15:30Z'), 'UTC')).toBe('2026-07-01T22:15:30+00:00')
})
