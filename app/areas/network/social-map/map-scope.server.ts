import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { networkTimeZone } from '~/areas/engagement/network-zone.store.server'
import { giveRoom } from '~/areas/employers/lists/room.store.server'
import type { MapScope } from './map-sql.store.server'

/** What a question about the map is asked with: whose, and today there. */
export async function mapScope({ db, now }: Ctx, networkId: string): Promise<MapScope> {
  await giveRoom(db)
  const timeZone = await networkTimeZone(db, networkId)
  return { networkId, timeZone, today: dayIn(now, timeZone) }
}
