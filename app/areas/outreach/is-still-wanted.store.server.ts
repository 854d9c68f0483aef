import { dayIn } from '~/areas/engagement/days'
import { findGuestToMail, saveGuest } from '~/areas/engagement/gatherings/guests.store.server'
import { whyNotMailed as whyGuestNotMailed } from '~/areas/engagement/gatherings/why-not-mailed'
import { invitationAfter } from '~/areas/engagement/surveys/invitation-states'
import { findEmployerToAsk } from '~/areas/engagement/surveys/survey-employers.store.server'
import { saveInvitation } from '~/areas/engagement/surveys/survey-invitations.store.server'
import { whyNotMailed as whyFirmNotMailed } from '~/areas/engagement/surveys/whom-to-invite'
import type { Tx } from '~/platform/database.server'
import type { MailLink } from '~/platform/mail/link-kinds'
import type { MailTemplate } from '~/platform/mail/mail-catalogue'

/** A mail that waits, as far as it matters for whether it still goes. */
export interface WaitingMail {
  template: MailTemplate
  link: MailLink | null
  address: string
  props: Readonly<Record<string, unknown>>
}

type Question = (db: Tx, link: MailLink, now: Date, mail: WaitingMail) => Promise<boolean>

const questions: Partial<Record<MailTemplate, Question>> = {
  'access.sign-in-link': hasLivingAccount,
  'access.reset-password': hasLivingAccount,
  'access.invitation': async (db, link, now) =>
    (await db.invitation.count({
      where: { id: link.invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    })) > 0,
  'placements.sign-agreement': async (db, link) =>
    (await db.agreementSigner.count({
      where: {
        id: link.signerId,
        state: { in: ['waiting', 'invited'] },
        agreement: { state: { in: ['sent', 'partly_signed'] } },
      },
    })) > 0,
  'placements.follow-up': async (db, link) =>
    (await db.followUp.count({ where: { id: link.followUpId, state: { in: ['planned', 'asked'] } } })) > 0,
  'engagement.survey': isSurveyWanted,
  'engagement.gathering': isGatheringWanted,
  'engagement.sign-letter': async (db, link) =>
    (await db.letterSigner.count({
      where: { id: link.letterSignerId, state: { in: ['waiting', 'invited'] }, letter: { state: 'offered' } },
    })) > 0,
}

async function hasLivingAccount(db: Tx, link: MailLink): Promise<boolean> {
  return (await db.account.count({ where: { id: link.accountId, disabledAt: null } })) > 0
}

/** An employer whose first mail a mark holds back is left out of the round with the reason; one that was asked before stays as it is. */
async function isSurveyWanted(db: Tx, link: MailLink, now: Date, mail: WaitingMail): Promise<boolean> {
  const invitation = await db.surveyInvitation.findFirst({
    where: { id: link.surveyInvitationId, state: 'invited', round: { closedAt: null } },
    select: {
      id: true,
      employerId: true,
      state: true,
      round: { select: { closesOn: true, network: { select: { timeZone: true } } } },
    },
  })
  if (!invitation) return false
  const today = dayIn(now, invitation.round.network.timeZone)
  const employer = await findEmployerToAsk(db, invitation.employerId)
  if (!employer || invitation.round.closesOn < new Date(today)) return false
  const reason = whyFirmNotMailed(employer, mail.address, today)
  const state = invitationAfter(invitation.state, 'leave_out')
  if (reason && state && mail.props.reminder !== true) await saveInvitation(db, invitation, { state, reason })
  return reason === null
}

/** A guest whose invitation a mark holds back is left out with the reason. */
async function isGatheringWanted(db: Tx, link: MailLink, now: Date, mail: WaitingMail): Promise<boolean> {
  const guest = link.gatheringGuestId ? await findGuestToMail(db, link.gatheringGuestId) : null
  if (!guest) return false
  const about = String(mail.props.kind)
  const reason = whyGuestNotMailed(guest, { about, address: mail.address }, now)
  if (reason && reason !== 'over' && about === 'invite' && guest.state === 'invited')
    await saveGuest(db, guest, { state: 'left_out', reason }, now)
  return reason === null
}

/**
 * Is the reason for a waiting mail still there? Asked at the moment of sending: an invitation may be withdrawn by then, or a mark may
 * have come. Who is not invited after all is left out with the reason.
 */
export async function isStillWanted(db: Tx, mail: WaitingMail, now: Date): Promise<boolean> {
  const question = questions[mail.template]
  return !question || !mail.link || question(db, mail.link, now, mail)
}
