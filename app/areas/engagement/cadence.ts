import { z } from 'zod'
import { levelTemplate } from './levels'

const days = z.number().int().min(7).max(730)

/** How often there should be contact: days by engagement level 0 to 5, and at most so many for important employers. */
export const CadenceTable = z.object({
  daysByLevel: z.array(days).length(6),
  /** By importance 1 to 5; one that is not here sets no limit. */
  atMostByImportance: z.partialRecord(z.enum(['1', '2', '3', '4', '5']), days).default({}),
})
export type CadenceTable = z.infer<typeof CadenceTable>

/** The instrument under which a network keeps a table of its own, as a versioned template. */
export const cadenceInstrument = 'contact.cadence'

/** What holds until a network has a table of its own: days by level from the design (E2, E3), limits our own proposal. */
export const starterCadence: CadenceTable = {
  daysByLevel: levelTemplate.levels.map(row => row.cadenceDays),
  atMostByImportance: { 4: 90, 5: 60 },
}

/** What the rhythm of contact with an employer depends on. */
export interface Paced {
  level: number
  importance: number | null
  /** Days as agreed with this employer. */
  cadenceDays: number | null
  targetLevel: number | null
  targetOn: Date | null
  lastContactOn: Date | null
}

/**
 * How often there should be contact with an employer, in days: as agreed, else by level and importance. A target above the level sets
 * the rhythm of the level that is aimed at (design: E3), until there was contact on its day or later.
 */
export function cadenceOf(employer: Paced, table: CadenceTable = starterCadence): number {
  const of = (level: number) => table.daysByLevel[level] ?? Math.max(...table.daysByLevel)
  const byLevel = of(employer.level)
  const limit = atMost(table)[(employer.importance ?? 0) - 1] ?? byLevel
  const target = isAimedAt(employer) ? of(employer.targetLevel) : byLevel
  return employer.cadenceDays ?? Math.min(byLevel, limit, target)
}

function isAimedAt(employer: Paced): employer is Paced & { targetLevel: number } {
  const { level, targetLevel, targetOn, lastContactOn } = employer
  if (targetLevel === null || targetLevel <= level) return false
  return targetOn === null || lastContactOn === null || targetOn > lastContactOn
}

/** The limits of importance 1 to 5 in a row; null for none. */
export function atMost(table: CadenceTable): (number | null)[] {
  return (['1', '2', '3', '4', '5'] as const).map(key => table.atMostByImportance[key] ?? null)
}

/** The start of the keys of tasks that ask for contact with an employer. */
export function contactDueKey(employerId: string): string {
  return `contact-due:${employerId}:`
}

/** The table as a form: days by level, and a limit by importance that may stay empty. */
export const CadenceInput = z.object({
  /** The version that was seen; 0 while the network has no table of its own. */
  version: z.number().int().min(0),
  daysByLevel: z.array(days).length(6),
  atMost1: days.optional(),
  atMost2: days.optional(),
  atMost3: days.optional(),
  atMost4: days.optional(),
  atMost5: days.optional(),
})
export type CadenceInput = z.infer<typeof CadenceInput>

/** The table that a form says. */
export function tableOf(input: CadenceInput): CadenceTable {
  const limits = { 1: input.atMost1, 2: input.atMost2, 3: input.atMost3, 4: input.atMost4, 5: input.atMost5 }
  const set = Object.entries(limits).filter(([, limit]) => limit !== undefined)
  return { daysByLevel: input.daysByLevel, atMostByImportance: Object.fromEntries(set) }
}

/** Whether two tables ask the same of every employer. */
export function isSameTable(one: CadenceTable, other: CadenceTable): boolean {
  const flat = (table: CadenceTable) => JSON.stringify([table.daysByLevel, atMost(table)])
  return flat(one) === flat(other)
}
