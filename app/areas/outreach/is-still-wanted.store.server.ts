import { dayIn } from '~/areas/engagement/days'
import type { Tx } from '~/platform/database.server'
import type { MailLink } from '~/platform/mail/link-kinds'
import type { MailTemplate } from '~/platform/mail/mail-catalogue'

type Question = (db: Tx, link: MailLink, now: Date) => Promise<boolean>

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
  'engagement.survey': async (db, link, now) => {
    const found = await db.surveyInvitation.findFirst({
      where: {
        id: link.surveyInvitationId,
        state: 'invited',
        employer: { noMailing: false },
        round: { closedAt: null },
      },
      select: { round: { select: { closesOn: true, network: { select: { timeZone: true } } } } },
    })
    return found !== null && found.round.closesOn >= new Date(dayIn(now, found.round.network.timeZone))
  },
  'engagement.gathering': async (db, link) =>
    (await db.gatheringGuest.count({
      where: {
        id: link.gatheringGuestId,
        OR: [
          { attendance: 'attended', gathering: { state: { in: ['held', 'closed'] } } },
          { state: { in: ['invited', 'accepted', 'maybe', 'waiting'] }, gathering: { state: 'open' } },
        ],
      },
    })) > 0,
  'engagement.sign-letter': async (db, link) =>
    (await db.letterSigner.count({
      where: { id: link.letterSignerId, state: { in: ['waiting', 'invited'] }, letter: { state: 'offered' } },
    })) > 0,
}

async function hasLivingAccount(db: Tx, link: MailLink): Promise<boolean> {
  return (await db.account.count({ where: { id: link.accountId, disabledAt: null } })) > 0
}

/** Is the reason for a waiting mail still there? Asked at the moment of sending: an invitation may be withdrawn by then. */
export async function isStillWanted(
  db: Tx,
  template: MailTemplate,
  link: MailLink | null,
  now: Date,
): Promise<boolean> {
  const question = questions[template]
  return !question || !link || question(db, link, now)
}
