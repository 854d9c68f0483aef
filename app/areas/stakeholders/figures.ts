/** What is said of a sector in numbers (design: E1). */
export const indicators = [
  'jobs',
  'vacancies',
  'hard_to_fill',
  'growth',
  'entry_level_share',
  'women_share',
  'part_time_share',
] as const
export type Indicator = (typeof indicators)[number]

/** Shares are percentages, 0 to 100, growth is -2 to +2, hard to fill is 1 for yes and 0 for no. */
export interface Figure {
  indicator: Indicator
  value: number
  /** Where it was found. */
  source: string
  /** A year, a quarter or a month: `2025`, `2025-Q3`, `2025-06`. */
  period: string
}

export interface SectorFigures {
  sectorCode: string
  figures: readonly Figure[]
}

const periodShape = /^(19|20)\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/

/** A period as it is kept, null when it is none. */
export function readPeriod(text: string): string | null {
  const period = text
    .trim()
    .toUpperCase()
    .replace(/\s+/g, '-')
    .replace(/^(\d{4})-?K([1-4])$/, '$1-Q$2')
  return periodShape.test(period) ? period : null
}

export function figureOf(sector: SectorFigures, indicator: Indicator): Figure | null {
  return sector.figures.find(one => one.indicator === indicator) ?? null
}

export interface SectorRank {
  sectorCode: string
  jobs: number | null
  /** 1 for most jobs; equal numbers share a place. Null without a number of jobs. */
  rank: number | null
  /** Part of the jobs of all sectors with a number of jobs, 0 to 1. */
  share: number | null
}

export interface Ranking {
  sectors: SectorRank[]
  /** Sum that the shares are parts of. */
  total: number
  /** How many sectors have a number of jobs. */
  n: number
  /** Sources and periods of those numbers; more than one period is told to the reader. */
  periods: string[]
}

/** Share and rank of sectors by jobs, in the order of the rank. */
export function rankSectors(sectors: readonly SectorFigures[]): Ranking {
  const known = sectors.map(one => ({ sectorCode: one.sectorCode, figure: figureOf(one, 'jobs') }))
  const counted = known.flatMap(one => (one.figure ? [one.figure] : []))
  const total = counted.reduce((sum, figure) => sum + figure.value, 0)
  const rows = known.map(({ sectorCode, figure }) => ({
    sectorCode,
    jobs: figure?.value ?? null,
    rank: figure ? 1 + counted.filter(other => other.value > figure.value).length : null,
    share: figure && total > 0 ? figure.value / total : null,
  }))
  const last = Number.POSITIVE_INFINITY
  return {
    sectors: rows.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || (a.sectorCode < b.sectorCode ? -1 : 1)),
    total,
    n: counted.length,
    periods: [...new Set(counted.map(figure => figure.period))].sort(),
  }
}

export function isIndicator(text: string): text is Indicator {
  return (indicators as readonly string[]).includes(text)
}
