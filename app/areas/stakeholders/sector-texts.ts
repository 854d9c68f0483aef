import { indicators, type Figure } from './figures'

/** The sector's form as texts: source and period of most numbers at the top, at a number only what differs. */
export function sectorTexts(sector: { sectorCode: string; note: string | null; figures: readonly Figure[] }) {
  const source = mostCommon(sector.figures.map(one => one.source))
  const period = mostCommon(sector.figures.map(one => one.period))
  const numbers = indicators.flatMap(indicator => {
    const figure = sector.figures.find(one => one.indicator === indicator)
    const value = figure && (indicator === 'hard_to_fill' ? (figure.value === 1 ? 'yes' : 'no') : String(figure.value))
    return [
      [indicator, value ?? ''],
      [`${indicator}_source`, figure && figure.source !== source ? figure.source : ''],
      [`${indicator}_period`, figure && figure.period !== period ? figure.period : ''],
    ]
  })
  const all: Record<string, string> = Object.fromEntries([...numbers])
  return { ...all, sectorCode: sector.sectorCode, source, period, note: sector.note ?? '' }
}

/** Fields of the form, in its order. */
export const sectorFields = [
  'source',
  'period',
  ...indicators.flatMap(indicator => [indicator, `${indicator}_source`, `${indicator}_period`]),
  'note',
]

/** The text that occurs most; the first of those that occur alike. Empty when there is none. */
function mostCommon(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0]
}
