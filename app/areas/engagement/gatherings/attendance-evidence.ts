import type { Indicator } from '../levels'

/** The activity of the catalogue that is an evaluation with employers. */
const evaluationKey = 'case-evaluation'

/**
 * Which indicators it meets that somebody of an employer was at an event (design: E3, E4): talking with us two-way; from an activity
 * of level 2 up also being one who informs or receives; and at a case evaluation taking part in evaluating.
 */
export function indicatorsOfAttendance(activity: { key: string; level: number }): Indicator[] {
  return [
    'two_way_contact',
    ...(activity.level >= 2 ? (['talk_or_visit'] as const) : []),
    ...(activity.key === evaluationKey ? (['evaluation'] as const) : []),
  ]
}
