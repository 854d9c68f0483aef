import { z } from 'zod'

/**
 * The links that mails carry: where each leads, how long it lives when the caller does not say, and which thing it is about
 * (a new link for the same thing revokes the former ones).
 */
export const linkKinds = {
  'sign-in': { path: '/sign-in/link/:token', validHours: 1, about: ['accountId'], withCode: true },
  'reset-password': { path: '/reset-password/:token', validHours: 2, about: ['accountId'], withCode: false },
  'accept-invitation': { path: '/invitation/:token', validHours: 14 * 24, about: ['invitationId'], withCode: false },
  'confirm-facts': { path: '/check/:token', validHours: 30 * 24, about: ['agreementId', 'signerId'], withCode: false },
  'sign-agreement': { path: '/sign/:token', validHours: 30 * 24, about: ['agreementId', 'signerId'], withCode: false },
  'answer-follow-up': {
    path: '/how-is-it-going/:token',
    validHours: 30 * 24,
    about: ['followUpId', 'email'],
    withCode: false,
  },
  'answer-survey': { path: '/survey/:token', validHours: 42 * 24, about: ['surveyInvitationId'], withCode: false },
  'answer-gathering': { path: '/event/:token', validHours: 42 * 24, about: ['gatheringGuestId'], withCode: false },
  'sign-letter': { path: '/letter/:token', validHours: 30 * 24, about: ['letterSignerId'], withCode: false },
} as const satisfies Record<string, LinkKind>

interface LinkKind {
  path: `/${string}:token`
  validHours: number
  about: readonly (
    | 'accountId'
    | 'agreementId'
    | 'signerId'
    | 'invitationId'
    | 'followUpId'
    | 'surveyInvitationId'
    | 'gatheringGuestId'
    | 'letterSignerId'
    | 'email'
  )[]
  withCode: boolean
}

export type MailLinkPurpose = keyof typeof linkKinds

const id = z.uuid().optional()

/** What a mail says about its link. The token itself is made at the moment of sending and only its hash is kept. */
export const MailLink = z
  .object({
    purpose: z.enum(Object.keys(linkKinds) as [MailLinkPurpose, ...MailLinkPurpose[]]),
    accountId: id,
    agreementId: id,
    signerId: id,
    placementId: id,
    invitationId: id,
    followUpId: id,
    surveyInvitationId: id,
    gatheringGuestId: id,
    letterSignerId: id,
    validHours: z
      .number()
      .positive()
      .max(90 * 24)
      .optional(),
  })
  .refine(
    link => linkKinds[link.purpose].about.some(key => key !== 'email' && link[key] !== undefined),
    'about nothing',
  )

export type MailLink = z.infer<typeof MailLink>

/** The path of a link with its token filled in. */
export function linkPath(purpose: MailLinkPurpose, token: string): string {
  return linkKinds[purpose].path.replace(':token', token)
}
