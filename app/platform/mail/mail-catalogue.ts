import { z } from 'zod'
import type { MailLinkPurpose } from './link-kinds'

/** `formal` speaks to staff and employers with u; `plain` to trainees with je, in short sentences. */
const tone = z.enum(['formal', 'plain']).default('formal')

/** A page of the product, without the origin: the mail's reader has an account there. */
const path = z.string().regex(/^\/[a-z0-9/-]+$/)

const followUpMoments = [
  'week_2',
  'mid',
  'end_minus_2',
  'after_4_weeks',
  'after_12_weeks',
  'after_26_weeks',
  'after_52_weeks',
] as const

interface MailDefinition {
  props: z.ZodType<Record<string, unknown>, Record<string, unknown>>
  /** The purpose of the link that the mail carries; null for none. */
  link: MailLinkPurpose | null
  /** A legal letter is never sent again by itself once sending has begun. */
  legal: boolean
}

/** What every mail about an event says. */
const gathering = z.object({
  title: z.string(),
  organiser: z.string(),
  organisation: z.string(),
  place: z.string(),
  isOnline: z.boolean(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
})

/**
 * Every mail the product can send. The props hold as little about people as will do: no names of clients, no reasons, no
 * notes; what somebody must read stands behind the link.
 */
export const mailCatalogue = {
  'access.sign-in-link': { props: z.object({ tone }), link: 'sign-in', legal: false },
  'access.reset-password': { props: z.object({}), link: 'reset-password', legal: false },
  'access.invitation': {
    props: z.object({ tone, organisation: z.string().min(1), invitedBy: z.string().optional() }),
    link: 'accept-invitation',
    legal: false,
  },
  'access.new-sign-in': {
    props: z.object({ at: z.iso.datetime(), device: z.string().max(80) }),
    link: null,
    legal: false,
  },
  'access.security-changed': {
    props: z.object({ what: z.enum(['password', 'second-factor', 'backup-codes']), at: z.iso.datetime() }),
    link: null,
    legal: false,
  },
  'placements.proposal': { props: z.object({ path }), link: null, legal: false },
  'shortlists.choose': { props: z.object({ path, count: z.number().int().min(1) }), link: null, legal: false },
  'placements.declined': { props: z.object({ by: z.enum(['employer', 'client']), path }), link: null, legal: false },
  'placements.check-facts': { props: z.object({ tone, employer: z.string() }), link: 'confirm-facts', legal: false },
  'placements.sign-agreement': {
    props: z.object({ tone, employer: z.string(), number: z.string(), reminder: z.boolean().default(false) }),
    link: 'sign-agreement',
    legal: true,
  },
  'placements.signed-copy': {
    props: z.object({ tone, employer: z.string(), number: z.string() }),
    link: 'sign-agreement',
    legal: true,
  },
  'placements.follow-up': {
    props: z.object({ tone, employer: z.string(), moment: z.enum(followUpMoments) }),
    link: 'answer-follow-up',
    legal: false,
  },
  'engagement.digest': {
    props: z.object({
      day: z.iso.date(),
      sections: z.array(
        z.object({
          section: z.enum(['late', 'today', 'mentioned', 'promises', 'handed']),
          count: z.number().int().positive(),
          lines: z.array(z.object({ text: z.string(), note: z.string().optional(), dueOn: z.iso.date(), path })),
        }),
      ),
    }),
    link: null,
    legal: false,
  },
  'engagement.survey': {
    props: z.object({ employer: z.string(), closesOn: z.iso.date(), reminder: z.boolean().default(false) }),
    link: 'answer-survey',
    legal: false,
  },
  'engagement.sign-letter': {
    props: z.object({
      employer: z.string(),
      network: z.string(),
      number: z.string(),
      reminder: z.boolean().default(false),
    }),
    link: 'sign-letter',
    legal: true,
  },
  'engagement.letter-copy': {
    props: z.object({ employer: z.string(), network: z.string(), number: z.string() }),
    link: 'sign-letter',
    legal: true,
  },
  'engagement.visit': {
    props: z.object({
      kind: z.enum(['invite', 'change', 'cancel']),
      goal: z.string(),
      employer: z.string(),
      organiser: z.string(),
      place: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      timeZone: z.string(),
      path: path.optional(),
    }),
    link: null,
    legal: false,
  },
  'engagement.gathering': {
    props: gathering.extend({
      kind: z.enum(['invite', 'change', 'moved-up', 'reminder', 'reminder-silent', 'outcome']),
      description: z.string().optional(),
    }),
    link: 'answer-gathering',
    legal: false,
  },
  'engagement.gathering-off': {
    props: gathering.extend({ kind: z.enum(['cancel', 'withdraw']) }),
    link: null,
    legal: false,
  },
  'engagement.gathering-host': { props: gathering.extend({ path }), link: null, legal: false },
  /** Of a mailing: what a colleague wrote, filled in for one recipient; the test of it goes to the colleague. */
  'outreach.mailing': {
    props: z.object({
      subject: z.string().min(1),
      text: z.string().min(1),
      sender: z.string(),
      organisation: z.string(),
      test: z.boolean().default(false),
    }),
    link: null,
    legal: false,
  },
  'outreach.test': { props: z.object({}), link: null, legal: false },
} as const satisfies Record<string, MailDefinition>

export type MailTemplate = keyof typeof mailCatalogue

/** What a caller gives for a template. */
export type MailInput<K extends MailTemplate> = z.input<(typeof mailCatalogue)[K]['props']>

/** What a template gets to show. */
export type MailProps<K extends MailTemplate> = z.output<(typeof mailCatalogue)[K]['props']>

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mailCatalogue, name)
}
