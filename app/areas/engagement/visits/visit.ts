import { z } from 'zod'

export const visitStates = ['planned', 'cancelled', 'held'] as const
export type VisitState = (typeof visitStates)[number]

export const visitActs = ['change', 'cancel', 'hold', 'reopen'] as const
export type VisitAct = (typeof visitActs)[number]

interface VisitRule {
  from: VisitState
  to: VisitState
  /** Kind of the event that tells of it. */
  event: string
  /** What the calendars of those who come hear of it. */
  tells: 'REQUEST' | 'CANCEL' | null
}

/** What may happen to a visit, as a table. */
export const visitRules: Readonly<Record<VisitAct, VisitRule>> = {
  change: { from: 'planned', to: 'planned', event: 'engagement.visit-changed', tells: 'REQUEST' },
  cancel: { from: 'planned', to: 'cancelled', event: 'engagement.visit-cancelled', tells: 'CANCEL' },
  hold: { from: 'planned', to: 'held', event: 'engagement.visit-held', tells: null },
  reopen: { from: 'held', to: 'planned', event: 'engagement.visit-reopened', tells: null },
}

/** The state after an act, undefined when the act is not possible from here. */
export function visitAfter(state: string, act: VisitAct): VisitState | undefined {
  return visitRules[act].from === state ? visitRules[act].to : undefined
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')

export const VisitInput = z
  .object({
    goal: z.string().min(1).max(300),
    on: z.iso.date('not-a-date'),
    from: time,
    until: time,
    siteId: z.uuid().optional(),
    place: z.string().max(300).optional(),
    contactId: z.uuid().optional(),
    invitesContact: z.boolean().default(false),
    colleagueIds: z.array(z.uuid()).max(20).default([]),
  })
  .refine(input => input.until > input.from, { path: ['until'], message: 'ends-before-start' })
  .refine(input => !input.invitesContact || input.contactId !== undefined, { path: ['contactId'], message: 'choose' })
export type VisitInput = z.infer<typeof VisitInput>

/** The id that calendars know a visit by, for as long as it lives. */
export function visitUid(visitId: string, host: string): string {
  return `visit-${visitId}@${host}`
}

interface Address {
  street: string | null
  houseNumber: string | null
  postcode: string | null
  city: string | null
}

/** A site as one line: Dorpsstraat 1, 3511 AB Utrecht. */
export function addressLine({ street, houseNumber, postcode, city }: Address): string {
  const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')
  return [join(street, houseNumber), join(postcode, city)].filter(Boolean).join(', ')
}
