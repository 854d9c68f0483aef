import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { mergePage } from '~/areas/employers/duplicates/merge.page.server'
import { undoMerge } from '~/areas/employers/duplicates/undo-merge.server'
import { starterCadence } from '~/areas/engagement/cadence'
import type { AuditFilter } from '~/areas/network/audit-filter'
import type { AuditScope } from '~/areas/network/audit-sql.store.server'
import { auditSums, pageOfRelations } from '~/areas/network/audit.store.server'
import { findingKeys, relationLists } from '~/areas/network/findings'
import { groupsOf, whatIf } from '~/areas/network/without'
import { pageWithout, touchedWithout } from '~/areas/network/without.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { askedAudit, type AskedRelation } from './asked-audit'

let db: TestDatabase
let world: Crm
let members: string[]
const employers: string[] = []
const sites: string[] = []
const stamps = { createdAt: now, updatedAt: now }
const everything: AuditFilter = {
  organisationId: null,
  section: null,
  strength: null,
  importance: null,
  strategy: null,
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId, manager, casemanager, colleague, school } = world
  members = [manager, casemanager, colleague, await world.member(school, 'coach', 'Cor Coach')]
  for (let at = 0; at < 5; at++) {
    const [id, siteId] = [randomUUID(), randomUUID()]
    const relationState = at === 4 ? 'new' : 'existing'
    await db.superuser.employer.create({
      data: {
        id,
        networkId,
        name: `Bedrijf ${at}`,
        relationState,
        importance: at + 1,
        strength: 2,
        ownerId: members[at],
        ...stamps,
      },
    })
    await db.superuser.site.create({ data: { id: siteId, networkId, employerId: id, city: 'Zeist', ...stamps } })
    employers.push(id)
    sites.push(siteId)
  }
})
afterAll(() => db.close())

const acts = [
  ...['moment', 'moment', 'moment', 'present', 'mail', 'promise', 'contact'],
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
  ],
  ...['end', 'return', 'begin', 'organisation', 'zone', 'merge', 'unmerge'],
] as const
const Step = fc.record({
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
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never

const daysAgo = (days: number, hour = 9) => new Date(Date.UTC(2026, 10, 2 - days, hour, 30))
const pick = <T>(rows: readonly T[], which: number): T | undefined => rows[which % Math.max(1, rows.length)]

/** One write, as the product makes it or as somebody with the database at hand would. */
async function write(step: Step): Promise<void> {
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
      return mergeOrUndo(step)
  }
}

/** Merges two employers, or takes the last merge back, as the product does. */
async function mergeOrUndo({ act, employer, which }: Step): Promise<void> {
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
  await as(db, world.manager, async ctx => {
    await mergePage(ctx, survivor.id, merged.id)
    good(await mergeEmployers(ctx, { survivorId: survivor.id, mergedId: merged.id }, MergeInput.parse(versions)))
  })
}

async function startAnew() {
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
  await su.contact.deleteMany(ofNetwork)
  await su.membership.updateMany({ ...ofNetwork, data: { startsOn: daysAgo(500), endsOn: null } })
}

/** What the pages show on a day is what the rows say. */
async function compare(today: string): Promise<void> {
  const { networkId, town, school } = world
  await db.superuser.membership.update({ where: { id: world.manager }, data: { startsOn: daysAgo(500), endsOn: null } })
  const { timeZone } = await db.superuser.network.findUniqueOrThrow({ where: { id: networkId } })
  const scope: AuditScope = { networkId, today, timeZone, cadence: starterCadence }
  const asked = await askedAudit(db, scope)
  const goesOn = asked.filter(one => one.relationState === 'existing')
  await as(db, world.manager, async ({ db: tx }) => {
    const sums = await auditSums(tx, scope, everything)
    expect(sums.relations).toBe(asked.length)
    for (const key of findingKeys)
      expect([key, sums.findings[key]]).toEqual([key, asked.filter(one => one.findings.includes(key)).length])
    expect(shares(sums.people)).toEqual(askedShares(goesOn, one => one.id, members))
    expect(shares(sums.organisations)).toEqual(askedShares(goesOn, one => one.organisationId, [town, school]))
    for (const list of relationLists) {
      const { rows } = await pageOfRelations(tx, scope, { filter: everything, list, place: fromTheStart })
      const wanted = asked.filter(one => list === 'all' || one.findings.includes(list))
      expect([list, rows.map(facts).sort(byId)]).toEqual([list, wanted.map(askedFacts)])
    }
    for (const leaving of [
      ...members.map(membershipId => ({ membershipId, organisationId: null })),
      { membershipId: null, organisationId: town },
      { membershipId: null, organisationId: school },
    ]) {
      const leaves = (one: AskedRelation['people'][number]) =>
        one.id === leaving.membershipId || one.organisationId === leaving.organisationId
      const named = goesOn.map(one => ({ importance: one.importance, inTouch: one.people.map(person => person.id) }))
      const gone = new Set(goesOn.flatMap(one => one.people.filter(leaves).map(person => person.id)))
      const { groups } = await touchedWithout(tx, scope, everything, leaving)
      expect(whatIf(groups)).toEqual(whatIf(groupsOf(named, gone)))
      const { rows } = await pageWithout(tx, scope, { filter: everything, leaving, place: fromTheStart })
      const lost = goesOn.filter(
        one => one.people.some(leaves) && one.people.filter(person => !leaves(person)).length <= 1,
      )
      expect(
        rows
          .filter(row => row.gone > 0 && row.inTouch - row.gone <= 1)
          .map(row => row.id)
          .sort(),
      ).toEqual(lost.map(one => one.id))
      for (const row of rows) expect(row.gone).toBe(asked.find(one => one.id === row.id)?.people.filter(leaves).length)
    }
  })
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const facts = (row: { id: string; latePromises: number; contacts: number; inTouch: number }) => ({
  id: row.id,
  latePromises: row.latePromises,
  contacts: row.contacts,
  inTouch: row.inTouch,
})
const askedFacts = (one: AskedRelation) => facts({ ...one, inTouch: one.people.length })

const shares = (found: readonly { id: string; inTouch: number; alone: number }[]) =>
  found
    .filter(one => one.inTouch > 0)
    .map(({ id, inTouch, alone }) => ({ id, inTouch, alone }))
    .sort(byId)

/** Of colleagues or organisations: with how many going relations they were in touch, and where nobody else was. */
function askedShares(
  goesOn: readonly AskedRelation[],
  of: (person: AskedRelation['people'][number]) => string,
  ids: readonly string[],
) {
  const parties = goesOn.map(one => new Set(one.people.map(of)))
  return ids
    .map(id => ({
      id,
      inTouch: parties.filter(one => one.has(id)).length,
      alone: parties.filter(one => one.has(id) && one.size === 1).length,
    }))
    .filter(one => one.inTouch > 0)
    .sort(byId)
}

test('what is kept beside the employers is what their rows say, whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 8, maxLength: 30 }), async steps => {
      await startAnew()
      for (const step of steps) await write(step)
      await compare('2026-11-02')
      await compare('2027-02-01')
    }),
    { numRuns: 12 },
  )
}, 240_000)

test('nobody writes who was in touch but the database', async () => {
  const write = as(db, world.manager, ({ db: tx }) => tx.employerTouch.deleteMany({}))
  await expect(write).rejects.toThrow(/permission denied/)
})
