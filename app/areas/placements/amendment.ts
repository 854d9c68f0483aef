import { fail, ok, problem, type Result } from '~/platform/result'
import type { AgreementContent } from './agreement-content'
import type { amendmentKinds } from './agreement-fields/annexes'

export type AmendmentKind = (typeof amendmentKinds)[number]

/** A change to a sealed agreement. `change` holds the groups as they will be; the rest stays as it was. */
export interface Amendment {
  kind: AmendmentKind
  /** First day on which the change counts, yyyy-mm-dd. */
  on: string
  /** What changes, in words, as it is printed. */
  text: string
  change: Partial<AgreementContent>
  /** False when a mentor or coach who is replaced has left: then the employer signs in the mentor's place. */
  replacedCanSign?: boolean
}

/** Groups that each kind may touch; another kind of change needs an amendment of its own. */
const groupsOf: Readonly<Record<AmendmentKind, readonly (keyof AgreementContent)[]>> = {
  period: ['period', 'evaluation', 'permissions'],
  place: ['place', 'parties'],
  mentor: ['guidance', 'absence'],
  coach: ['guidance', 'parties'],
  hours: ['period'],
  allowance: ['allowance'],
  interruption: ['period', 'evaluation'],
  end: ['period', 'earlyEnd', 'intention'],
}

/**
 * The content of an amendment with its own circuit: signed by the original parties, and by a new mentor or coach.
 * Problem codes: `amendment-wrong-group` (path: the group), `amendment-nothing-said`.
 */
export function draftAmendment(original: AgreementContent, amendment: Amendment): Result<AgreementContent> {
  const touched = Object.keys(amendment.change) as (keyof AgreementContent)[]
  const wrong = touched.filter(group => !groupsOf[amendment.kind].includes(group))
  if (wrong.length > 0)
    return fail(...wrong.map(group => problem(group, 'amendment-wrong-group', group, amendment.kind)))
  if (touched.length === 0 || amendment.text.trim() === '') return fail(problem('text', 'amendment-nothing-said'))

  const base = original.annexes.amends || original.heading.number
  const number = `${base}-W${original.annexes.amendments.length + 1}`
  const content: AgreementContent = { ...original, ...amendment.change }
  return ok({
    ...content,
    heading: { ...original.heading, number, version: 1 },
    signatures: { ...original.signatures, signers: circuitOf(original, content, amendment) },
    annexes: {
      ...original.annexes,
      amends: base,
      amendments: [
        ...original.annexes.amendments,
        { number, kind: amendment.kind, on: amendment.on, text: amendment.text.trim() },
      ],
    },
  })
}

type Signers = AgreementContent['signatures']['signers']

function circuitOf(original: AgreementContent, changed: AgreementContent, amendment: Amendment): Signers {
  const role = amendment.kind
  const { signers } = original.signatures
  if (role !== 'mentor' && role !== 'coach') return signers
  const newcomer = changed.guidance[role]
  const former = original.guidance[role]
  if (newcomer.name === former.name && newcomer.email === former.email) return signers
  const staying = amendment.replacedCanSign === false ? signers.filter(signer => signer.role !== role) : signers
  const withNew = [...staying, { role, name: newcomer.name, email: newcomer.email }]
  const needsHost =
    role === 'mentor' && amendment.replacedCanSign === false && !staying.some(signer => signer.role === 'host')
  const { signatory, signatoryEmail } = original.parties.host
  return needsHost ? [...withNew, { role: 'host', name: signatory, email: signatoryEmail }] : withNew
}
