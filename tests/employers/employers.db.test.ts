import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { archiveEmployer } from '~/areas/employers/archive-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { EmployerInput, NewEmployerInput, SiteInput } from '~/areas/employers/employer'
import { employerEditPage, employerPeoplePage, employerStoryPage } from '~/areas/employers/employer.page.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { addContact, changeContact } from '~/areas/employers/save-contact.server'
import { addSite } from '~/areas/employers/save-site.server'
import { searchAll } from '~/areas/insight/search-all.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const add = (name: string, more: object = {}) =>
  as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, city: 'Utrecht', ...more }))).then(
    done => good(done).employerId,
  )

const input = (name: string, version: number, more: object = {}) =>
  EmployerInput.parse({ name, relationState: 'new', version, ...more })

const list = (search: string) => as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams(search)))

test('an added employer has a main site, its author as owner, and one event in the story', async () => {
  const id = await add('Bakkerij Proef', { kvkNumber: '12345678', sectorCode: 'Q87.10' })
  const page = await as(db, world.manager, ctx => employerStoryPage(ctx, id, new URLSearchParams()))
  expect(page.head).toMatchObject({
    name: 'Bakkerij Proef',
    ownerName: 'Ada Manager',
    section: 'Q',
    relationState: 'new',
  })
  expect(page.head.counts).toEqual({ people: 0, sites: 1, places: 0, placements: 0 })
  expect(page.story.entries.map(entry => [entry.kind, entry.who])).toEqual([
    ['employers.employer-added', 'Ada Manager'],
  ])
})

test('a number of the register that another employer has is refused by name', async () => {
  const done = await as(db, world.casemanager, ctx =>
    addEmployer(ctx, NewEmployerInput.parse({ name: 'Dubbel', kvkNumber: '12345678' })),
  )
  expect(done).toEqual({
    ok: false,
    problems: [expect.objectContaining({ path: 'kvkNumber', code: 'kvk-number-taken', found: 'Bakkerij Proef' })],
  })
  expect(await db.superuser.employer.count({ where: { name: 'Dubbel' } })).toBe(0)
})

test('the second of two editors is told, and nothing of the first is lost', async () => {
  const id = await add('Twee Lezers')
  good(await as(db, world.manager, ctx => changeEmployer(ctx, id, input('Twee Lezers BV', 1))))
  const second = await as(db, world.casemanager, ctx => changeEmployer(ctx, id, input('2 Lezers', 1)))
  expect(second).toEqual({ ok: false, problems: [expect.objectContaining({ code: 'changed-meanwhile' })] })
  expect((await db.superuser.employer.findUniqueOrThrow({ where: { id } })).name).toBe('Twee Lezers BV')
})

test('a change tells what was and what is', async () => {
  const id = await add('Oude Naam')
  good(await as(db, world.manager, ctx => changeEmployer(ctx, id, input('Nieuwe Naam', 1, { ownerId: world.manager }))))
  const event = await db.superuser.event.findFirstOrThrow({
    where: { employerId: id, kind: 'employers.employer-changed' },
  })
  expect([event.before, event.after]).toEqual([{ name: 'Oude Naam' }, { name: 'Nieuwe Naam' }])
})

test('an archived employer leaves the list and comes back', async () => {
  const id = await add('Archiefje')
  good(await as(db, world.manager, ctx => archiveEmployer(ctx, id, 'archive')))
  expect((await list('q=archiefje')).rows).toEqual([])
  good(await as(db, world.manager, ctx => archiveEmployer(ctx, id, 'restore')))
  expect((await list('q=archiefje')).rows.map(row => row.id)).toEqual([id])
})

test('a contact belongs to a site of the employer, and leaving keeps it in the story', async () => {
  const id = await add('Mensenwerk')
  const other = await add('Ander Bedrijf')
  const site = good(await as(db, world.manager, ctx => addSite(ctx, other, SiteInput.parse({ city: 'Zeist' })))).siteId
  const wrong = await as(db, world.manager, ctx => addContact(ctx, id, { lastName: 'Jansen', roles: [], siteId: site }))
  expect(wrong.ok).toBe(false)
  const contact = good(
    await as(db, world.manager, ctx => addContact(ctx, id, { lastName: 'Jansen', roles: ['mentor'] })),
  ).contactId
  good(
    await as(db, world.manager, ctx =>
      changeContact(ctx, id, contact, { lastName: 'Jansen', roles: ['mentor'], leftOn: '2026-11-01', version: 1 }),
    ),
  )
  const page = await as(db, world.manager, ctx => employerPeoplePage(ctx, id))
  expect(page.contacts.map(person => [person.lastName, person.mayApproach])).toEqual([['Jansen', false]])
  expect(await db.superuser.event.count({ where: { employerId: id, kind: 'employers.contact-left' } })).toBe(1)
})

