import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from './days'
import { isLate, keptRate, promiseSides, type PromiseSide } from './promise'
import { countEndedPromises, listOpenPromises } from './promises.store.server'

/** What is open between an employer and the whole network, and how often each side kept its word. */
export async function promisesWith(ctx: Ctx<MemberActor>, employerId: string) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const open = (await listOpenPromises(ctx.db, employerId)).map(promise => {
    const dueOn = promise.dueOn.toISOString().slice(0, 10)
    return {
      id: promise.id,
      by: promise.by as PromiseSide,
      what: promise.what,
      dueOn,
      shared: promise.shared,
      told: promise.toldDoneAt && { at: promise.toldDoneAt, by: promise.toldDoneBy ?? '' },
      isLate: isLate({ state: promise.state, dueOn }, today),
      owner: promise.owner.displayName,
      organisation: promise.owner.organisation.name,
    }
  })
  const counts = await countEndedPromises(ctx.db, employerId)
  const ended = promiseSides.map(side => {
    const of = (state: string) => counts.find(one => one.by === side && one.state === state)?._count._all ?? 0
    const count = { kept: of('kept'), broken: of('broken') }
    return { side, ...count, rate: keptRate(count) }
  })
  return { open, ended: ended.filter(one => one.rate !== null) }
}
export type PromisesWith = Awaited<ReturnType<typeof promisesWith>>
