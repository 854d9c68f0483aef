import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findOpenTwin, saveBoard } from './boards.store.server'
import type { BoardInput } from './inputs'
import { boardFor, noteDeed } from './require-board.server'
import { sectionKeysOf, type Sections } from './sections'
import { boardEvent } from './tell-board'

/** Changes year, day and sections of an open board. The version guards against lost changes. */
export async function changeBoard(
  ctx: Ctx<MemberActor>,
  boardId: string,
  input: BoardInput,
): Promise<Result<{ boardId: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const board = found.value
  if (input.version !== board.version) return fail(problem('', 'changed-meanwhile'))
  if (await findOpenTwin(ctx.db, board, input.year, boardId))
    return fail(problem('year', 'board-open-already', String(input.year)))
  const sections: Sections = Object.fromEntries(
    sectionKeysOf(board.object).flatMap(key => (input[key] ? [[key, input[key]]] : [])),
  )
  const change = { year: input.year, heldOn: new Date(input.heldOn), sections }
  await saveBoard(ctx.db, board, change, ctx.now)
  await noteDeed(ctx, boardId, 'changed')
  const before = { year: board.year, heldOn: board.heldOn.toISOString().slice(0, 10), sections: board.sections }
  ctx.record(boardEvent('changed', boardId, { ...change, heldOn: input.heldOn }, before))
  return ok({ boardId })
}
