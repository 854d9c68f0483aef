import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { partsOf, quartersOver } from './fairness-quarter'
import { keepFairness } from './fairness.store.server'

/** At night: each quarter that is over is counted once. Answers the quarters that were. */
export async function countQuarters(ctx: Ctx<SystemActor>): Promise<string[]> {
  const counted: string[] = []
  for (const quarter of quartersOver(await networkDay(ctx))) {
    const { year, number } = partsOf(quarter)
    if (await keepFairness(ctx.db, year, number)) counted.push(quarter)
  }
  return counted
}
