import { hideSmall } from './hide-small'

/** Sums of the whole answers to one item in one sector; sector is a section of SBI, or `none`. */
export interface ItemSums {
  sector: string
  item: string
  n: number
  importance: number
  lacking: number
  learnable: number
}

/** How often an item stands in the top three of a sector. */
export interface TopCount {
  sector: string
  item: string
  count: number
}

export interface SectorCount {
  sector: string
  n: number
}

/** What may be shown of one item in one sector. Means from 1 to 5; gap from 1 to 25; learnable a share from 0 to 1. */
export interface Figure {
  item: string
  n: number
  importance: number
  lacking: number
  /** importance × lacking (design: E6) */
  gap: number
  learnable: number
  /** Place by gap within the sector, 1 the widest; equal gaps share a place. */
  rank: number
  /** How many named it in their top three; null when that may not be shown. */
  top: number | null
  /** The gap of the round before; null when there was none, or it may not be shown. */
  past: number | null
  /** Change of the gap since the round before; null when either may not be shown. */
  change: number | null
}

export interface SectorFigures {
  /** A section of SBI, `none`, or `all`. */
  sector: string
  /** How many answered; null when fewer than five, or when it would tell about another sector. */
  n: number | null
  figures: Figure[]
  /** Items that are not shown here. */
  hidden: number
}

export const allSectors = 'all'

export interface RoundSums {
  items: readonly ItemSums[]
  tops: readonly TopCount[]
  answered: readonly SectorCount[]
}

/** The figures of a round per sector and of all together, after hiding what stands for fewer than five answers. */
export function surveyFigures(
  round: RoundSums,
  itemKeys: readonly string[],
  before: RoundSums | null = null,
): SectorFigures[] {
  const shown = shownCells(round, itemKeys)
  const earlier = before ? shownCells(before, itemKeys) : null
  const answered = hideSmall(round.answered.map(one => ({ group: one.sector, n: one.n })))
  const topOf = (sector: string, item: string) =>
    round.tops
      .filter(one => one.item === item && (sector === allSectors || one.sector === sector))
      .reduce((total, one) => total + one.count, 0)
  const sectors = [allSectors, ...round.answered.filter(one => one.n > 0).map(one => one.sector)]
  return sectors.map(sector => {
    const isShown = sector === allSectors ? answered.total : answered.groups.has(sector)
    const cells = itemKeys.flatMap(item => {
      const cell = isShown ? shown.get(cellKey(sector, item)) : undefined
      return cell ? [{ item, ...cell }] : []
    })
    const n =
      sector === allSectors
        ? round.answered.reduce((total, one) => total + one.n, 0)
        : (round.answered.find(one => one.sector === sector)?.n ?? 0)
    return {
      sector,
      n: isShown ? n : null,
      figures: cells.map(cell => {
        const past = earlier?.get(cellKey(sector, cell.item))
        return {
          ...cell,
          rank: 1 + cells.filter(other => other.gap > cell.gap).length,
          top: topOf(sector, cell.item),
          past: past ? past.gap : null,
          change: past ? cell.gap - past.gap : null,
        }
      }),
      hidden: itemKeys.length - cells.length,
    }
  })
}

type Cell = Pick<Figure, 'n' | 'importance' | 'lacking' | 'gap' | 'learnable'>

const cellKey = (sector: string, item: string) => `${sector} ${item}`

/** Every cell that may be shown: hidden item by item, because items may be skipped. */
function shownCells(round: RoundSums, itemKeys: readonly string[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const item of itemKeys) {
    const rows = round.items.filter(one => one.item === item)
    const { groups, total } = hideSmall(rows.map(one => ({ group: one.sector, n: one.n })))
    for (const row of rows) if (groups.has(row.sector)) cells.set(cellKey(row.sector, item), meansOf(row))
    if (total) cells.set(cellKey(allSectors, item), meansOf(rows.reduce(plus)))
  }
  return cells
}

function plus(a: ItemSums, b: ItemSums): ItemSums {
  return {
    ...a,
    n: a.n + b.n,
    importance: a.importance + b.importance,
    lacking: a.lacking + b.lacking,
    learnable: a.learnable + b.learnable,
  }
}

function meansOf(sums: ItemSums): Cell {
  const importance = sums.importance / sums.n
  const lacking = sums.lacking / sums.n
  return { n: sums.n, importance, lacking, gap: importance * lacking, learnable: sums.learnable / sums.n }
}

/** The five widest gaps of a sector: its training agenda. */
export function topFive(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => a.rank - b.rank || (a.item < b.item ? -1 : 1)).slice(0, 5)
}
