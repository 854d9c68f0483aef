import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { employerSorts } from '~/areas/employers/employer-list'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { ourColumnKeys } from '~/areas/employers/lists/columns'
import { exportEmployers } from '~/areas/employers/lists/export-list.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let full: string

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const list = (search: string) => as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams(search)))

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId, manager, colleague } = world
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  const made = { createdAt: now, updatedAt: now }
  full = randomUUID()
  await db.superuser.employer.create({
    data: {
      id: full,
      networkId,
      name: 'Vol',
      sectorCode: '56.10',
      kvkNumber: '12345678',
      phone: '030 1234567',
      email: 'vol@proef.example',
      website: 'https://vol.example',
      headcount: 12,
      noMailing: true,
      ownerId: manager,
      backupOwnerId: colleague,
      relationState: 'existing',
      strength: 3,
      importance: 5,
      cadenceDays: 30,
      level: 2,
      targetLevel: 4,
      targetOn: day('2026-12-31'),
      lastContactOn: day('2026-10-05'),
      ...made,
    },
  })
  const site = {
    networkId,
    employerId: full,
    city: 'Zeist',
    postcode: '3511AB',
    street: 'Laan',
    houseNumber: '1',
    accessible: ['lift'],
    transitMinutes: 4,
    childcare: 'yes',
    sbbOccupations: ['kok', 'bakker'],
    ...made,
  }
  await db.superuser.site.create({ data: site })
  await db.superuser.site.create({ data: { ...site, city: 'Houten', isMain: false } })
  const contact = { networkId, employerId: full, channel: 'mail', mentorCapacity: 2, ...made }
  await db.superuser.contact.create({ data: { ...contact, lastName: 'Anders', roles: ['mentor'] } })
  await db.superuser.contact.create({
    data: {
      ...contact,
      firstName: 'Noor',
      lastName: 'Baas',
      function: 'directeur',
      phone: '06 12345678',
      email: 'noor@vol.example',
      roles: ['decision_maker'],
      consentBasis: 'contract',
      doNotContactUntil: day('2026-12-01'),
    },
  })
  await db.superuser.contactMoment.create({
    data: {
      networkId,
      employerId: full,
      membershipId: colleague,
      at: day('2026-10-05'),
      channel: 'call',
      createdAt: now,
    },
  })
  await db.superuser.task.create({
    data: {
      networkId,
      employerId: full,
      title: 'bellen',
      kind: 'contact',
      dueOn: day('2026-11-09'),
      ownerId: manager,
      createdAt: now,
    },
  })
  await db.superuser.employerSector.create({ data: { networkId, employerId: full, sectorCode: 'Q' } })
  const options = [{ nl: 'ma' }, { nl: 'di' }]
  for (const [labelNl, kind] of [
    ['Leerplekken', 'number'],
    ['Dagen', 'several'],
  ] as const) {
    const input = CustomFieldInput.parse({
      labelNl,
      labelEn: labelNl,
      kind,
      options: kind === 'several' ? options : [],
    })
    const { fieldId } = good(await as(db, coordinator, ctx => addCustomField(ctx, input)))
    const value = { networkId, employerId: full, fieldId }
    await db.superuser.employerFieldValue.createMany({
      data:
        kind === 'number'
          ? [{ ...value, number: 2.5 }]
          : [
              { ...value, place: 0, word: 'di' },
              { ...value, place: 1, word: 'ma' },
            ],
    })
  }
  for (const [name, facts] of [
    ['Aarde', { headcount: 3, strength: 1, targetOn: day('2027-01-01') }],
    ['Beek', { headcount: 300 }],
    ['Cel', { sectorCode: 'Q', kvkNumber: '87654321', lastContactOn: day('2026-09-01'), level: 1 }],
  ] as const)
    await db.superuser.employer.create({ data: { networkId, name, relationState: 'new', ...facts, ...made } })
})
afterAll(() => db.close())

