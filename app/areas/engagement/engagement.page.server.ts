import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Employer } from '~/areas/employers/employers.store.server'
import { cadenceOf } from './cadence'
import { findCadence } from './cadence.store.server'
import { alsoInContactDays, doubleApproachDays } from './contact-moment'
import { contactsOfOthers } from './contact-moments.store.server'
import { addDays, dayIn, daysBetween } from './days'
import { counts, evidenceOf, linesOf } from './evidence'
import { findEvidence } from './evidence.store.server'
import { listLevelChanges, type LevelChangeRow } from './level-changes.store.server'
import { changesShown, Kept } from './level-history'
import { adviceOn, evidenceCount, isStale, suggestLevel, type LevelTemplate } from './levels'
import { findLevelTemplate } from './level-template/level-templates.store.server'
import { levelTexts } from './level-template/level-form'

const dayOf = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null

/** One step of the history: who, when, from where to where, why, and by how many pieces of evidence. */
function changeLine({ confirmedBy, confirmedOn, evidence, ...row }: LevelChangeRow) {
  const kept = Kept.safeParse(evidence).data
  return {
    ...row,
    on: confirmedOn.toISOString().slice(0, 10),
    who: confirmedBy.displayName,
    organisation: confirmedBy.organisation.name,
    template: kept?.template ?? null,
    suggested: kept?.suggested ?? null,
    pieces: kept?.items?.length ?? null,
  }
}

/** Level, evidence and advice, and how the relation keeps its rhythm. */
export async function engagementOf(ctx: Ctx<MemberActor>, employer: Employer) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const stored = await findLevelTemplate(ctx.db)
  const { template } = stored
  const items = await findEvidence(ctx.db, employer.id, today, template)
  const evidence = evidenceOf(items, today, template)
  const suggestion = suggestLevel(evidence, template)
  const cadence = cadenceOf(employer, await findCadence(ctx.db, ctx.actor.networkId))
  const last = dayOf(employer.lastContactOn)
  const wanted = employer.targetLevel ?? Math.min(5, employer.level + 1)
  return {
    level: employer.level,
    confirmedOn: dayOf(employer.levelConfirmedOn),
    target: employer.targetLevel,
    targetOn: dayOf(employer.targetOn),
    suggestion,
    lines: linesOf(items, today, template),
    pieces: items.filter(item => counts(item, today, template)).length,
    declared: items.filter(item => item.source === 'declared'),
    history: (await listLevelChanges(ctx.db, employer.id, changesShown)).map(changeLine),
    template: { version: template.version, isOwn: stored.isOwn, months: sameMonths(template) },
    texts: levelTexts(stored.form),
    advice: adviceOn(employer.level, suggestion.level),
    stale: employer.level > 0 && isStale(evidence.newestOn, today),
    evidence: evidenceCount(evidence, wanted, template),
    cadenceDays: cadence,
    overdueDays: last === null ? null : Math.max(0, daysBetween(addDays(last, cadence), today)),
  }
}
export type Engagement = Awaited<ReturnType<typeof engagementOf>>

/** For how many months evidence counts, when that is the same for all that is asked. */
function sameMonths({ levels, asks }: LevelTemplate): number | null {
  const months = new Set(levels.flatMap(row => row.indicators).map(one => asks[one].months))
  return months.size === 1 ? ([...months][0] ?? null) : null
}

/** Which other organisations had contact with this employer in the last 90 days, the newest of each. */
export async function othersInContact(ctx: Ctx<MemberActor>, employerId: string) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const since = new Date(addDays(today, -alsoInContactDays))
  const found = await contactsOfOthers(ctx.db, employerId, ctx.actor.organisationId, since)
  const seen = new Set<string>()
  return found
    .filter(moment => !seen.has(moment.membership.organisationId) && seen.add(moment.membership.organisationId))
    .map(moment => ({
      id: moment.id,
      organisation: moment.membership.organisation.name,
      who: moment.membership.displayName,
      at: moment.at,
      channel: moment.channel,
      about: moment.needHeard,
      nextStep: moment.nextStep,
      nextStepOn: moment.nextStepOn,
      isClose: daysBetween(dayIn(moment.at, ctx.actor.timeZone), today) <= doubleApproachDays,
    }))
}
export type OtherContact = Awaited<ReturnType<typeof othersInContact>>[number]
