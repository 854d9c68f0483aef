import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import type { Language } from '~/platform/languages'
import { boardName } from './board-name.server'
import { relationTo } from './board-relation'
import { stepOf, type BoardEvent } from './board-states'
import { findRevision, type Board } from './boards.store.server'
import { listCards } from './cards.store.server'
import { listParticipants } from './participants.store.server'
import { requireBoard } from './require-board.server'

/** What every page of a board shows above its own: which it is, how it stands, how much is on it and by whom. */
export async function boardHead(ctx: Ctx<MemberActor>, boardId: string, language: Language) {
  const board = await requireBoard(ctx, 'swot.read', boardId)
  const revision = (await findRevision(ctx.db, boardId)) ?? 0
  const cards = await listCards(ctx.db, boardId)
  const participants = await listParticipants(ctx.db, boardId)
  const tasks = cards.flatMap(card => card.actions.map(one => one.task))
  const may = (event: BoardEvent) => mayNow(ctx.actor, board, event)
  return {
    head: {
      id: board.id,
      name: nameOf(board, language),
      object: board.object,
      status: board.status,
      heldOn: board.heldOn,
      revision,
      isShared: board.sharedAt !== null,
      organisation: board.organisation?.name ?? null,
      mayCopy: can(ctx.actor, 'swot.write', relationTo(ctx.actor, board)),
      counts: {
        cards: cards.length,
        participants: participants.length,
        organisations: new Set(participants.map(one => one.organisationId)).size,
        actions: tasks.length,
        openActions: tasks.filter(task => task.state === 'open').length,
      },
      may: {
        change: may('change'),
        agree: may('agree'),
        act: may('act'),
        share: board.organisationId !== null && may('share'),
      },
    },
    board,
    cards,
    participants,
  }
}
export type BoardHead = Awaited<ReturnType<typeof boardHead>>['head']

export function nameOf(board: Board, language: Language): string {
  const { object, year, about, organisation } = board
  return boardName({ object, year, about: about?.name ?? null, organisation: organisation?.name ?? null }, language)
}

function mayNow(actor: MemberActor, board: Board, event: BoardEvent): boolean {
  const step = stepOf(board.status, event)
  return step !== null && can(actor, step.permission, relationTo(actor, board))
}
