import type { Tx } from '~/platform/database.server'

const staffRoles = ['casemanager', 'coach', 'account_manager', 'network_coordinator']

/** Staff in force on a day with their address and their own setting, if they have one. */
export async function listDigestPeople(db: Tx, networkId: string, today: Date) {
  const rows = await db.membership.findMany({
    where: {
      networkId,
      role: { in: staffRoles },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      account: { disabledAt: null },
    },
    select: {
      id: true,
      displayName: true,
      account: { select: { email: true, locale: true } },
      digestSettings: { select: { isOn: true, atMinute: true, days: true, timeZone: true, lookedOn: true } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ digestSettings, ...row }) => ({ ...row, setting: digestSettings[0] ?? null }))
}

export function findDigestSetting(db: Tx, networkId: string, membershipId: string) {
  return db.digestSetting.findUnique({ where: { networkId_membershipId: { networkId, membershipId } } })
}

export interface SavedDigest {
  networkId: string
  membershipId: string
  isOn: boolean
  atMinute: number
  days: number[]
  timeZone: string
}

export async function saveDigestSetting(db: Tx, setting: SavedDigest, now: Date): Promise<void> {
  const { networkId, membershipId, ...change } = setting
  await db.digestSetting.createMany({ data: [{ ...setting, updatedAt: now }], skipDuplicates: true })
  await db.digestSetting.updateMany({ where: { networkId, membershipId }, data: { ...change, updatedAt: now } })
}

/** Notes that a day was looked at; false when another worker was first. */
export async function markLooked(db: Tx, setting: SavedDigest, day: Date, now: Date): Promise<boolean> {
  const { networkId, membershipId } = setting
  await db.digestSetting.createMany({ data: [{ ...setting, updatedAt: now }], skipDuplicates: true })
  const { count } = await db.digestSetting.updateMany({
    where: { networkId, membershipId, OR: [{ lookedOn: null }, { lookedOn: { lt: day } }] },
    data: { lookedOn: day },
  })
  return count === 1
}

const line = {
  id: true,
  title: true,
  titleKey: true,
  params: true,
  dueOn: true,
  clientId: true,
  dedupeKey: true,
  handOverNote: true,
  handedBy: { select: { displayName: true } },
  employer: { select: { name: true } },
} as const

/** What a person may be told of: their own open tasks, about a client only while they are assigned to the client. */
function visibleTo(membershipId: string, today: Date) {
  const inForce = { membershipId, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  return {
    ownerId: membershipId,
    state: 'open',
    OR: [{ clientId: null }, { client: { assignments: { some: inForce } } }],
  }
}

export function listDueTasks(db: Tx, membershipId: string, today: Date) {
  return db.task.findMany({
    where: { ...visibleTo(membershipId, today), dueOn: { lte: today } },
    select: line,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}
export type DigestTask = Awaited<ReturnType<typeof listDueTasks>>[number]

/** Tasks that were handed to a person since a moment and are due later than today. */
export function listHandedTasks(db: Tx, membershipId: string, today: Date, since: Date) {
  return db.task.findMany({
    where: { ...visibleTo(membershipId, today), handedAt: { gte: since }, dueOn: { gt: today } },
    select: line,
    orderBy: [{ handedAt: 'asc' }, { id: 'asc' }],
    take: 100,
  })
}

/** Promises that a person sees to and whose day has passed. */
export function listLatePromises(db: Tx, ownerId: string, today: Date) {
  return db.promise.findMany({
    where: { ownerId, state: 'open', dueOn: { lt: today } },
    select: { id: true, what: true, by: true, dueOn: true, employerId: true, employer: { select: { name: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
  })
}