test('pages follow each other in order without doubles or gaps, forwards and back', async () => {
  for (let i = 0; i < 120; i++)
    await db.superuser.employer.create({
      data: {
        networkId: world.networkId,
        name: `Rij ${String(i).padStart(3, '0')}`,
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    })
  const first = await list('q=rij')
  expect([first.total, first.rows.length, first.previous]).toEqual([120, 50, null])
  const second = await list(`q=rij&after=${first.next}`)
  const third = await list(`q=rij&after=${second.next}`)
  expect(third.next).toBeNull()
  const names = [...first.rows, ...second.rows, ...third.rows].map(row => row.name)
  expect(names).toEqual(Array.from({ length: 120 }, (_, i) => `Rij ${String(i).padStart(3, '0')}`))
  const back = await list(`q=rij&before=${third.previous}`)
  expect(back.rows.map(row => row.name)).toEqual(second.rows.map(row => row.name))
})

test.each(['sort=-level', 'sort=lastContact', 'sort=-name'])(
  'the list with %s shows every employer once',
  async search => {
    const seen: string[] = []
    let page = await list(search)
    for (;;) {
      seen.push(...page.rows.map(row => row.id))
      if (!page.next) break
      page = await list(`${search}&after=${page.next}`)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(page.total)
  },
)

test('filters narrow the list', async () => {
  const id = await add('Zorghuis Filter', { city: 'Amersfoort', sectorCode: '87.10' })
  expect((await list('sector=Q&city=Amersfoort&state=new&under=1')).rows.map(row => row.id)).toContain(id)
  expect((await list('sector=A')).rows).toEqual([])
  expect((await list('q=zorghuis&from=3')).rows).toEqual([])
  expect((await list('quiet=30&q=zorghuis')).rows.map(row => row.id)).toEqual([id])
})

test('search finds begins of words, accents and a typing mistake', async () => {
  await add('Crèche de Élan')
  const find = async (words: string) =>
    (await as(db, world.manager, ctx => searchAll(ctx, words))).map(hit => hit.label)
  expect(await find('creche')).toEqual(['Crèche de Élan'])
  expect(await find('elan cre')).toEqual(['Crèche de Élan'])
  expect(await find('zorghius')).toContain('Zorghuis Filter')
  expect(await find('12345678')).toEqual(['Bakkerij Proef'])
  expect(await find("'; drop table employer; --")).toEqual([])
})

test('people of an employer see and change their own facts only', async () => {
  const own = await add('Eigen Zaak')
  const strange = await add('Vreemde Zaak')
  const organisation = await world.organisation('Eigen Zaak', 'employer', own)
  const person = await world.member(organisation, 'employer_contact', 'Eva Eigen')
  await expect(as(db, person, ctx => employerPeoplePage(ctx, strange))).rejects.toThrow(NotFoundError)
  await expect(as(db, person, ctx => employerStoryPage(ctx, own, new URLSearchParams()))).rejects.toThrow(NotFoundError)
  good(
    await as(db, person, ctx =>
      changeEmployer(ctx, own, input('Eigen Zaak', 1, { phone: '030 1234567', strength: 5, relationState: 'ended' })),
    ),
  )
  const row = await db.superuser.employer.findUniqueOrThrow({ where: { id: own } })
  expect([row.phone, row.strength, row.relationState]).toEqual(['030 1234567', null, 'new'])
  expect(await as(db, person, ctx => searchAll(ctx, 'zaak'))).toEqual([])
})

test('people of an employer do not read what the network thinks of the relation', async () => {
  const own = await add('Gewogen Zaak')
  good(
    await as(db, world.manager, ctx =>
      changeEmployer(ctx, own, input('Gewogen Zaak', 1, { strength: 2, importance: 5, relationState: 'dormant' })),
    ),
  )
  const organisation = await world.organisation('Gewogen Zaak', 'employer', own)
  const person = await world.member(organisation, 'employer_contact', 'Gea Gewogen')
  const { head, employer, staff } = await as(db, person, ctx => employerEditPage(ctx, own))
  expect(employer).toMatchObject({ strength: null, importance: null, cadenceDays: null, ownerId: null, level: 0 })
  expect([head.relationState, head.ownerName, head.home, staff]).toEqual(['existing', null, '/my-organisation', []])
  const seen = await as(db, world.manager, ctx => employerEditPage(ctx, own))
  expect([seen.employer.strength, seen.head.relationState]).toEqual([2, 'dormant'])
})

test('another network sees nothing of all this', async () => {
  const other = await crm(db)
  const page = await as(db, other.manager, ctx => listEmployersPage(ctx, new URLSearchParams()))
  expect([page.rows.length, page.total]).toEqual([0, 0])
  expect(await as(db, other.manager, ctx => searchAll(ctx, 'rij'))).toEqual([])
})
