import { levelTemplate } from '../levels'

/** How many employers stand at a level. */
export interface LevelCount {
  level: number
  n: number
}

/** Share of engaged employers that should stand at level 5 (design: E3, after P9). */
export const markAtTop = 0.1

export const topLevel = Math.max(...levelTemplate.levels.map(row => row.level))

export interface LevelStanding extends LevelCount {
  /** Of all employers, 0 to 1; null when there are none. */
  share: number | null
  /** How many stand at this level or higher, and their share of all. */
  atLeast: number
  atLeastShare: number | null
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Every level of the template with how many stand there, and how many there or higher: the ladder funnel. */
export function standingsOf(counts: readonly LevelCount[]): LevelStanding[] {
  const all = sum(counts.map(one => one.n))
  const share = (n: number) => (all === 0 ? null : n / all)
  return levelTemplate.levels.map(({ level }) => {
    const n = sum(counts.filter(one => one.level === level).map(one => one.n))
    const atLeast = sum(counts.filter(one => one.level >= level).map(one => one.n))
    return { level, n, share: share(n), atLeast, atLeastShare: share(atLeast) }
  })
}

export interface Health {
  /** All employers. */
  all: number
  /** Those at level 1 or higher: what mean and share are taken over. */
  engaged: number
  /** Σ(level × employers) ÷ employers, levels 1 to 5 (design: E3, after P9); null without any. */
  mean: number | null
  atTop: number
  shareAtTop: number | null
  meetsMark: boolean | null
}

/** Mean level and share at level 5 of the employers that are engaged; a prospect (level 0) is in neither. */
export function healthOf(counts: readonly LevelCount[]): Health {
  const engagedCounts = counts.filter(one => one.level > 0)
  const engaged = sum(engagedCounts.map(one => one.n))
  const atTop = sum(counts.filter(one => one.level === topLevel).map(one => one.n))
  const shareAtTop = engaged === 0 ? null : atTop / engaged
  return {
    all: sum(counts.map(one => one.n)),
    engaged,
    mean: engaged === 0 ? null : sum(engagedCounts.map(one => one.level * one.n)) / engaged,
    atTop,
    shareAtTop,
    meetsMark: shareAtTop === null ? null : shareAtTop >= markAtTop,
  }
}

export interface GroupHealth extends Health {
  key: string
  name: string | null
}

/** Health of each group, the largest first. */
export function healthByGroup(rows: readonly (LevelCount & { key: string; name: string | null })[]): GroupHealth[] {
  const groups = new Map<string, { name: string | null; counts: LevelCount[] }>()
  for (const { key, name, level, n } of rows) {
    const group = groups.get(key) ?? { name, counts: [] }
    group.counts.push({ level, n })
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, { name, counts }]) => ({ key, name, ...healthOf(counts) }))
    .sort((a, b) => b.all - a.all || (a.key < b.key ? -1 : 1))
}

/** So many quarters back movement is shown, the present one among them. */
export const quartersShown = 8

/** The quarter of a day: `2026-4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The last quarters up to a day, the oldest first. */
export function quartersUntil(day: string, count: number = quartersShown): string[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1
  return Array.from({ length: count }, (_, index) => {
    const at = last - (count - 1 - index)
    return `${Math.floor(at / 4)}-${(at % 4) + 1}`
  })
}

/** The first day of a quarter. */
export function beginOfQuarter(quarter: string): string {
  const [year = '', nth = '1'] = quarter.split('-')
  return `${year}-${String((Number(nth) - 1) * 3 + 1).padStart(2, '0')}-01`
}

export interface Movement {
  quarter: string
  up: number
  down: number
  /** Confirmed again at the same level. */
  kept: number
  n: number
}

/** How many confirmed levels went up, down or stayed, by quarter; a quarter without any is nought. */
export function movementsOf(
  rows: readonly { quarter: string; up: number; down: number; kept: number }[],
  quarters: readonly string[],
): Movement[] {
  return quarters.map(quarter => {
    const { up, down, kept } = rows.find(row => row.quarter === quarter) ?? { up: 0, down: 0, kept: 0 }
    return { quarter, up, down, kept, n: up + down + kept }
  })
}
