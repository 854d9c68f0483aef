import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addDays } from '~/areas/engagement/days'
import { networkDay } from '~/areas/engagement/network-day.server'
import { keepPortfolioCounts } from './labour-market.store.server'

/** At night: what portfolios showed when yesterday ended is counted once, for everybody who looks today. */
export async function keepCounts(ctx: Ctx<SystemActor>): Promise<void> {
  await keepPortfolioCounts(ctx.db, addDays(await networkDay(ctx), -1))
}
