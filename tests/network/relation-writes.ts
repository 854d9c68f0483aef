import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { undoMerge } from '~/areas/employers/duplicates/undo-merge.server'
import { as, good, now, type Crm } from '../employers/crm'
import type { TestDatabase } from '../setup/db'

export const stamps = { createdAt: now, updatedAt: now }
export const daysAgo = (days: number, hour = 9) => new Date(Date.UTC(2026, 10, 2 - days, hour, 30))

/** Who writes about what. */
export interface Written {
  db: TestDatabase
  world: Crm
  members: readonly string[]
  employers: readonly string[]
  sites: readonly string[]
}

const acts = [
  ...['moment', 'moment', 'moment', 'present', 'mail', 'promise', 'contact', 'contact'],
  ...[
    'withdraw',
    'date',
    'channel',
    'author',
    'site',
    'move',
    'removeMoment',
    'absent',
    'unfile',
    'keep',
    'postpone',
    'leave',
    'comeBack',
    'moveContact',
    'removeContact',
  ],
  ...['attend', 'attend', 'unattend', 'postponeEvent', 'callOff', 'host', 'unhost'],
  ...['end', 'return', 'begin', 'organisation', 'zone', 'merge', 'unmerge'],
] as const
export const Step = fc.record({
  act: fc.constantFrom(...acts),
  employer: fc.nat(4),
  member: fc.nat(3),
  /** Days ago, around the bounds of a fortnight, 90 and 365 days too. */
  days: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(14, 15, 89, 90, 91, 364, 365, 366)),
  hour: fc.constantFrom(0, 11, 22, 23),
  channel: fc.constantFrom('call', 'visit', 'note'),
  site: fc.constantFrom(null, 0, 1),
  which: fc.nat(50),
})
export type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never

const pick = <T>(rows: readonly T[], which: number): T | undefined => rows[which % Math.max(1, rows.length)]

