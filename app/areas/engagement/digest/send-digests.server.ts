import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isLanguage, defaultLanguage, type Language } from '~/platform/languages'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { mentionTitleKey } from '../mentions/mention'
import { networkTimeZone } from '../network-zone.store.server'
import { promiseTaskKey } from '../promise'
import { ownLevelNames } from '../level-template/level-template.page.server'
import { sayTask, type LevelNames } from '../say-task.server'
import { isTimeToLook, mostLines, starterDigest, type DigestSection, type LocalMoment } from './digest'
import {
  listDigestPeople,
  listDueTasks,
  listHandedTasks,
  listLatePromises,
  markLooked,
  type DigestTask,
  type SavedDigest,
} from './digest.store.server'
import { localMoment } from './local-moment'

type Person = Awaited<ReturnType<typeof listDigestPeople>>[number]

interface DigestLine {
  text: string
  /** yyyy-mm-dd */
  dueOn: string
  note?: string
  path: string
}
type Sections = { section: DigestSection; count: number; lines: DigestLine[] }[]

/**
 * Mails everybody whose time has come what is late, due today, promised and not kept, and handed over; nothing where there is
 * nothing. Once a day for each person: the day that was looked at and the mail's key are saved in one transaction.
 */
export async function sendDigests(ctx: Ctx<SystemActor>): Promise<Result<{ looked: number; sent: number }>> {
  const { db, now } = ctx
  const { networkId } = ctx.actor
  const zone = await networkTimeZone(db, networkId)
  let looked = 0
  let sent = 0
  for (const person of await listDigestPeople(db, networkId, new Date(localMoment(now, zone).day))) {
    const { lookedOn, ...own } = person.setting ?? { ...starterDigest, timeZone: zone, lookedOn: null }
    const local = localMoment(now, own.timeZone)
    if (!isTimeToLook(own, local, lookedOn?.toISOString().slice(0, 10) ?? null)) continue
    const setting: SavedDigest = { networkId, membershipId: person.id, ...own, days: [...own.days] }
    if (!(await markLooked(db, setting, new Date(local.day), now))) continue
    looked += 1
    if (await sendTo(ctx, person, local, lookedOn)) sent += 1
  }
  return ok({ looked, sent })
}

async function sendTo(
  ctx: Ctx<SystemActor>,
  person: Person,
  local: LocalMoment,
  lookedOn: Date | null,
): Promise<boolean> {
  const { email, locale } = person.account
  const language = isLanguage(locale) ? locale : defaultLanguage
  const sections = await sectionsFor(ctx, person.id, local.day, language, lookedOn)
  if (sections.length === 0) return false
  const id = await queueMail(ctx, {
    template: 'engagement.digest',
    to: email,
    toName: person.displayName,
    locale: language,
    props: { day: local.day, sections },
    dedupeKey: `digest:${person.id}:${local.day}`,
    subject: { type: 'membership', id: person.id },
  })
  return id !== null
}

async function sectionsFor(
  ctx: Ctx<SystemActor>,
  membershipId: string,
  day: string,
  language: Language,
  lookedOn: Date | null,
): Promise<Sections> {
  const { db, now } = ctx
  const today = new Date(day)
  const levelNames = await ownLevelNames(ctx)
  const promises = await listLatePromises(db, membershipId, today)
  const guarding = new Set(promises.map(promise => promiseTaskKey(promise.id)))
  const all = (await listDueTasks(db, membershipId, today)).filter(task => !guarding.has(task.dedupeKey ?? ''))
  // Being named is news, however long ago: it is neither late nor due.
  const mentions = all.filter(task => task.titleKey === mentionTitleKey)
  const due = all.filter(task => task.titleKey !== mentionTitleKey)
  const since = lookedOn ?? new Date(now.getTime() - 86_400_000)
  const handed = await listHandedTasks(db, membershipId, today, since)
  const lines = (tasks: readonly DigestTask[]) => tasks.map(task => lineOf(task, language, levelNames))
  const sections: [DigestSection, DigestLine[]][] = [
    ['late', lines(due.filter(task => task.dueOn < today))],
    ['today', lines(due.filter(task => task.dueOn >= today))],
    ['mentioned', lines(mentions)],
    [
      'promises',
      promises.map(promise => ({
        text: promise.what,
        note: promise.employer.name,
        dueOn: promise.dueOn.toISOString().slice(0, 10),
        path: `/employers/${promise.employerId}`,
      })),
    ],
    ['handed', lines(handed)],
  ]
  return sections
    .filter(([, found]) => found.length > 0)
    .map(([section, found]) => ({ section, count: found.length, lines: found.slice(0, mostLines) }))
}

/** Mails say nothing of clients: a task about one is only named as such. */
function lineOf(task: DigestTask, language: Language, levelNames: LevelNames): DigestLine {
  const dueOn = task.dueOn.toISOString().slice(0, 10)
  const path = `/tasks/${task.id}`
  if (task.clientId)
    return { text: sayTask(language, { title: '', titleKey: 'tasks.aboutClient', params: {} }), dueOn, path }
  const note = [task.employer?.name, task.handedBy && `${task.handedBy.displayName}: ${task.handOverNote ?? ''}`]
  return {
    text: sayTask(language, task, levelNames),
    dueOn,
    path,
    note: note.filter(Boolean).join(' · ').replace(/: $/, '') || undefined,
  }
}
