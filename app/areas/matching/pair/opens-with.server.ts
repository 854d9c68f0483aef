import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { countOffered } from '../board/dropped-on-board'
import { askBoard } from '../board/network-board.server'
import { filterPlaces } from '../filters'
import { listOpenPlaces } from '../profiles.store.server'
import type { ClientProfile } from '../profile'
import { seesWholeNetwork } from '../shortlist-of.server'

/** How many more open places nothing would drop if the client were as each of these: with 5 km more, 14 places. */
export async function opensWith(
  ctx: Ctx<MemberActor>,
  client: ClientProfile,
  changed: readonly ClientProfile[],
): Promise<number[]> {
  if (changed.length === 0) return []
  const more = (count: (one: ClientProfile) => number) => changed.map(one => count(one) - count(client))
  const fromBoard = seesWholeNetwork(ctx.actor)
    ? await askBoard(ctx.db, ctx.actor.networkId, board => more(one => countOffered(board, one)))
    : null
  if (fromBoard) return fromBoard
  const places = (await listOpenPlaces(ctx.db)).map(place => place.profile)
  return more(one => filterPlaces(one, places).kept.length)
}
