import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addDays } from '~/areas/engagement/days'
import { networkDay } from '~/areas/engagement/network-day.server'
import { saveNewTask } from '~/areas/engagement/tasks.store.server'
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

/** Leaves a task for who made the shortlist: the client chose, so propose or talk. */
export async function tellAnswered(ctx: Ctx<SystemActor>, shortlistId: string): Promise<Result<null>> {
  const shortlist = await findShortlist(ctx.db, shortlistId)
  if (shortlist?.state !== 'answered') return ok(null)
  const id = ctx.newId()
  const dueOn = new Date(addDays(await networkDay(ctx), daysToFollow))
  const wanted = shortlist.places.filter(place => place.answer === 'wanted').length
  const titleKey = 'shortlists.tasks.answered'
  const saved = await saveNewTask(ctx.db, {
    id,
    networkId: ctx.actor.networkId,
    title: 'shortlist-answered',
    titleKey,
    params: { wanted: String(wanted), asked: String(shortlist.places.length), shortlistId },
    kind: 'follow_up',
    dueOn,
    ownerId: shortlist.madeBy.id,
    clientId: shortlist.clientId,
    dedupeKey: `shortlist-answered:${shortlistId}`,
    now: ctx.now,
  })
  if (saved)
    ctx.record({
      kind: 'engagement.task-added',
      subject: { type: 'task', id },
      dataClass: 'profile',
      clientId: shortlist.clientId,
      after: { titleKey, dueOn: dueOn.toISOString().slice(0, 10) },
    })
  return ok(null)
}
