import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { queueMail } from '~/platform/mail/queue-mail.server'

interface Asked {
  id: string
  email: string
  toName: string | null
  locale: string
  employer: string
}

/**
 * Mails an employer the link to its own answer. The link lives until the round's last day, at most 90 days; a later mail to the
 * same employer takes the former link back. `turn` tells an invitation from its reminders.
 */
export async function mailSurvey(
  ctx: Ctx<MemberActor>,
  asked: Asked,
  round: { name: string; closesOn: string },
  turn: { reminder: boolean; key: string },
): Promise<void> {
  const last = Date.parse(`${round.closesOn}T23:59:59Z`)
  const hours = Math.ceil((last - ctx.now.getTime()) / 3_600_000)
  await queueMail(ctx, {
    template: 'engagement.survey',
    to: asked.email,
    toName: asked.toName ?? undefined,
    locale: asked.locale === 'en' ? 'en' : 'nl',
    props: { employer: asked.employer, closesOn: round.closesOn, reminder: turn.reminder },
    link: { surveyInvitationId: asked.id, validHours: Math.min(Math.max(hours, 1), 90 * 24) },
    dedupeKey: `survey:${asked.id}:${turn.key}`,
    subject: { type: 'survey_invitation', id: asked.id },
  })
}
