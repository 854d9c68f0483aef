import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findBoard, saveNewBoard, type Board } from './boards.store.server'
import { listCards, saveNewCards } from './cards.store.server'
import type { NewBoardInput } from './inputs'
import { listPairs, saveNewPair } from './pairs.store.server'
import { boardEvent } from './tell-board'

/**
 * Begins a board of the actor's own organisation, of a partner, or of the network; one is open for each object and year. As a copy it
 * begins with the cards, strategies and sections of an earlier board of the same object; tasks stay with the cards that they came from.
 */
export async function startBoard(ctx: Ctx<MemberActor>, input: NewBoardInput): Promise<Result<{ boardId: string }>> {
  const { actor, db, now } = ctx
  if (!can(actor, 'swot.write', { sameNetwork: true, sameOrganisation: true })) throw new NotFoundError()
  const object = await objectOf(ctx, input)
  if (!object.ok) return object
  const { organisationId, aboutId } = object.value
  const copied = input.copyOfId ? await findBoard(db, input.copyOfId) : null
  if (input.copyOfId && !isCopyable(copied, object.value)) return fail(problem('copyOfId', 'copy-of-other'))
  const { networkId, membershipId: madeById } = actor
  const [boardId, copyOfId, heldOn] = [ctx.newId(), copied?.id ?? null, new Date(input.heldOn)]
  const what = { object: input.object, organisationId, aboutId, year: input.year, copyOfId }
  const row = { id: boardId, networkId, ...what, heldOn, sections: copied?.sections ?? {}, madeById }
  if (!(await saveNewBoard(db, row, now))) return fail(problem('year', 'board-open-already', String(input.year)))
  if (copied) await copyParts(ctx, copied.id, boardId)
  ctx.record(boardEvent('started', boardId, { ...what, heldOn: input.heldOn }))
  return ok({ boardId })
}

type ObjectIds = Pick<Board, 'organisationId' | 'aboutId'>

async function objectOf({ actor, db }: Ctx<MemberActor>, input: NewBoardInput): Promise<Result<ObjectIds>> {
  if (input.object === 'network') return ok({ organisationId: null, aboutId: null })
  const { organisationId } = actor
  if (input.object === 'own') return ok({ organisationId, aboutId: organisationId })
  const partner = (await listOrganisations(db)).find(one => one.id === input.aboutId)
  if (!partner) return fail(problem('aboutId', 'not-found'))
  return partner.id === organisationId
    ? fail(problem('aboutId', 'partner-is-own', partner.name))
    : ok({ organisationId, aboutId: partner.id })
}

function isCopyable(board: Board | null, { organisationId, aboutId }: ObjectIds): boolean {
  return board !== null && board.organisationId === organisationId && board.aboutId === aboutId
}

async function copyParts(ctx: Ctx<MemberActor>, fromId: string, boardId: string): Promise<void> {
  const { db, now } = ctx
  const { networkId, membershipId: madeById } = ctx.actor
  const own = { networkId, boardId, madeById }
  const cards = (await listCards(db, fromId)).map(card => ({ card, id: ctx.newId() }))
  const rows = cards.map(({ id, card: { id: formerId, fromCardId, quadrant, text, reason, weight } }) => ({
    ...own,
    id,
    fromCardId: fromCardId ?? formerId,
    ...{ quadrant, text, reason, weight },
  }))
  await saveNewCards(db, rows, now)
  const newIds = new Map(cards.map(({ card, id }) => [card.id, id]))
  for (const pair of await listPairs(db, fromId)) {
    const [innerCardId, outerCardId] = [newIds.get(pair.innerCardId), newIds.get(pair.outerCardId)]
    if (innerCardId && outerCardId)
      await saveNewPair(db, { id: ctx.newId(), ...own, innerCardId, outerCardId, sentence: pair.sentence }, now)
  }
}
