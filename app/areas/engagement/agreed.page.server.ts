import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { addDays, dayIn } from './days'
import { isLate, type PromiseSide } from './promise'
import { listSharedPromises } from './promises.store.server'

/** For how many days a firm still sees a promise that was kept. */
const shownAfterwards = 30

/** What was promised both ways, as the firm's own people may read it. */
export async function agreedWithFirm(ctx: Ctx<MemberActor>, employerId: string) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const since = new Date(addDays(today, -shownAfterwards))
  const mayTell = can(ctx.actor, 'agreed.tell', { sameNetwork: true, own: ctx.actor.employerId === employerId })
  return (await listSharedPromises(ctx.db, employerId, since)).map(promise => {
    const dueOn = promise.dueOn.toISOString().slice(0, 10)
    return {
      id: promise.id,
      by: promise.by as PromiseSide,
      what: promise.what,
      dueOn,
      isKept: promise.state === 'kept',
      isLate: isLate({ state: promise.state, dueOn }, today),
      toldOn: promise.toldDoneAt,
      who: promise.owner.displayName,
      organisation: promise.owner.organisation.name,
      mayTell: mayTell && promise.by === 'them' && promise.state === 'open' && promise.toldDoneAt === null,
    }
  })
}
export type AgreedWithFirm = Awaited<ReturnType<typeof agreedWithFirm>>