/** One write, as the product makes it or as somebody with the database at hand would. */
export async function write({ db, world, members, employers, sites }: Written, step: Step): Promise<void> {
  const { networkId } = world
  const su = db.superuser
  const ofNetwork = { where: { networkId }, orderBy: { id: 'asc' } as const }
  const employerId = employers[step.employer % employers.length] ?? ''
  const membershipId = members[step.member] ?? ''
  const siteId = step.site === null ? null : (sites[step.site] ?? null)
  const at = daysAgo(step.days, step.hour)
  const moment = async () => pick(await su.contactMoment.findMany(ofNetwork), step.which)
  const changeMoment = async (data: object) => {
    const one = await moment()
    if (one) await su.contactMoment.update({ where: { id: one.id }, data })
  }
  switch (step.act) {
    case 'moment':
      await su.contactMoment.create({
        data: {
          networkId,
          employerId,
          membershipId,
          siteId,
          at,
          channel: step.channel,
          argumentsUsed: [],
          objections: [],
          createdAt: now,
        },
      })
      return
    case 'present': {
      const one = await moment()
      const data = { networkId, contactMomentId: one?.id ?? '', membershipId }
      if (one) await su.contactMomentColleague.createMany({ data: [data], skipDuplicates: true })
      return
    }
    case 'absent':
      await su.contactMomentColleague.deleteMany({ where: { networkId, membershipId } })
      return
    case 'mail': {
      const mailId = randomUUID()
      await su.inboundMail.create({
        data: {
          id: mailId,
          networkId,
          bytes: 1,
          envelopeFrom: 'a@b.example',
          remoteAddress: '::1',
          receivedAt: now,
          others: [],
        },
      })
      const texts = { fromLine: 'a', toLine: 'b', subject: 'c', body: 'd' }
      await su.filedMail.create({
        data: { networkId, mailId, employerId, colleagueId: membershipId, at, ...texts, createdAt: now },
      })
      return
    }
    case 'attend':
      return attend(su, { networkId, employerId, membershipId, organisationId: world.town, startsAt: at })
    case 'unattend': {
      const one = pick(await su.gatheringGuest.findMany(ofNetwork), step.which)
      const attendance = one?.attendance === 'attended' ? 'no_show' : 'attended'
      if (one) await su.gatheringGuest.update({ where: { id: one.id }, data: { attendance } })
      return
    }
    case 'postponeEvent':
    case 'callOff': {
      const one = pick(await su.gathering.findMany(ofNetwork), step.which)
      const moved = { startsAt: at, endsAt: new Date(at.getTime() + 3_600_000) }
      const state = step.which % 2 ? 'cancelled' : 'open'
      if (one) await su.gathering.update({ where: { id: one.id }, data: step.act === 'callOff' ? { state } : moved })
      return
    }
    case 'host': {
      const one = pick(await su.gathering.findMany(ofNetwork), step.which)
      const data = { networkId, gatheringId: one?.id ?? '', membershipId }
      if (one) await su.gatheringHost.createMany({ data: [data], skipDuplicates: true })
      return
    }
    case 'unhost':
      await su.gatheringHost.deleteMany({ where: { networkId, membershipId } })
      return
    case 'unfile':
      await su.filedMail.updateMany({ where: { networkId, colleagueId: membershipId }, data: { withdrawnAt: now } })
      return
    case 'withdraw':
      return changeMoment({ withdrawnAt: step.which % 3 ? now : null })
    case 'date':
      return changeMoment({ at })
    case 'channel':
      return changeMoment({ channel: step.channel })
    case 'author':
      return changeMoment({ membershipId })
    case 'site':
      return changeMoment({ siteId })
    case 'move':
      return changeMoment({ employerId })
    case 'removeMoment': {
      const one = await moment()
      if (!one) return
      await su.contactMomentColleague.deleteMany({ where: { contactMomentId: one.id } })
      await su.contactMoment.delete({ where: { id: one.id } })
      return
    }
    case 'promise':
      await su.promise.create({
        data: {
          networkId,
          employerId,
          by: 'us',
          what: 'bellen',
          dueOn: at,
          ownerId: membershipId,
          madeById: membershipId,
          createdAt: now,
        },
      })
      return
    case 'keep':
    case 'postpone': {
      const one = pick(await su.promise.findMany(ofNetwork), step.which)
      const settled = { state: 'kept', settledAt: now, settledById: membershipId }
      if (one)
        await su.promise.update({
          where: { id: one.id },
          data: step.act === 'keep' ? settled : { dueOn: daysAgo(-step.days) },
        })
      return
    }
    case 'contact':
      await su.contact.create({ data: { networkId, employerId, lastName: 'Jansen', roles: [], ...stamps } })
      return
    case 'leave':
      await su.contact.updateMany({ where: { networkId, employerId }, data: { leftOn: at } })
      return
    case 'comeBack':
      await su.contact.updateMany({ where: { networkId, employerId }, data: { leftOn: null } })
      return
    case 'moveContact':
    case 'removeContact': {
      const one = pick(await su.contact.findMany(ofNetwork), step.which)
      if (!one) return
      if (step.act === 'moveContact') await su.contact.update({ where: { id: one.id }, data: { employerId } })
      else await removeContacts(su, { networkId, id: one.id })
      return
    }
    case 'end':
    case 'return':
      await su.membership.update({
        where: { id: membershipId },
        data: { startsOn: daysAgo(500), endsOn: step.act === 'end' ? at : null },
      })
      return
    case 'begin':
      await su.membership.update({
        where: { id: membershipId },
        data: { startsOn: daysAgo(step.days - 100), endsOn: null },
      })
      return
    case 'organisation':
      await su.membership.update({
        where: { id: membershipId },
        data: { organisationId: step.which % 2 ? world.town : world.school },
      })
      return
    case 'zone':
      await su.network.update({
        where: { id: networkId },
        data: { timeZone: step.which % 2 ? 'Europe/Amsterdam' : 'Pacific/Auckland' },
      })
      return
    case 'merge':
    case 'unmerge':
      return mergeOrUndo(db, world, step)
  }
}

