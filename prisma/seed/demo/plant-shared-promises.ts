import type { Ctx } from '~/access/context'
import { newId } from '~/platform/new-id.server'
import { dayText, daysBefore } from './history'

const agreed = [
  { by: 'us', what: 'de praktijkbegeleider bellen over de eerste week', inDays: 3 },
  { by: 'them', what: 'laten weten welke werktijden mogelijk zijn', inDays: 6 },
] as const

/** What an account manager agreed with the firm of the demo's contact, and shared with it. */
export async function plantSharedPromises(ctx: Ctx, employerId: string, now: Date): Promise<void> {
  const keeper = await ctx.db.membership.findFirst({
    where: { role: 'account_manager' },
    select: { id: true, networkId: true },
    orderBy: { id: 'asc' },
  })
  if (!keeper) return
  await ctx.db.promise.createMany({
    data: agreed.map(({ by, what, inDays }) => ({
      id: newId(),
      networkId: keeper.networkId,
      employerId,
      by,
      what,
      shared: true,
      dueOn: new Date(dayText(daysBefore(now, -inDays))),
      ownerId: keeper.id,
      madeById: keeper.id,
      createdAt: daysBefore(now, 1),
    })),
  })
}
