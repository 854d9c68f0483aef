import type { Role } from './roles'

/** A person, by the membership that is active in the session. */
export interface MemberActor {
  kind: 'member'
  accountId: string
  membershipId: string
  networkId: string
  networkName: string
  organisationId: string
  organisationName: string
  organisationKind: string
  role: Role
  displayName: string
  /** The employer whose people these are; null for everyone else. */
  employerId: string | null
  /** The client that a trainee is; null for everyone else. */
  clientId: string | null
  networkLocale: string
  timeZone: string
}

/** Somebody who holds a link from a mail: one purpose, one agreement, follow-up, survey, event or letter. */
export interface LinkActor {
  kind: 'link'
  linkId: string
  purpose: LinkPurpose
  networkId: string
  networkName: string
  agreementId: string | null
  signerId: string | null
  placementId: string | null
  followUpId: string | null
  surveyInvitationId: string | null
  gatheringGuestId: string | null
  letterSignerId: string | null
  displayName: string
  networkLocale: string
  timeZone: string
  /** When the link did its work, if it did. */
  usedAt: Date | null
}

/** The background, in one network. */
export interface SystemActor {
  kind: 'system'
  networkId: string
  job: string
}

/** The sign-in realm: accounts and sessions, no network's data. */
export interface SignInActor {
  kind: 'sign-in'
}

export type Actor = MemberActor | LinkActor | SystemActor | SignInActor

export const linkPurposes = [
  'sign-in',
  'reset-password',
  'accept-invitation',
  'confirm-facts',
  'sign-agreement',
  'answer-follow-up',
  'answer-survey',
  'answer-gathering',
  'sign-letter',
] as const

export type LinkPurpose = (typeof linkPurposes)[number]
