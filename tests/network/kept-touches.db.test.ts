import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { starterCadence } from '~/areas/engagement/cadence'
import type { AuditFilter } from '~/areas/network/audit-filter'
import type { AuditScope } from '~/areas/network/audit-sql.store.server'
import { auditSums, pageOfRelations } from '~/areas/network/audit.store.server'
import { sampleThresholds } from '~/areas/network/audit-template/sample-audit'
import { findingKeys, relationLists } from '~/areas/network/findings'
import { groupsOf, whatIf } from '~/areas/network/without'
import { pageWithout, touchedWithout } from '~/areas/network/without.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { as, crm, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { askedAudit, type AskedRelation } from './asked-audit'
import { daysAgo, removeContacts, stamps, startAnew, Step, write, type Written } from './relation-writes'

let db: TestDatabase
let world: Crm
let members: string[]
const employers: string[] = []
const sites: string[] = []
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

const closer = { quietDays: 30, inTouchDays: 120, doubleApproachDays: 7, doubleSeenDays: 60, weakGap: 1 }

/** What the pages show on a day is what the rows say. */
async function compare(today: string, thresholds = sampleThresholds): Promise<void> {
  const { networkId, town, school } = world
  await db.superuser.membership.update({ where: { id: world.manager }, data: { startsOn: daysAgo(500), endsOn: null } })
  const { timeZone } = await db.superuser.network.findUniqueOrThrow({ where: { id: networkId } })
  const scope: AuditScope = { networkId, today, timeZone, cadence: starterCadence, thresholds }
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
      const written: Written = { db, world, members, employers, sites }
      await startAnew(written)
      for (const step of steps) await write(written, step)
      await compare('2026-11-02')
      await compare('2027-02-01')
      await compare('2026-11-02', closer)
    }),
    { numRuns: 12 },
  )
}, 240_000)

test('nobody writes who was in touch, or how many contacts there are, but the database', async () => {
  const removing = as(db, world.manager, ({ db: tx }) => tx.employerTouch.deleteMany({}))
  await expect(removing).rejects.toThrow(/permission denied/)
  const counting = as(db, world.manager, ({ db: tx }) => tx.employerPeople.updateMany({ data: { people: 0 } }))
  await expect(counting).rejects.toThrow(/permission denied/)
})

test('contacts that several people add at once are all counted', async () => {
  const [employerId = ''] = employers
  const { networkId } = world
  await removeContacts(db.superuser, { networkId, employerId })
  const add = () =>
    db.superuser.contact.create({ data: { networkId, employerId, lastName: 'Jansen', roles: [], ...stamps } })
  const added = await Promise.all(Array.from({ length: 8 }, add))
  const kept = () =>
    db.superuser.employerPeople.findFirst({ where: { networkId, employerId }, select: { people: true } })
  expect(await kept()).toEqual({ people: 8 })
  await Promise.all(added.map(({ id }) => db.superuser.contact.update({ where: { id }, data: { leftOn: now } })))
  expect(await kept()).toEqual({ people: 0 })
})
