import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findMeasuredRun, findNewestRun, type MeasuredRun } from './map-runs.store.server'
import { brokenOf, isAtWork, measureSteps, type MeasuringDone, type MeasuringState } from './measuring'

/** How the reckoning of the member's map stands. */
export async function measuringState({ db, actor, now }: Ctx<MemberActor>): Promise<MeasuringState> {
  const newest = await findNewestRun(db, actor.networkId)
  const last = await findMeasuredRun(db, actor.networkId)
  const open = newest && isAtWork(newest, now) ? newest : null
  return {
    atWork: open && {
      id: open.id,
      done: open.done,
      total: 100,
      step: measureSteps.find(step => step === open.step) ?? 'read',
      by: open.askedBy?.displayName ?? null,
    },
    broken: newest && open === null ? brokenOf(newest.state) : null,
    last: last && doneOf(last),
  }
}

function doneOf({ measuredAt, nodes, edges, millis, seed, method, samples, error }: MeasuredRun): MeasuringDone {
  return {
    at: measuredAt?.toISOString() ?? '',
    nodes,
    edges,
    millis: millis ?? 0,
    seed,
    method: method === 'estimate' ? 'estimate' : 'exact',
    samples,
    error,
  }
}
