import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { dayIn } from '../days'
import { activityEffects } from '../gatherings/effects.page.server'
import { employerNeeds, gapsOf, hoursOf, nextActivity, type Activity } from './activity-catalogue'
import { findCatalogue, findKnownNeeds, findNeedHeard } from './catalogue.store.server'

export interface ActivityFilter {
  words: string | null
  level: number | null
  need: (typeof employerNeeds)[number] | null
}

function readFilter(search: URLSearchParams): ActivityFilter {
  const level = Number(search.get('level'))
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    level: Number.isInteger(level) && level >= 1 && level <= 5 ? level : null,
    need: employerNeeds.find(one => one === search.get('need')) ?? null,
  }
}

function fits(activity: Activity, { words, level, need }: ActivityFilter): boolean {
  const text = [activity.name, activity.benefit, activity.expectedEffect].flatMap(({ nl, en }) => [nl, en]).join(' ')
  return (
    (words === null || text.toLowerCase().includes(words.toLowerCase())) &&
    (level === null || activity.minLevel === level) &&
    (need === null || activity.needs.includes(need))
  )
}

/** The catalogue of activities with what is empty in it; the gaps are those of the whole catalogue, whatever the filter. */
export async function activitiesPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const { version, isOwn, catalogue } = await findCatalogue(db)
  const filter = readFilter(search)
  return {
    version,
    isOwn,
    filter,
    all: catalogue.activities.length,
    activities: catalogue.activities.filter(one => fits(one, filter)).sort((a, b) => a.minLevel - b.minLevel),
    gaps: gapsOf(catalogue.activities),
    effects: await activityEffects(ctx, catalogue.activities),
    may: {
      shape: can(actor, 'activities.shape', { sameNetwork: true }),
      plan: can(actor, 'gatherings.write', { sameNetwork: true }),
    },
  }
}
export type ActivitiesPage = Awaited<ReturnType<typeof activitiesPage>>

/** What the form of one activity knows: the activity, or nothing for a new one. */
export async function activityFormPage({ db }: Ctx<MemberActor>, key: string | null) {
  const { version, catalogue } = await findCatalogue(db)
  const activity = key === null ? null : catalogue.activities.find(one => one.key === key)
  if (activity === undefined) throw new NotFoundError()
  return { version, activity }
}

/** What could be done next with an employer at a confirmed level, with what that follows from. */
export async function nextActivityWith({ actor, db }: Ctx<MemberActor>, employerId: string, level: number) {
  const { version, catalogue } = await findCatalogue(db)
  const known = await findKnownNeeds(db, employerId)
  const best = nextActivity(
    catalogue.activities,
    level,
    known.map(one => one.need),
  )
  const heard = await findNeedHeard(db, employerId)
  return {
    version,
    mayPlan: can(actor, 'gatherings.write', { sameNetwork: true }),
    level: Math.min(5, level + 1),
    n: catalogue.activities.filter(one => one.minLevel === Math.min(5, level + 1)).length,
    best: best && { ...best, hours: hoursOf(best.activity) },
    known,
    heard: heard?.needHeard ? { words: heard.needHeard, on: dayIn(heard.at, actor.timeZone) } : null,
  }
}
export type NextActivityWith = Awaited<ReturnType<typeof nextActivityWith>>
