import type { Figure } from './survey-figures'

/** What portfolios show of an item: how many clients, rounded down to fives, and their mean level from 1 to 4. */
export interface PortfolioLevel {
  item: string
  clients: number
  level: number
}

export interface OverlayRow {
  item: string
  /** Place of the gap among the items of the sector, 1 the widest. */
  rank: number
  importance: number
  lacking: number
  gap: number
  /** How many employers answered the item whole. */
  answers: number
  clients: number
  level: number
  /** For a wide gap: clients have it and it can be told to employers, or it is for training. Null for other items. */
  use: 'tell' | 'train' | null
}

export interface Overlay {
  rows: OverlayRow[]
  /** Items of which too few clients show something, or that no competence stands behind. */
  without: string[]
}

/** From this mean level on clients do it alone in work they know (C9: level 2). */
const alone = 2
/** The widest gaps are those that training and talks are about: as many as the agenda of a sector has. */
const widest = 5

/**
 * What employers find important and lacking beside what portfolios show (design: E6, overlay with C9), the widest gap first. Both
 * sides stand for five or more: the figures come from `surveyFigures`, the levels from the database, each after hiding.
 */
export function overlayOf(figures: readonly Figure[], portfolios: readonly PortfolioLevel[]): Overlay {
  const levels = new Map(portfolios.map(one => [one.item, one]))
  const sorted = [...figures].sort((a, b) => a.rank - b.rank || (a.item < b.item ? -1 : 1))
  const rows = sorted.flatMap((figure): OverlayRow[] => {
    const shown = levels.get(figure.item)
    if (!shown) return []
    const { item, rank, importance, lacking, gap, n: answers } = figure
    const use = rank > widest ? null : shown.level >= alone ? 'tell' : 'train'
    return [{ item, rank, importance, lacking, gap, answers, clients: shown.clients, level: shown.level, use }]
  })
  return { rows, without: sorted.filter(one => !levels.has(one.item)).map(one => one.item) }
}
