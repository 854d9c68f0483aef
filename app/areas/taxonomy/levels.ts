/** The product's own scale of mastery (0 to 4) for portfolios; a vacancy asks 1 to 4. */
export const masteryLevels = [0, 1, 2, 3, 4] as const
export type MasteryLevel = (typeof masteryLevels)[number]

export const askedLevels = [1, 2, 3, 4] as const
export type AskedLevel = (typeof askedLevels)[number]

/** Keys of the level names in the `taxonomy` texts, in the order of the scale. */
export const masteryKeys = ['notSeen', 'withHelp', 'aloneInKnownTasks', 'aloneInNewTasks', 'helpsOthers'] as const
export type MasteryKey = (typeof masteryKeys)[number]

export function isMasteryLevel(value: number): value is MasteryLevel {
  return Number.isInteger(value) && value >= 0 && value <= 4
}

export function isAskedLevel(value: number): value is AskedLevel {
  return isMasteryLevel(value) && value > 0
}

export function masteryKey(level: MasteryLevel): MasteryKey {
  return masteryKeys[level]
}

/** How many steps of the scale lie between what is mastered and what is asked; 0 when it is enough. */
export function levelGap(mastered: MasteryLevel, asked: AskedLevel): number {
  return Math.max(0, asked - mastered)
}
