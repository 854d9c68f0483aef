import type { Tx } from '~/platform/database.server'
import type { LinkActor, LinkPurpose, MemberActor, SignInActor, SystemActor } from './actor'
import type { Ctx } from './context'
import { NotFoundError, SignedOutError } from './errors'
import { isRole } from './roles'
import { hashToken } from './token.server'

interface MemberRow {
  membership_id: string
  network_id: string
  organisation_id: string
  organisation_name: string
  organisation_kind: string
  account_id: string
  role: string
  display_name: string
  employer_id: string | null
  client_id: string | null
  network_name: string
  network_locale: string
  time_zone: string
}

export interface SessionActor extends MemberActor {
  sessionId: string
  expiresAt: Date
  idleAt: Date
}

/** Enters as the membership of a living session. Throws SignedOutError for any other token. */
export async function enterSession(db: Tx, token: string): Promise<SessionActor> {
  const rows = await db.$queryRaw<(MemberRow & { session_id: string; expires_at: Date; idle_at: Date })[]>`
    select * from ctx.enter_session(${hashToken(token)})`
  const row = rows[0]
  if (!row) throw new SignedOutError()
  return { ...memberOf(row), sessionId: row.session_id, expiresAt: row.expires_at, idleAt: row.idle_at }
}

/** Enters as a membership. The database refuses one that is not in force. */
export async function enterMembership(db: Tx, membershipId: string): Promise<MemberActor> {
  const rows = await db.$queryRaw<Omit<MemberRow, 'membership_id'>[]>`select * from ctx.enter(${membershipId}::uuid)`
  const row = rows[0]
  if (!row) throw new NotFoundError()
  return memberOf({ ...row, membership_id: membershipId })
}

/**
 * Goes on in the same transaction as a membership: for sign-in work whose change belongs to a network (taking an invitation,
 * switching). What comes after is bound by that membership's rights.
 */
export async function becomeMember(ctx: Ctx, membershipId: string): Promise<MemberActor> {
  const actor = await enterMembership(ctx.db, membershipId)
  ctx.actor = actor
  return actor
}

/** Enters with a link from a mail. Throws NotFoundError for a link that is unknown, revoked, expired or for something else. */
export async function enterLink(db: Tx, token: string, purpose: LinkPurpose): Promise<LinkActor> {
  const rows = await db.$queryRaw<
    {
      link_id: string
      network_id: string
      agreement_id: string | null
      signer_id: string | null
      placement_id: string | null
      follow_up_id: string | null
      used_at: Date | null
      network_name: string
      network_locale: string
      time_zone: string
      signer_name: string | null
    }[]
  >`select * from ctx.enter_link(${hashToken(token)}, ${purpose})`
  const row = rows[0]
  if (!row) throw new NotFoundError()
  const survey = purpose === 'answer-survey' ? await enterSurvey(db, token) : null
  const guest = purpose === 'answer-gathering' ? await enterGathering(db, token) : null
  const letter = purpose === 'sign-letter' ? await enterLetter(db, token) : null
  return {
    kind: 'link',
    linkId: row.link_id,
    purpose,
    networkId: row.network_id,
    networkName: row.network_name,
    networkLocale: row.network_locale,
    timeZone: row.time_zone,
    agreementId: row.agreement_id,
    signerId: row.signer_id,
    placementId: row.placement_id,
    followUpId: row.follow_up_id,
    surveyInvitationId: survey?.invitation_id ?? null,
    gatheringGuestId: guest?.guest_id ?? null,
    letterSignerId: letter?.signer_id ?? null,
    displayName: survey?.employer_name ?? guest?.guest_name ?? letter?.signer_name ?? row.signer_name ?? '',
    usedAt: row.used_at,
  }
}

/** A survey's link opens one invitation, unless that was taken back. */
async function enterSurvey(db: Tx, token: string) {
  const rows = await db.$queryRaw<{ invitation_id: string; employer_name: string }[]>`
    select invitation_id, employer_name from ctx.enter_survey(${hashToken(token)})`
  if (!rows[0]) throw new NotFoundError()
  return rows[0]
}

/** The link of an invitation opens one guest of an event, unless that was taken off the list. */
async function enterGathering(db: Tx, token: string) {
  const rows = await db.$queryRaw<{ guest_id: string; guest_name: string }[]>`
    select guest_id, guest_name from ctx.enter_gathering(${hashToken(token)})`
  if (!rows[0]) throw new NotFoundError()
  return rows[0]
}

/** A letter's link opens one letter for one who signs it. */
async function enterLetter(db: Tx, token: string) {
  const rows = await db.$queryRaw<{ signer_id: string; signer_name: string }[]>`
    select signer_id, signer_name from ctx.enter_letter(${hashToken(token)})`
  if (!rows[0]) throw new NotFoundError()
  return rows[0]
}

/** Enters the sign-in realm: accounts, sessions, links and invitations. */
export async function enterSignIn(db: Tx): Promise<SignInActor> {
  await db.$queryRaw`select ctx.enter_auth()::text`
  return { kind: 'sign-in' }
}

/** Enters a network as the background. Only the worker's database role may. */
export async function enterSystem(db: Tx, networkId: string, job: string): Promise<SystemActor> {
  await db.$queryRaw`select ctx.enter_system(${networkId}::uuid, ${job})::text`
  return { kind: 'system', networkId, job }
}

function memberOf(row: MemberRow): MemberActor {
  if (!isRole(row.role)) throw new Error(`unknown role ${row.role}`)
  return {
    kind: 'member',
    accountId: row.account_id,
    membershipId: row.membership_id,
    networkId: row.network_id,
    networkName: row.network_name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    organisationKind: row.organisation_kind,
    role: row.role,
    displayName: row.display_name,
    employerId: row.employer_id,
    clientId: row.client_id,
    networkLocale: row.network_locale,
    timeZone: row.time_zone,
  }
}
