import type { Permission } from '~/access/permissions'

export const boardStatuses = ['open', 'agreed', 'superseded'] as const
export type BoardStatus = (typeof boardStatuses)[number]

export function isBoardStatus(text: string): text is BoardStatus {
  return (boardStatuses as readonly string[]).includes(text)
}

export type BoardEvent = 'change' | 'agree' | 'act' | 'share' | 'supersede'

interface Step {
  to: BoardStatus
  permission: Permission
}

/**
 * Every state and what may happen in it; what is not here is refused. `act` makes a task of a card, which goes on after the board was
 * agreed. `supersede` is never asked by hand: it happens to the agreed board of the same object when a newer one is agreed.
 */
export const boardSteps: Record<BoardStatus, Partial<Record<BoardEvent, Step>>> = {
  open: {
    change: { to: 'open', permission: 'swot.write' },
    agree: { to: 'agreed', permission: 'swot.agree' },
    act: { to: 'open', permission: 'swot.write' },
    share: { to: 'open', permission: 'swot.share' },
  },
  agreed: {
    act: { to: 'agreed', permission: 'swot.write' },
    share: { to: 'agreed', permission: 'swot.share' },
    supersede: { to: 'superseded', permission: 'swot.agree' },
  },
  superseded: {
    share: { to: 'superseded', permission: 'swot.share' },
  },
}

/** Where an event leads, null where it cannot happen. */
export function stepOf(status: string, event: BoardEvent): Step | null {
  return isBoardStatus(status) ? (boardSteps[status][event] ?? null) : null
}
