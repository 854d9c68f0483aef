import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { PartyRole } from './actor-roles'
import type { AgreementContent, AgreementGroup } from './agreement-content'
import { amendmentKinds } from './agreement-fields/annexes'
import { agreementFields, valueAt, type AgreementField } from './field-list'

export type AmendmentKind = (typeof amendmentKinds)[number]

/** What is kept of an amendment beside its content: what it is about, what it refers to, and how it was before. */
export const AmendmentFacts = z.object({
  kinds: z.array(z.enum(amendmentKinds)).min(1),
  /** First day on which the change counts, yyyy-mm-dd. */
  on: z.iso.date(),
  /** What changes, in words, as it is printed. */
  text: z.string(),
  /** False when a mentor or coach who is replaced has left: then the employer signs in the mentor's place. */
  replacedCanSign: z.boolean(),
  /** The sealed original first, then the amendments sealed before this one. */
  chain: z.array(z.object({ number: z.string(), sealedOn: z.iso.date(), sha256: z.string() })).min(1),
  /** The values that its kinds may change, by path, as they were. */
  before: z.record(z.string(), z.unknown()),
})
export type AmendmentFacts = z.infer<typeof AmendmentFacts>

/** A change to a sealed agreement. `change` holds the groups as they will be; the rest stays as it was. */
export type Amendment = Pick<AmendmentFacts, 'kinds' | 'on' | 'text' | 'replacedCanSign'> & {
  /** Which amendment of the agreement it is, counting those that came to nothing. */
  nth: number
  change: Partial<AgreementContent>
}

/** Fields, or parts with all their fields, that each kind may touch. */
const pathsOf: Readonly<Record<AmendmentKind, readonly string[]>> = {
  period: [
    'period.startsOn',
    'period.endsOn',
    'period.totalHours',
    'permissions.longerPeriodReference',
    'evaluation.moments',
  ],
  place: ['place', 'parties.host.address', 'parties.host.establishmentNumber'],
  mentor: ['guidance.mentor', 'absence.reportTo'],
  coach: ['guidance.coach', 'parties.coachOrganisation'],
  hours: [
    'period.hoursPerWeek',
    'period.totalHours',
    'period.schedule',
    'period.breaks',
    'period.eveningsAndWeekends',
    'period.holidays',
  ],
  allowance: ['allowance'],
  interruption: ['period.interruptions', 'period.endsOn', 'evaluation.moments'],
  end: ['period.endsOn', 'period.totalHours', 'evaluation.moments', 'intention'],
}

/** The fields that an amendment of these kinds shows and may change, in the order of the agreement. */
export function fieldsOfKinds(kinds: readonly AmendmentKind[]): AgreementField[] {
  const paths = kinds.flatMap(kind => pathsOf[kind])
  return agreementFields.filter(({ path }) => paths.some(one => path === one || path.startsWith(`${one}.`)))
}

/** The values of those fields, by path. */
export function valuesOfKinds(content: AgreementContent, kinds: readonly AmendmentKind[]): Record<string, unknown> {
  return Object.fromEntries(fieldsOfKinds(kinds).map(({ path }) => [path, valueAt(content, path)]))
}

/** Equal but for the order of the columns of a row: the database keeps its own. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain)
    return typeof value === 'object' && value !== null ? Object.entries(value).sort() : value
  }
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** Fields whose value differs from what it was. */
export function changedFields(content: AgreementContent, facts: Pick<AmendmentFacts, 'kinds' | 'before'>) {
  return fieldsOfKinds(facts.kinds).filter(({ path }) => !isSame(valueAt(content, path), facts.before[path]))
}

/** Firm and trainee check the facts before signing, unless only the coach's organisation changes something of its own. */
export function needsPartyCheck(kinds: readonly AmendmentKind[]): boolean {
  return kinds.some(kind => kind !== 'coach')
}

/**
 * The content of an amendment with its own circuit: signed by the original parties, and by a new mentor or coach.
 * Problem codes: `amendment-wrong-group` (path: the field), `amendment-nothing-said`, `amendment-nothing-changed`.
 */
export function draftAmendment(original: AgreementContent, amendment: Amendment): Result<AgreementContent> {
  const { kinds, on, nth } = amendment
  const content: AgreementContent = { ...original, ...amendment.change }
  const allowed = new Set(fieldsOfKinds(kinds).map(field => field.path))
  const differs = ({ path }: AgreementField) => !isSame(valueAt(content, path), valueAt(original, path))
  const changed = agreementFields.filter(differs)
  const wrong = changed.filter(({ path }) => !allowed.has(path))
  if (wrong.length > 0)
    return fail(...wrong.map(({ path }) => problem(path, 'amendment-wrong-group', path, kinds.join(', '))))
  if (amendment.text.trim() === '') return fail(problem('text', 'amendment-nothing-said'))
  if (changed.length === 0) return fail(problem('', 'amendment-nothing-changed'))

  const base = original.annexes.amends || original.heading.number
  const number = `${base}-W${nth}`
  const rows = kinds.map(kind => ({ number, kind, on, text: amendment.text.trim() }))
  return ok({
    ...content,
    heading: { ...original.heading, number, version: 1 },
    signatures: { ...original.signatures, signers: circuitOf(original, content, amendment) },
    annexes: { ...original.annexes, amends: base, amendments: [...original.annexes.amendments, ...rows] },
  })
}

type Signers = AgreementContent['signatures']['signers']

/** Who signs: the parties of now; one who is replaced signs as the former one, and the newcomer signs last. */
function circuitOf(original: AgreementContent, changed: AgreementContent, amendment: Amendment): Signers {
  const former: readonly (PartyRole | null)[] = ['former_mentor', 'former_coach']
  const parties = original.signatures.signers.filter(signer => !former.includes(signer.role))
  return (['mentor', 'coach'] as const).reduce((signers, role) => {
    const [was, becomes] = [original.guidance[role], changed.guidance[role]]
    if (!amendment.kinds.includes(role) || (was.name === becomes.name && was.email === becomes.email)) return signers
    const staying: Signers = signers.flatMap(signer => {
      if (signer.role !== role) return [signer]
      return amendment.replacedCanSign ? [{ ...signer, role: `former_${role}` as const }] : []
    })
    const { signatory, signatoryEmail } = original.parties.host
    const needsHost = role === 'mentor' && !amendment.replacedCanSign && !staying.some(signer => signer.role === 'host')
    const host: Signers = needsHost ? [{ role: 'host', name: signatory, email: signatoryEmail }] : []
    return [...staying, { role, name: becomes.name, email: becomes.email }, ...host]
  }, parties)
}

/** The content with other values at some paths; not checked yet. */
export function withValues(original: AgreementContent, values: Readonly<Record<string, unknown>>): unknown {
  const content = structuredClone(original) as Record<AgreementGroup, Record<string, unknown>>
  for (const [path, value] of Object.entries(values)) {
    const parts = path.split('.')
    const last = parts.pop()!
    const holder = parts.reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      content as Record<string, Record<string, unknown>>,
    )
    holder[last] = value
  }
  return content
}
