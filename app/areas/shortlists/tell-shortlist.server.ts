import { accessDay } from '~/access/access-day'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { guidedAmong, guidesOf } from '~/areas/clients/guided-clients.store.server'
import { leaveTask } from '~/areas/engagement/leave-task.server'
import { findTraineeAccount } from '~/areas/placements/people.store.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { findShortlist } from './shortlists.store.server'

/** Days from the last answer within which the client hears what follows. */
const daysToFollow = 3

/** Mails the client, who signs in here, that there are places to choose from. */
export async function tellClient(ctx: Ctx<SystemActor>, shortlistId: string): Promise<Result<null>> {
  const shortlist = await findShortlist(ctx.db, shortlistId)
  if (shortlist?.state !== 'shown') return ok(null)
  const trainee = await findTraineeAccount(ctx.db, shortlist.clientId)
  if (!trainee) return ok(null)
  await queueMail(ctx, {
    template: 'shortlists.choose',
    to: trainee.email,
    toName: trainee.name,
    locale: trainee.locale,
    props: { path: '/my-choices', count: shortlist.places.length },
    dedupeKey: `shortlist:${shortlistId}`,
    subject: { type: 'shortlist', id: shortlistId },
  })
  return ok(null)
}

/** Leaves a task for who made the shortlist, or guides the client by now: the client chose, so propose or talk. */
export async function tellAnswered(ctx: Ctx<SystemActor>, shortlistId: string): Promise<Result<null>> {
  const shortlist = await findShortlist(ctx.db, shortlistId)
  if (shortlist?.state !== 'answered') return ok(null)
  const { clientId, madeBy } = shortlist
  const today = accessDay(ctx.now)
  const stillGuides = (await guidedAmong(ctx.db, madeBy.id, today, [clientId])).length > 0
  const ownerId = stillGuides ? madeBy.id : (await guidesOf(ctx.db, [clientId], today)).get(clientId)
  if (!ownerId) return ok(null)
  const wanted = shortlist.places.filter(place => place.answer === 'wanted').length
  await leaveTask(
    ctx,
    {
      title: 'shortlist-answered',
      titleKey: 'shortlists.tasks.answered',
      params: { wanted: String(wanted), asked: String(shortlist.places.length), shortlistId },
      ownerId,
      clientId,
      inDays: daysToFollow,
      dedupeKey: `shortlist-answered:${shortlistId}`,
    },
    'profile',
  )
  return ok(null)
}
