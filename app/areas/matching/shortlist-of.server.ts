import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { grantsOf } from '~/access/permissions'
import { askBoard } from './board/network-board.server'
import { rankBoard, type Asked } from './board/rank-board'
import { listOpenPlaces } from './profiles.store.server'
import { shortlistByRules, type Shortlist } from './shortlist'

/** Whether this reader's role sees the places of the whole network. */
export function seesWholeNetwork({ role }: MemberActor): boolean {
  return (grantsOf('vacancies.read')[role] ?? []).includes('network')
}

/**
 * The shortlist of a client, from the network's board where this reader sees all that is on it, else from the places that
 * row-level security shows, one by one. Both give the same.
 */
export async function shortlistOf(ctx: Ctx<MemberActor>, asked: Asked): Promise<Shortlist> {
  const fromBoard = seesWholeNetwork(ctx.actor)
    ? await askBoard(ctx.db, ctx.actor.networkId, board => rankBoard(board, asked))
    : null
  if (fromBoard) return fromBoard
  const places = await listOpenPlaces(ctx.db)
  return shortlistByRules(
    asked.client,
    places.map(place => place.profile),
    asked,
  )
}