interface Attended {
  networkId: string
  employerId: string
  membershipId: string
  organisationId: string
  startsAt: Date
}

/** An event at which somebody of the employer was, received by one colleague. */
async function attend(su: TestDatabase['superuser'], { employerId, membershipId, ...event }: Attended): Promise<void> {
  const { networkId, startsAt } = event
  const [gatheringId, contactId] = [randomUUID(), randomUUID()]
  await su.contact.create({ data: { id: contactId, networkId, employerId, lastName: 'Gast', roles: [], ...stamps } })
  await su.gathering.create({
    data: {
      ...event,
      id: gatheringId,
      title: 'Bijeenkomst',
      activityKey: 'forum',
      activityName: {},
      activityLevel: 2,
      catalogueVersion: 1,
      ladderSteps: [],
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      timeZone: 'Europe/Amsterdam',
      place: 'Markt 1',
      state: 'open',
      madeById: membershipId,
      ...stamps,
    },
  })
  await su.gatheringHost.create({ data: { networkId, gatheringId, membershipId } })
  const guest = { networkId, gatheringId, employerId, contactId, state: 'uninvited', attendance: 'attended' }
  await su.gatheringGuest.create({ data: { ...guest, ...stamps } })
}

/** Removes contacts, and first from the lists of events that hold them. */
export async function removeContacts(
  su: TestDatabase['superuser'],
  where: { networkId: string; id?: string; employerId?: string },
): Promise<void> {
  await su.gatheringGuest.deleteMany({ where: { contact: where } })
  await su.contact.deleteMany({ where })
}

/** Merges two employers, or takes the last merge back, as the product does. */
async function mergeOrUndo(db: TestDatabase, world: Crm, { act, employer, which }: Step): Promise<void> {
  const su = db.superuser
  await su.membership.update({ where: { id: world.manager }, data: { startsOn: daysAgo(500), endsOn: null } })
  if (act === 'unmerge') {
    const last = await su.employerMerge.findFirst({
      where: { networkId: world.networkId, undoneAt: null },
      orderBy: { id: 'desc' },
    })
    if (last) good(await as(db, world.manager, ctx => undoMerge(ctx, last.id)))
    return
  }
  const there = await su.employer.findMany({
    where: { networkId: world.networkId, archivedAt: null },
    orderBy: { id: 'asc' },
  })
  const [survivor, merged] = [pick(there, employer), pick(there, employer + 1 + (which % 2))]
  if (there.length < 4 || !survivor || !merged) return
  const versions = { survivorVersion: survivor.version, mergedVersion: merged.version }
  const pair = { survivorId: survivor.id, mergedId: merged.id }
  good(await as(db, world.manager, ctx => mergeEmployers(ctx, pair, MergeInput.parse(versions))))
}

/** Takes everything back that steps wrote. */
export async function startAnew({ db, world }: Written): Promise<void> {
  const { networkId } = world
  const su = db.superuser
  for (const last of await su.employerMerge.findMany({
    where: { networkId, undoneAt: null },
    orderBy: { id: 'desc' },
  })) {
    await su.membership.update({ where: { id: world.manager }, data: { startsOn: daysAgo(500), endsOn: null } })
    good(await as(db, world.manager, ctx => undoMerge(ctx, last.id)))
  }
  const ofNetwork = { where: { networkId } }
  await su.contactMomentColleague.deleteMany(ofNetwork)
  await su.contactMoment.deleteMany(ofNetwork)
  await su.filedMail.deleteMany(ofNetwork)
  await su.promise.deleteMany(ofNetwork)
  await su.gatheringGuest.deleteMany(ofNetwork)
  await su.gatheringHost.deleteMany(ofNetwork)
  await su.gathering.deleteMany(ofNetwork)
  await su.contact.deleteMany(ofNetwork)
  await su.membership.updateMany({ ...ofNetwork, data: { startsOn: daysAgo(500), endsOn: null } })
}
