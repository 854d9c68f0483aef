import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { askBoard } from '../board/network-board.server'
import { gainsOnBoard } from '../board/learn-on-board'
import { listOpenPlaces } from '../profiles.store.server'
import type { ClientProfile } from '../profile'
import { seesWholeNetwork } from '../shortlist-of.server'
import { listAskingPlaces } from './asking-places.store.server'
import { gainsByRules, type Gain } from './gains'

/**
 * What these competences would bring a client, or all that open places ask when none are named: from the network's board where this reader sees all that is on it, else from the places
 * that row-level security shows.
 */
export async function gainsOf(
  ctx: Ctx<MemberActor>,
  client: ClientProfile,
  uris: readonly string[] | null,
): Promise<Gain[]> {
  if (uris?.length === 0) return []
  if (ctx.actor.role === 'trainee') return gainsByRules(client, await listAskingPlaces(ctx.db, uris), uris)
  const fromBoard = seesWholeNetwork(ctx.actor)
    ? await askBoard(ctx.db, ctx.actor.networkId, board => gainsOnBoard(board, client, uris))
    : null
  if (fromBoard) return fromBoard
  const places = await listOpenPlaces(ctx.db)
  return gainsByRules(
    client,
    places.map(place => place.profile),
    uris,
  )
}
