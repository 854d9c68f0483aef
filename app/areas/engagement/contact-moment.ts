import { z } from 'zod'

export const channels = ['call', 'visit', 'mail', 'meeting', 'note'] as const
export type Channel = (typeof channels)[number]

/** Ways of contact in which the employer answers: evidence of a two-way contact. */
export const twoWayChannels = ['call', 'visit', 'meeting'] as const satisfies readonly Channel[]

/** A note is what somebody writes down on their own; with every other channel there was contact. */
export function isContact(channel: string): boolean {
  return channel !== 'note'
}

/** The six categories of arguments (design: E7). */
export const argumentKinds = [
  'government_measures',
  'conviction',
  'good_experience',
  'ambassador_word',
  'social_responsibility',
  'other',
] as const
export type ArgumentKind = (typeof argumentKinds)[number]

/** Starter list of objections; our own proposal. */
export const objectionKinds = [
  'no_time_to_guide',
  'no_work_now',
  'language',
  'earlier_experience',
  'cost_or_paperwork',
  'travel_or_hours',
  'other',
] as const
export type ObjectionKind = (typeof objectionKinds)[number]

export const reactions = [-2, -1, 0, 1, 2] as const

export const ContactMomentInput = z
  .object({
    employerId: z.uuid('choose'),
    /** The id that a form was drawn with: the same form sent twice records one moment. */
    recordAs: z.uuid().optional(),
    /** Who was spoken to; the first of `contactIds` when left out. */
    contactId: z.uuid().optional(),
    contactIds: z.array(z.uuid()).max(20).default([]),
    /** Colleagues, of any organisation, who were there too. */
    colleagueIds: z.array(z.uuid()).max(20).default([]),
    /** Where; the site of the first contact when left out. */
    siteId: z.uuid().optional(),
    channel: z.enum(channels),
    on: z.iso.date('not-a-date'),
    needHeard: z.string().max(500).optional(),
    note: z.string().max(10_000).optional(),
    /** Whom the note means where it left a choice: a membership, or `text` for nobody. */
    mentions: z
      .array(
        z.object({
          written: z.string().min(1).max(300),
          membershipId: z.union([z.uuid(), z.literal('text')]).optional(),
        }),
      )
      .max(50)
      .default([]),
    argumentsUsed: z.array(z.enum(argumentKinds)).default([]),
    /** Arguments of the network's library; their categories count as used too. */
    libraryArguments: z.array(z.uuid()).max(20).default([]),
    objections: z.array(z.enum(objectionKinds)).default([]),
    reaction: z.number().int().min(-2).max(2).optional(),
    nextStep: z.string().max(300).optional(),
    nextStepOn: z.iso.date('not-a-date').optional(),
  })
  .refine(input => input.nextStep === undefined || input.nextStepOn !== undefined, {
    path: ['nextStepOn'],
    message: 'next-step-needs-a-day',
  })
  .refine(input => input.nextStepOn === undefined || input.nextStep !== undefined, {
    path: ['nextStep'],
    message: 'day-needs-a-next-step',
  })
export type ContactMomentInput = z.infer<typeof ContactMomentInput>

/** Contacts who were there, each once, the one spoken to first. */
export function contactsPresent({ contactId, contactIds }: Pick<ContactMomentInput, 'contactId' | 'contactIds'>) {
  return [...new Set([...(contactId ? [contactId] : []), ...contactIds])]
}

/** What a contact does to the state of a relation: a note about nobody's answer changes nothing. */
export function relationStateAfter(state: string, channel: Channel): string {
  return (twoWayChannels as readonly string[]).includes(channel) && state !== 'existing' ? 'existing' : state
}

/** Two organisations that approach one employer within so many days should know of each other (design: E2). */
export const doubleApproachDays = 14
/** How far back "also in contact with them" looks. */
export const alsoInContactDays = 90

/** An author may change a contact moment, or take it back, within a day. */
export function mayWithdraw(
  moment: { membershipId: string; createdAt: Date },
  membershipId: string,
  now: Date,
): boolean {
  return moment.membershipId === membershipId && now.getTime() - moment.createdAt.getTime() <= 24 * 3_600_000
}

/** Key of the task that a next step becomes. */
export function nextStepKey(contactMomentId: string): string {
  return `contact-moment:${contactMomentId}`
}
