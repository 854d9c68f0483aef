import { z } from 'zod'

/** Instrument name of the catalogue's template rows. */
export const activityInstrument = 'employer-activities'

/** What an employer may need that an activity can serve. */
export const employerNeeds = ['staff', 'preview', 'social', 'skills', 'exchange', 'influence'] as const
export type EmployerNeed = (typeof employerNeeds)[number]

/** Steps of the clients' progress ladder (design: C3). */
export const ladderStepNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const Line = z.object({ nl: z.string().trim().min(1).max(600), en: z.string().trim().min(1).max(600) })

export const Activity = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: Line,
  /** The engagement level that it belongs to, and from which it can be asked of an employer. */
  minLevel: z.number().int().min(1).max(5),
  /** Steps of the progress ladder that it helps a client with. */
  ladderSteps: z.array(z.number().int().min(1).max(9)).max(9),
  needs: z.array(z.enum(employerNeeds)).max(employerNeeds.length),
  /** How it meets the need of the employer (4.D.2.1). */
  benefit: Line,
  /** The effect on the client's progress that is expected (4.D.2.1). */
  expectedEffect: Line,
  /** Hours of one time, for the employer and for the network together. */
  employerHours: z.number().min(0).max(1_000),
  networkHours: z.number().min(0).max(1_000),
})
export type Activity = z.infer<typeof Activity>

/** The catalogue of activities as a versioned template row, adaptable per network (design: E4). */
export const ActivityCatalogue = z.object({
  key: z.literal(activityInstrument),
  provenance: z.enum(['seed', 'public', 'design', 'network']),
  activities: z
    .array(Activity)
    .max(100)
    .refine(all => new Set(all.map(one => one.key)).size === all.length, 'double-key'),
})
export type ActivityCatalogue = z.infer<typeof ActivityCatalogue>

/** What an activity costs in all, in hours. */
export function hoursOf(activity: Pick<Activity, 'employerHours' | 'networkHours'>): number {
  return activity.employerHours + activity.networkHours
}

export interface Gaps {
  /** Steps of the ladder that no activity helps with. */
  steps: number[]
  /** Levels that no activity belongs to. */
  levels: number[]
  /** Needs that no activity serves. */
  needs: EmployerNeed[]
  /** Activities that no step was given for. */
  activities: string[]
}

/** What is empty in the matrix of activities and ladder steps, and in what they serve. */
export function gapsOf(activities: readonly Activity[]): Gaps {
  return {
    steps: ladderStepNumbers.filter(step => !activities.some(one => one.ladderSteps.includes(step))),
    levels: [1, 2, 3, 4, 5].filter(level => !activities.some(one => one.minLevel === level)),
    needs: employerNeeds.filter(need => !activities.some(one => one.needs.includes(need))),
    activities: activities.filter(one => one.ladderSteps.length === 0).map(one => one.key),
  }
}

export interface NextActivity {
  activity: Activity
  /** The known needs that it serves; empty when it is only the cheapest. */
  serves: EmployerNeed[]
}

/**
 * The next best activity (design: E3): the cheapest of the level above the confirmed one (of level 5 for who is there) that serves
 * a known need; the cheapest of all when none does, and null when the catalogue has none of that level.
 */
export function nextActivity(
  activities: readonly Activity[],
  confirmed: number,
  known: readonly EmployerNeed[],
): NextActivity | null {
  const level = Math.min(5, confirmed + 1)
  const [best] = activities
    .filter(one => one.minLevel === level)
    .map(activity => ({ activity, serves: activity.needs.filter(need => known.includes(need)) }))
    .sort(
      (a, b) =>
        Number(b.serves.length > 0) - Number(a.serves.length > 0) ||
        hoursOf(a.activity) - hoursOf(b.activity) ||
        (a.activity.key < b.activity.key ? -1 : 1),
    )
  return best ?? null
}
