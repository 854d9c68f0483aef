import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findFeed } from './calendar/feed.store.server'
import { starterDigest, timeOf } from './digest/digest'
import { findDigestSetting } from './digest/digest.store.server'
import { europeanZones } from './digest/local-moment'

/** How a person hears of the day: by mail, and in a calendar of their own. */
export async function remindersPage(ctx: Ctx<MemberActor>) {
  const { networkId, membershipId, timeZone } = ctx.actor
  const own = (await findDigestSetting(ctx.db, networkId, membershipId)) ?? { ...starterDigest, timeZone }
  return {
    digest: { isOn: own.isOn, at: timeOf(own.atMinute), days: own.days.map(String), timeZone: own.timeZone },
    zones: [...new Set([own.timeZone, timeZone, ...europeanZones()])],
    feed: await findFeed(ctx.db, networkId, membershipId),
  }
}
export type RemindersPage = Awaited<ReturnType<typeof remindersPage>>
