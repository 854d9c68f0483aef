import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { appOrigin } from '~/platform/app-origin.server'
import { writeCalendar, type CalendarEvent } from '~/platform/calendar/write-calendar.server'
import { defaultLanguage, isLanguage } from '~/platform/languages'
import { addDays, dayIn } from '../days'
import { gatheringUid } from '../gatherings/gathering-list'
import { listGatheringsOf } from '../gatherings/gatherings.store.server'
import { ownLevelNames } from '../level-template/level-template.page.server'
import { sayTask } from '../say-task.server'
import { visitUid } from '../visits/visit'
import { listVisitsOf } from '../visits/visits.store.server'
import { listCalendarTasks } from './feed.store.server'

/** How far back a calendar goes, in days. */
const daysBack = 60

/** A person's calendar as a file: own open tasks as whole days, planned visits and own events, as far as this person may see them now. */
export async function calendarFile(ctx: Ctx<MemberActor>): Promise<string> {
  const { actor, db, now } = ctx
  if (!can(actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  const since = new Date(addDays(dayIn(now, actor.timeZone), -daysBack))
  const language = isLanguage(actor.networkLocale) ? actor.networkLocale : defaultLanguage
  const origin = appOrigin()
  const host = new URL(origin).hostname
  const levelNames = await ownLevelNames(ctx)
  const tasks = (await listCalendarTasks(db, actor.membershipId, since)).map((task): CalendarEvent => {
    const shown = task.clientId ? { title: '', titleKey: 'tasks.aboutClient', params: {} } : task
    return {
      uid: `task-${task.id}@${host}`,
      sequence: task.revision,
      summary: sayTask(language, shown, levelNames),
      when: { day: task.dueOn.toISOString().slice(0, 10) },
      url: `${origin}/tasks/${task.id}`,
    }
  })
  const visits = (await listVisitsOf(db, actor.membershipId, since, null)).map((visit): CalendarEvent => ({
    uid: visitUid(visit.id, host),
    sequence: visit.sequence,
    summary: `${visit.employer.name}: ${visit.goal}`,
    when: { from: visit.startsAt, until: visit.endsAt },
    location: visit.place,
    url: `${origin}/visits/${visit.id}`,
  }))
  const gatherings = (await listGatheringsOf(db, actor.membershipId, since, null)).map((one): CalendarEvent => ({
    uid: gatheringUid(one.id, host),
    sequence: one.sequence,
    summary: one.title,
    when: { from: one.startsAt, until: one.endsAt },
    location: one.place,
    url: `${origin}/events/${one.id}`,
  }))
  return writeCalendar({ method: 'PUBLISH', name: 'Werkbrug', events: [...visits, ...gatherings, ...tasks], now })
}