test('every column holds what is known of the employer, and nothing where nothing is known', async () => {
  const columns = [...ourColumnKeys, 'own.leerplekken', 'own.dagen'].join('+')
  const { rows } = await list(`columns=${columns}`)
  expect(rows.find(row => row.id === full)?.cells).toEqual({
    city: 'Zeist',
    sector: '56.10',
    state: 'existing',
    level: [2, 4],
    owner: 'Ada Manager',
    lastContact: '2026-10-05',
    nextStep: ['2026-11-09', 'bellen', null, expect.anything()],
    nextContact: '2026-11-04',
    nextVisit: null,
    lastContactBy: 'Sam School',
    openTasks: 1,
    openPromises: 0,
    substitute: 'Sam School',
    strength: 3,
    importance: 5,
    target: 4,
    targetOn: '2026-12-31',
    cadence: 30,
    vacancies: 0,
    headcount: 12,
    kvk: '12345678',
    otherSectors: ['Q'],
    phone: '030 1234567',
    email: 'vol@proef.example',
    website: 'https://vol.example',
    noMailing: true,
    address: 'Laan 1',
    postcode: '3511AB',
    sites: 2,
    accessible: ['lift'],
    transit: 4,
    childcare: 'yes',
    sbb: 'kok, bakker',
    contact: 'Noor Baas, directeur',
    contactPhone: '06 12345678',
    contactEmail: 'noor@vol.example',
    channel: 'mail',
    consent: 'contract',
    doNotContact: '2026-12-01',
    mentorCapacity: 4,
    'own.leerplekken': [2.5],
    'own.dagen': ['di', 'ma'],
  })
  expect(rows.find(row => row.name === 'Aarde')?.cells).toMatchObject({ city: null, nextStep: null, 'own.dagen': null })
})

test('each order pages through everybody once, forwards and back, with the empty ones last', async () => {
  for (const key of employerSorts)
    for (const sort of [key, `-${key}`]) {
      const whole = (await list(`sort=${sort}&columns=${key}`)).rows.map(row => row.id)
      expect([sort, whole.length]).toEqual([sort, 4])
    }
  const names = async (search: string) => (await list(search)).rows.map(row => row.name)
  expect(await names('sort=-headcount')).toEqual(['Beek', 'Vol', 'Aarde', 'Cel'])
  expect(await names('sort=headcount')).toEqual(['Aarde', 'Vol', 'Beek', 'Cel'])
  expect((await names('sort=-targetOn')).slice(0, 2)).toEqual(['Aarde', 'Vol'])
  // A cursor of another order is no place in this one.
  const stale = Buffer.from(JSON.stringify(['zorg', full])).toString('base64url')
  expect(await names(`sort=-headcount&after=${stale}`)).toHaveLength(4)
  expect((await list('sort=-city')).refusedSort).toBe('city')
})

test('a file follows filter, columns and order; with a wrong filter there is none', async () => {
  const file = (search: string, who = world.manager) =>
    as(db, who, ctx => exportEmployers(ctx, new URLSearchParams(search)))
  const { columns, rows } = good(
    await file('columns=headcount+own.dagen&sort=-headcount&where=headcount+from+3&after=x'),
  )
  expect(columns.map(one => one.key)).toEqual(['headcount', 'own.dagen'])
  expect(rows.map(row => [row.name, row.cells.headcount])).toEqual([
    ['Beek', 300],
    ['Vol', 12],
    ['Aarde', 3],
  ])
  const event = await db.superuser.event.findFirstOrThrow({ where: { kind: 'employers.list-exported' } })
  expect(event.after).toMatchObject({ rows: 3, columns: ['headcount', 'own.dagen'] })
  expect(await file('where=level+to+77')).toMatchObject({ ok: false, problems: [{ path: 'level', found: '77' }] })
  expect(await file('state=nonsense')).toMatchObject({ ok: false, problems: [{ code: 'filter-left-out' }] })
  await expect(file('', world.casemanager).then(good)).resolves.toBeDefined()
  const firm = await world.member(await world.organisation('Vol', 'employer', full), 'employer_contact', 'Firma')
  await expect(file('', firm)).rejects.toThrow(NotFoundError)
})
