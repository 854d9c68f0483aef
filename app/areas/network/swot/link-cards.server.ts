import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { PairChangeInput, PairInput } from './inputs'
import { dropPair, findPair, saveNewPair, savePair } from './pairs.store.server'
import { pairKindOf, type PairKind } from './quadrants'
import { boardFor, noteDeed } from './require-board.server'
import { standingCard } from './require-card.server'
import { boardEvent } from './tell-board'

/** Links a card from inside and one from outside into a strategy, with a sentence; two cards make one strategy. */
export async function linkCards(
  ctx: Ctx<MemberActor>,
  boardId: string,
  input: PairInput,
): Promise<Result<{ pairId: string; kind: PairKind }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const inner = await standingCard(ctx, boardId, input.innerCardId)
  if (!inner.ok) return inner
  const outer = await standingCard(ctx, boardId, input.outerCardId)
  if (!outer.ok) return outer
  const kind = pairKindOf(inner.value.quadrant, outer.value.quadrant)
  if (kind === null) return fail(problem('outerCardId', 'inside-and-outside'))
  const { networkId, membershipId: madeById } = ctx.actor
  const id = ctx.newId()
  if (!(await saveNewPair(ctx.db, { id, networkId, boardId, ...input, madeById }, ctx.now)))
    return fail(problem('outerCardId', 'linked-already'))
  await noteDeed(ctx, boardId, 'linked')
  ctx.record(boardEvent('cards-linked', boardId, { pairId: id, kind, ...input }))
  return ok({ pairId: id, kind })
}

/** Changes the sentence of a strategy. Who saves second gets `changed-meanwhile`. */
export async function changePair(
  ctx: Ctx<MemberActor>,
  boardId: string,
  pairId: string,
  input: PairChangeInput,
): Promise<Result<{ pairId: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const pair = await requirePair(ctx, boardId, pairId)
  if (pair.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  await savePair(ctx.db, pair, input.sentence, ctx.now)
  await noteDeed(ctx, boardId, 'linked')
  const { sentence } = pair
  ctx.record(boardEvent('pair-changed', boardId, { pairId, sentence: input.sentence }, { sentence }))
  return ok({ pairId })
}

/** Takes a strategy away; both cards stay. Answers what linking them again needs. */
export async function unlinkCards(
  ctx: Ctx<MemberActor>,
  boardId: string,
  pairId: string,
): Promise<Result<{ innerCardId: string; outerCardId: string; sentence: string }>> {
  const found = await boardFor(ctx, 'change', boardId)
  if (!found.ok) return found
  const { innerCardId, outerCardId, sentence } = await requirePair(ctx, boardId, pairId)
  await dropPair(ctx.db, boardId, pairId)
  await noteDeed(ctx, boardId, 'linked')
  ctx.record(boardEvent('pair-removed', boardId, { pairId }, { innerCardId, outerCardId, sentence }))
  return ok({ innerCardId, outerCardId, sentence })
}

async function requirePair(ctx: Ctx<MemberActor>, boardId: string, pairId: string) {
  const pair = await findPair(ctx.db, boardId, pairId)
  if (!pair) throw new NotFoundError()
  return pair
}
