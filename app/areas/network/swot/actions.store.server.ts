import type { Tx } from '~/platform/database.server'

export interface NewAction {
  id: string
  networkId: string
  boardId: string
  cardId: string
  taskId: string
  madeById: string
}

export async function saveNewAction(db: Tx, row: NewAction, now: Date): Promise<void> {
  await db.swotAction.createMany({ data: [{ ...row, createdAt: now }] })
}

/** The card that a task came from, when whoever asks reads its board. */
export function findCardOfTask(db: Tx, taskId: string) {
  return db.swotAction.findFirst({
    where: { taskId },
    select: { boardId: true, card: { select: { id: true, text: true } } },
  })
}
