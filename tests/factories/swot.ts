import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface SwotIds {
  /** Of the municipality, for its own people; the parts below are its. */
  boardId: string
  /** Of the ngo, shared with the network. */
  sharedBoardId: string
  networkBoardId: string
  participantId: string
  cardId: string
  otherCardId: string
  pairId: string
  actionId: string
}

interface SwotPlan {
  networkId: string
  tag: string
  now: Date
  /** An account manager of the municipality. */
  membershipId: string
  organisations: { municipality: string; ngo: string }
  canaries: Canaries
}

/** Three open boards, one for each way of being seen, and a part of every kind on the one that only its own people see. */
export async function plantSwot(db: PrismaClient, plan: SwotPlan): Promise<SwotIds> {
  const { networkId, tag, now, membershipId, organisations, canaries } = plan
  const ids = {
    boardId: newId(),
    sharedBoardId: newId(),
    networkBoardId: newId(),
    participantId: newId(),
    cardId: newId(),
    otherCardId: newId(),
    pairId: newId(),
    actionId: newId(),
  }
  const heldOn = new Date(now.toISOString().slice(0, 10))
  const board = { networkId, year: 2026, heldOn, madeById: membershipId, createdAt: now, updatedAt: now }
  const ofOrganisation = (organisationId: string) => ({ object: 'own', organisationId, aboutId: organisationId })
  await db.swotBoard.createMany({
    data: [
      { id: ids.boardId, ...board, ...ofOrganisation(organisations.municipality) },
      { id: ids.sharedBoardId, ...board, ...ofOrganisation(organisations.ngo), sharedAt: now },
      { id: ids.networkBoardId, ...board, object: 'network' },
    ],
  })
  const own = { networkId, boardId: ids.boardId }
  const made = { madeById: membershipId, createdAt: now, updatedAt: now }
  await db.swotParticipant.createMany({
    data: [
      {
        id: ids.participantId,
        ...own,
        membershipId,
        organisationId: organisations.municipality,
        added: 2,
        firstAt: now,
        lastAt: now,
      },
    ],
  })
  const text = canaries.plant('business', tag, null, 'swot card')
  await db.swotCard.createMany({
    data: [
      { id: ids.cardId, ...own, ...made, quadrant: 'strength', text },
      { id: ids.otherCardId, ...own, ...made, quadrant: 'opportunity', text: 'nieuwe regeling' },
    ],
  })
  const cards = { innerCardId: ids.cardId, outerCardId: ids.otherCardId }
  await db.swotPair.createMany({ data: [{ id: ids.pairId, ...own, ...made, ...cards, sentence: 'samen aanvragen' }] })
  const taskId = newId()
  const task = { networkId, title: 'aanvraag schrijven', kind: 'other', dueOn: heldOn, ownerId: membershipId }
  await db.task.createMany({ data: [{ id: taskId, ...task, createdAt: now }] })
  await db.swotAction.createMany({
    data: [{ id: ids.actionId, ...own, cardId: ids.cardId, taskId, madeById: membershipId, createdAt: now }],
  })
  return ids
}
