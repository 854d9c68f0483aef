/** Evidence that can be counted in the tables, and what a person declares when confirming a level. */
export const indicators = [
  'two_way_contact',
  'named_person',
  'talk_or_visit',
  'job_information',
  'place_used',
  'mentor_named',
  'second_place_used',
  'letter_of_intent',
  'evaluation',
  'ambassador',
  'shares_lead',
] as const
export type Indicator = (typeof indicators)[number]

/** What no table can tell: a person declares it. */
export const declaredIndicators = ['letter_of_intent', 'shares_lead'] as const satisfies readonly Indicator[]
export type DeclaredIndicator = (typeof declaredIndicators)[number]

/** How many pieces an indicator asks for, and for how many months each counts. */
export interface Asked {
  needed: number
  months: number
}

export interface LevelTemplate {
  version: number
  provenance: 'seed' | 'public' | 'design' | 'network'
  asks: Readonly<Record<Indicator, Asked>>
  levels: readonly { level: number; indicators: readonly Indicator[]; cadenceDays: number }[]
}

const once: Asked = { needed: 1, months: 24 }

/** Levels of employer engagement with their indicators (design: E3; our own proposal, not an official annex). */
export const levelTemplate: LevelTemplate = {
  version: 1,
  provenance: 'design',
  asks: {
    two_way_contact: once,
    named_person: once,
    talk_or_visit: once,
    job_information: once,
    place_used: once,
    mentor_named: once,
    second_place_used: { needed: 2, months: 24 },
    letter_of_intent: once,
    evaluation: once,
    ambassador: once,
    shares_lead: once,
  },
  levels: [
    { level: 0, indicators: [], cadenceDays: 180 },
    { level: 1, indicators: ['two_way_contact', 'named_person'], cadenceDays: 180 },
    { level: 2, indicators: ['talk_or_visit', 'job_information'], cadenceDays: 90 },
    { level: 3, indicators: ['place_used', 'mentor_named'], cadenceDays: 60 },
    { level: 4, indicators: ['second_place_used', 'letter_of_intent', 'evaluation'], cadenceDays: 60 },
    { level: 5, indicators: ['ambassador', 'shares_lead'], cadenceDays: 30 },
  ],
}

/** Which indicators are met, and on which day the newest evidence came. */
export interface Evidence {
  met: ReadonlySet<Indicator>
  newestOn: string | null
}

export interface Suggestion {
  level: number
  met: Indicator[]
  /** What the next level still asks. */
  missing: Indicator[]
}

/** The highest level of which all indicators are met (design: E3). */
export function suggestLevel(evidence: Evidence, template: LevelTemplate = levelTemplate): Suggestion {
  const whole = template.levels.filter(row => row.indicators.every(one => evidence.met.has(one)))
  const level = Math.max(0, ...whole.map(row => row.level))
  const next = template.levels.find(row => row.level === level + 1)
  return {
    level,
    met: indicators.filter(one => evidence.met.has(one)),
    missing: (next?.indicators ?? []).filter(one => !evidence.met.has(one)),
  }
}

export type LevelAdvice = 'raise' | 'keep' | 'ask'

/** What to do with a suggestion: a lower one is a question to the account manager, never a step down by itself. */
export function adviceOn(confirmed: number, suggested: number): LevelAdvice {
  if (suggested > confirmed) return 'raise'
  return suggested < confirmed ? 'ask' : 'keep'
}

/** Evidence is stale when the newest is more than twelve months old, or there is none. */
export function isStale(newestOn: string | null, today: string): boolean {
  if (newestOn === null) return true
  const limit = new Date(`${today}T00:00:00Z`)
  limit.setUTCMonth(limit.getUTCMonth() - 12)
  return newestOn < limit.toISOString().slice(0, 10)
}

/** How much of a level's evidence there is, for "3 of 4". */
export function evidenceCount(
  evidence: Evidence,
  upTo: number,
  template: LevelTemplate = levelTemplate,
): { met: number; of: number } {
  const asked = template.levels.filter(row => row.level <= upTo).flatMap(row => row.indicators)
  return { met: asked.filter(one => evidence.met.has(one)).length, of: asked.length }
}
