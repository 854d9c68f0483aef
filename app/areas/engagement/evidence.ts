import { addMonths } from './days'
import { indicators, levelTemplate, type Evidence, type Indicator, type LevelTemplate } from './levels'

/** Where a piece of evidence lies. */
export const evidenceSources = [
  'contact_moment',
  'contact',
  'vacancy',
  'survey',
  'placement',
  'gathering',
  'letter',
  'declared',
] as const
export type EvidenceSource = (typeof evidenceSources)[number]

/** Something that happened, or somebody who is there, that meets an indicator. */
export interface EvidenceItem {
  indicator: Indicator
  source: EvidenceSource
  /** Of the contact moment, contact, vacancy, survey round, event or letter; null for what was declared. */
  id: string | null
  /** The day on which it happened, or on which the person was put down, `yyyy-mm-dd`. */
  on: string
  /** Channel of a contact moment, name of a contact, title of a place, round or event, number of a letter, or the source that was given. */
  what: string
}

/**
 * The last day on which a piece counts (design: E3, 24 months in the sample), `yyyy-mm-dd`; null for a person, who counts for as long as he or
 * she is there.
 */
export function countsUntil(
  item: Pick<EvidenceItem, 'indicator' | 'source' | 'on'>,
  template = levelTemplate,
): string | null {
  return item.source === 'contact' ? null : addMonths(item.on, template.asks[item.indicator].months)
}

/** Whether a piece counts on a day: it lies within the window, and not after the day. */
export function counts(item: EvidenceItem, today: string, template: LevelTemplate = levelTemplate): boolean {
  const until = countsUntil(item, template)
  return item.on <= today && (until === null || today <= until)
}

/** What these pieces meet on a day, and when the newest of what happened was. More evidence never meets less. */
export function evidenceOf(
  items: readonly EvidenceItem[],
  today: string,
  template: LevelTemplate = levelTemplate,
): Evidence {
  const valid = items.filter(item => counts(item, today, template))
  const days = valid.filter(item => item.source !== 'contact').map(item => item.on)
  return {
    met: new Set(
      indicators.filter(one => valid.filter(item => item.indicator === one).length >= template.asks[one].needed),
    ),
    newestOn: days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b)),
  }
}

/** One indicator of a level with what meets it, the newest first, and how many pieces were found in all. */
export interface IndicatorLine {
  indicator: Indicator
  isMet: boolean
  needed: number
  items: (EvidenceItem & { until: string | null })[]
}

export interface LevelLines {
  level: number
  isWhole: boolean
  lines: IndicatorLine[]
}

/** Why a level is suggested: level 1 and up, each indicator with its evidence that counts on a day. */
export function linesOf(
  items: readonly EvidenceItem[],
  today: string,
  template: LevelTemplate = levelTemplate,
): LevelLines[] {
  const { met } = evidenceOf(items, today, template)
  return template.levels
    .filter(row => row.level > 0)
    .map(row => {
      const lines = row.indicators.map(indicator => ({
        indicator,
        isMet: met.has(indicator),
        needed: template.asks[indicator].needed,
        items: items
          .filter(item => item.indicator === indicator && counts(item, today, template))
          .map(item => ({ ...item, until: countsUntil(item, template) }))
          .sort((a, b) => (a.on < b.on ? 1 : -1)),
      }))
      return { level: row.level, isWhole: lines.every(line => line.isMet), lines }
    })
}
