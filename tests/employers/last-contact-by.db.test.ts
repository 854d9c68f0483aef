import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let employerId: string
let guestId: string
const made = { createdAt: now, updatedAt: now }

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId, manager: membershipId, colleague, school: organisationId } = world
  const row = { networkId, name: 'Kas', relationState: 'existing', ...made }
  employerId = (await db.superuser.employer.create({ data: row })).id
  const moment = { networkId, employerId, membershipId, createdAt: now }
  await db.superuser.contactMoment.create({
    data: { ...moment, channel: 'call', at: new Date('2026-10-01T10:00:00Z') },
  })
  const gathering = await db.superuser.gathering.create({
    data: {
      networkId,
      title: 'Werkcafé',
      activityKey: 'meet-greet',
      activityName: { nl: 'Werkcafé', en: 'Work café' },
      activityLevel: 2,
      catalogueVersion: 1,
      ladderSteps: [3],
      startsAt: new Date('2026-10-20T15:00:00Z'),
      endsAt: new Date('2026-10-20T17:00:00Z'),
      timeZone: 'Europe/Amsterdam',
      place: 'Markt 1',
      organisationId,
      state: 'held',
      madeById: colleague,
      ...made,
    },
  })
  const own = { networkId, gatheringId: gathering.id }
  await db.superuser.gatheringHost.create({ data: { ...own, membershipId: colleague } })
  guestId = randomUUID()
  const person = { networkId, employerId, lastName: 'Baas', email: 'baas@kas.example', ...made }
  const { id: contactId } = await db.superuser.contact.create({ data: person })
  await db.superuser.gatheringGuest.create({
    data: { id: guestId, ...own, employerId, contactId, state: 'accepted', ...made },
  })
  // A note is no contact: it says something of the employer, and nobody of it was spoken to.
  await db.superuser.contactMoment.create({
    data: { ...moment, channel: 'note', at: new Date('2026-10-25T10:00:00Z') },
  })
})
afterAll(() => db.close())

async function listed(search: string) {
  const page = await as(db, world.casemanager, ctx => listEmployersPage(ctx, new URLSearchParams(search)))
  return page.rows.map(row => row.cells.lastContactBy)
}
const attends = (attendance: string | null) =>
  db.superuser.gatheringGuest.update({ where: { id: guestId }, data: { attendance } })

test('who had the last contact is who received the employer at an event, and never who wrote a note', async () => {
  const by = (organisation: string) => listed(`columns=lastContactBy&where=contactBy+is+${organisation}`)
  expect(await by(world.town)).toEqual(['Ada Manager'])
  expect(await by(world.school)).toEqual([])
  await attends('attended')
  expect(await by(world.school)).toEqual(['Sam School'])
  expect(await by(world.town)).toEqual([])
  expect(await listed('columns=lastContactBy&where=contactBy+empty')).toEqual([])
  await attends(null)
  expect(await by(world.town)).toEqual(['Ada Manager'])
})
