export interface ActionFacts {
  state: string
  /** yyyy-mm-dd */
  dueOn: string
}

export const actionStandings = ['done', 'open', 'late', 'cancelled'] as const
export type ActionStanding = (typeof actionStandings)[number]

/** How an action stands on a day: an open one whose day has passed is late. */
export function standingOfAction({ state, dueOn }: ActionFacts, today: string): ActionStanding {
  if (state === 'done' || state === 'cancelled') return state
  return dueOn < today ? 'late' : 'open'
}

export type ActionCounts = Record<ActionStanding, number>

export function countActions(actions: readonly ActionFacts[], today: string): ActionCounts {
  const counts: ActionCounts = { done: 0, open: 0, late: 0, cancelled: 0 }
  for (const action of actions) counts[standingOfAction(action, today)] += 1
  return counts
}

export interface LineFacts {
  plannedCents: number
  spentCents: number
}

/** Sums of a budget in whole cents. */
export function sumBudget(lines: readonly LineFacts[]): LineFacts & { leftCents: number } {
  const plannedCents = lines.reduce((sum, line) => sum + line.plannedCents, 0)
  const spentCents = lines.reduce((sum, line) => sum + line.spentCents, 0)
  return { plannedCents, spentCents, leftCents: plannedCents - spentCents }
}

/** What each payer pays, the largest first. */
export function sumByPayer(lines: readonly (LineFacts & { payer: string })[]): (LineFacts & { payer: string })[] {
  const payers = new Map<string, LineFacts>()
  for (const { payer, plannedCents, spentCents } of lines) {
    const sum = payers.get(payer) ?? { plannedCents: 0, spentCents: 0 }
    payers.set(payer, {
      plannedCents: sum.plannedCents + plannedCents,
      spentCents: sum.spentCents + spentCents,
    })
  }
  return [...payers]
    .map(([payer, sums]) => ({ payer, ...sums }))
    .sort((a, b) => b.plannedCents - a.plannedCents || a.payer.localeCompare(b.payer))
}
