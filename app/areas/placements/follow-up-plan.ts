import { addDays, daysBetween, onWorkingDay } from './plain-dates'

export const followUpKinds = [
  'week_2',
  'mid',
  'end_minus_2',
  'after_4_weeks',
  'after_12_weeks',
  'after_26_weeks',
  'after_52_weeks',
] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export type FollowUpRole = 'coach' | 'mentor' | 'trainee' | 'casemanager'

/** When a follow-up falls and who gets what (domain.md E11: week 2, middle, end - 2, then 4, 12, 26, 52 weeks after). */
export interface FollowUp {
  kind: FollowUpKind
  /** Plain day, always a working day. */
  dueOn: string
  task: readonly FollowUpRole[]
  mail: readonly FollowUpRole[]
}

export interface FollowUpPeriod {
  startsOn: string
  endsOn: string
}

interface FollowUpRule {
  kind: FollowUpKind
  day(period: FollowUpPeriod, length: number): string
  fits(length: number): boolean
  task: readonly FollowUpRole[]
  mail: readonly FollowUpRole[]
}

const always = () => true

/** Lengths in days. In a short placement the moments would fall on one another, so the lesser ones are left out. */
const rules: readonly FollowUpRule[] = [
  {
    kind: 'week_2',
    day: period => addDays(period.startsOn, 14),
    fits: length => length >= 14,
    task: ['coach'],
    mail: ['mentor'],
  },
  {
    kind: 'mid',
    day: (period, length) => addDays(period.startsOn, Math.floor(length / 2)),
    fits: length => length >= 42,
    task: ['coach'],
    mail: ['mentor', 'trainee'],
  },
  {
    kind: 'end_minus_2',
    day: period => addDays(period.endsOn, -14),
    fits: length => length >= 35,
    task: ['coach', 'casemanager'],
    mail: ['mentor'],
  },
  {
    kind: 'after_4_weeks',
    day: period => addDays(period.endsOn, 28),
    fits: always,
    task: ['coach'],
    mail: ['trainee'],
  },
  {
    kind: 'after_12_weeks',
    day: period => addDays(period.endsOn, 84),
    fits: always,
    task: ['casemanager'],
    mail: ['trainee', 'mentor'],
  },
  {
    kind: 'after_26_weeks',
    day: period => addDays(period.endsOn, 182),
    fits: always,
    task: ['casemanager'],
    mail: ['trainee'],
  },
  { kind: 'after_52_weeks', day: period => addDays(period.endsOn, 364), fits: always, task: ['casemanager'], mail: [] },
]

/** The follow-ups of a placement in order of day. */
export function planFollowUps(period: FollowUpPeriod): FollowUp[] {
  const length = daysBetween(period.startsOn, period.endsOn)
  return rules
    .filter(rule => rule.fits(length))
    .map(({ kind, day, task, mail }) => ({ kind, dueOn: onWorkingDay(day(period, length)), task, mail }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** Follow-ups that are due on a day and were not yet done. */
export function dueFollowUps(plan: readonly FollowUp[], today: string, done: readonly FollowUpKind[]): FollowUp[] {
  return plan.filter(item => item.dueOn <= today && !done.includes(item.kind))
}
