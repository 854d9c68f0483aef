import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { InitiativeInput, isLinkedToClients, ProfileInput, shareRealised } from '~/areas/csr/csr'
import { csrListPage, csrOfEmployer, exportInitiatives, initiativePage } from '~/areas/csr/csr.page.server'
import { chooseInitiative } from '~/areas/csr/choose-initiative.server'
import { ownInitiatives } from '~/areas/csr/places.page.server'
import { saveCsrInitiative, saveCsrProfile } from '~/areas/csr/save-csr.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { postVacancy } from '~/areas/vacancies/post-vacancy.server'
import { VacancyInput } from '~/areas/vacancies/vacancy'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let firm: string
let insider: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  firm = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Groen BV' }))),
  ).employerId
  const organisation = await world.organisation('Groen BV', 'employer', firm)
  insider = await world.member(organisation, 'employer_contact', 'Ine Intern')
})
afterAll(() => db.close())

const input = (more: object) =>
  InitiativeInput.parse({ title: 'Moestuin', theme: 'learning', level: 'network', status: 'idea', ...more })
const add = (more: object, who: string = world.manager) => as(db, who, ctx => saveCsrInitiative(ctx, null, input(more)))
const list = (search: string, who: string = world.manager) =>
  as(db, who, ctx => csrListPage(ctx, new URLSearchParams(search)))

test('an initiative needs an employer or an organisation; lines are read one by one', () => {
  expect(InitiativeInput.safeParse({ title: 'x', theme: 'learning', level: 'network', status: 'idea' }).success).toBe(
    false,
  )
  expect(input({ organisation: 'X', partners: ' een \n\ntwee' }).partners).toEqual(['een', 'twee'])
  expect(isLinkedToClients({ clientGoal: null, placesWanted: 0, places: 0 })).toBe(false)
  expect(isLinkedToClients({ clientGoal: null, placesWanted: 1, places: 0 })).toBe(true)
  expect(isLinkedToClients({ clientGoal: null, placesWanted: 0, places: 1 })).toBe(true)
  expect(shareRealised({ placesWanted: 4, placesRealised: 1 })).toBe(0.25)
  expect(shareRealised({ placesWanted: 0, placesRealised: 1 })).toBeNull()
})

test('the register counts places and what has no link to clients, and is searched and exported', async () => {
  const plan = { employerId: firm, clientGoal: 'dagritme', placesWanted: 4, placesRealised: 1 }
  const id = good(await add({ ...plan, budget: 12.5 })).initiativeId
  good(await add({ title: 'Zonnepanelen', organisation: 'Stichting Zón', theme: 'environment' }))
  expect((await list('')).sums).toEqual({ total: 2, unlinked: 1, wanted: 4, realised: 1 })
  expect((await list('unlinked=yes')).rows.map(row => row.title)).toEqual(['Zonnepanelen'])
  expect((await list('q=ZON')).rows.map(row => row.organisation)).toEqual(['Stichting Zón'])
  expect((await list('theme=learning&level=network')).rows.map(row => row.organisation)).toEqual(['Groen BV'])
  expect(await as(db, world.manager, ctx => exportInitiatives(ctx, new URLSearchParams()))).toHaveLength(2)
  const page = await as(db, world.colleague, ctx => initiativePage(ctx, id))
  expect(page).toMatchObject({ isLinked: true, share: 0.25, initiative: { budget: 12.5, organisation: 'Groen BV' } })
  const change = (version: number) =>
    as(db, world.colleague, ctx => saveCsrInitiative(ctx, id, input({ ...plan, placesRealised: 3, version })))
  good(await change(1))
  expect(await change(1)).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  const kinds = await db.superuser.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(kinds.map(event => event.kind)).toEqual(['csr.initiative-added', 'csr.initiative-changed'])
})

test('an employer has one profile; a second writer is told', async () => {
  const profile = (more: object) => ProfileInput.parse({ psoLevel: '2', motives: ['region'], sroiDuty: true, ...more })
  const save = (more: object) => as(db, world.manager, ctx => saveCsrProfile(ctx, firm, profile(more)))
  good(await save({}))
  expect(await save({})).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  good(await save({ version: 1, psoLevel: '3' }))
  const page = await as(db, world.manager, ctx => csrOfEmployer(ctx, firm))
  expect(page.profile).toMatchObject({ psoLevel: '3', motives: ['region'], version: 2 })
  expect(page.initiatives.map(one => one.title)).toEqual(['Moestuin'])
  expect(ProfileInput.safeParse({ psoLevel: '4' }).success).toBe(false)
})

test('another network and people of a firm find nothing of the register', async () => {
  const id = good(await add({ organisation: 'Ergens' })).initiativeId
  await expect(as(db, stranger.manager, ctx => initiativePage(ctx, id))).rejects.toThrow(NotFoundError)
  expect((await list('', stranger.manager)).rows).toEqual([])
  await expect(add({ employerId: firm }, insider)).rejects.toThrow(NotFoundError)
  await expect(as(db, insider, ctx => csrOfEmployer(ctx, firm))).rejects.toThrow(NotFoundError)
  await as(db, insider, async ctx => {
    expect(await ctx.db.csrInitiative.count()).toBe(0)
    expect(await ctx.db.csrProfile.count()).toBe(0)
  })
  expect(await add({ employerId: '018f0000-0000-7000-8000-00000000dead' })).toMatchObject({
    problems: [{ path: 'employerId', code: 'not-found' }],
  })
})

test('placements at the places of an initiative are counted beside what was typed, and a place carries one at most', async () => {
  const id = good(await add({ employerId: firm, title: 'Leerplek', placesWanted: 3, placesRealised: 2 })).initiativeId
  const other = good(await add({ employerId: firm, title: 'Andere' })).initiativeId
  const place = good(
    await as(db, world.manager, ctx => postVacancy(ctx, VacancyInput.parse({ ...vacancy, employerId: firm }))),
  ).vacancyId
  const choose = (initiativeId: string | null, who: string = world.manager) =>
    as(db, who, ctx => chooseInitiative(ctx, place, initiativeId))
  const page = () => as(db, world.colleague, ctx => initiativePage(ctx, id))
  expect(await page()).toMatchObject({ places: [], counted: null, difference: null })
  const unlinked = async () => {
    const { rows, sums } = await list('unlinked=yes&q=andere')
    return [rows.length, sums.unlinked, (await list('q=andere')).rows[0]?.isLinked]
  }
  expect(await unlinked()).toEqual([1, 1, false])
  expect(good(await choose(other))).toEqual({ title: 'Andere', before: null })
  expect(await unlinked()).toEqual([0, 0, true])
  expect(good(await choose(id))).toEqual({ title: 'Leerplek', before: other })
  expect(good(await choose(id))).toEqual({ title: 'Leerplek', before: id })
  expect(await page()).toMatchObject({ places: [{ id: place, begun: 0 }], counted: 0, difference: 2 })
  for (const state of ['active', 'completed', 'ended_early', 'agreed', 'matched']) await placed(place, state)
  expect(await page()).toMatchObject({ places: [{ begun: 3 }], counted: 3, difference: -1 })
  expect((await list('q=leerplek')).rows).toMatchObject([{ counted: 3, difference: -1 }])
  expect((await as(db, world.manager, ctx => initiativePage(ctx, other))).places).toEqual([])
  await expect(choose(id, insider)).rejects.toThrow(NotFoundError)
  await expect(choose(id, stranger.manager)).rejects.toThrow(NotFoundError)
  const events = await db.superuser.event.findMany({ where: { kind: 'csr.place-chosen' } })
  expect(events).toHaveLength(2)

  good(await choose(null))
  const both = await Promise.all([choose(id), choose(other, world.colleague)])
  const chosen = await db.superuser.csrPlace.findMany({ where: { vacancyId: place } })
  expect(chosen).toHaveLength(1)
  const lost = both.flatMap(one => (one.ok ? [] : one.problems.map(problem => problem.code)))
  expect(lost.every(code => code === 'changed-meanwhile')).toBe(true)
  good(await choose(id))

  const own = () => as(db, insider, ctx => ownInitiatives(ctx))
  expect(await own()).toEqual([])
  const shared = input({
    employerId: firm,
    title: 'Leerplek',
    placesWanted: 3,
    placesRealised: 2,
    shared: true,
    version: 1,
  })
  good(await as(db, world.manager, ctx => saveCsrInitiative(ctx, id, shared)))
  expect(await own()).toEqual([
    {
      id,
      title: 'Leerplek',
      theme: 'learning',
      status: 'idea',
      csrGoal: null,
      placesWanted: 3,
      placesRealised: 2,
      places: 1,
      begun: 3,
    },
  ])
  expect(await as(db, world.manager, ctx => ownInitiatives(ctx))).toEqual([])
  const away = await world.organisation('Elders BV', 'employer', undefined)
  const elsewhere = await world.member(away, 'employer_contact', 'El Ders')
  expect(await as(db, elsewhere, ctx => ownInitiatives(ctx))).toEqual([])
  expect(good(await choose(null))).toEqual({ title: null, before: id })
  expect(await page()).toMatchObject({ places: [], counted: null })
})

const vacancy = {
  title: 'Hulp in de tuin',
  kind: 'internship',
  status: 'open',
  seats: 5,
  competences: [],
}

let number = 0
/** A placement at a place, in a state. */
async function placed(vacancyId: string, state: string): Promise<void> {
  const clientId = randomUUID()
  const stamps = { createdAt: now, updatedAt: now }
  await db.superuser.client.create({
    data: {
      id: clientId,
      networkId: world.networkId,
      organisationId: world.town,
      number: ++number,
      firstName: 'Kim',
      status: 'active',
      ladderStepSince: now,
      ...stamps,
    },
  })
  await db.superuser.placement.create({
    data: {
      networkId: world.networkId,
      clientId,
      vacancyId,
      employerId: firm,
      organisationId: world.town,
      proposedById: world.casemanager,
      proposedAt: now,
      fit: {},
      state,
      ...stamps,
    },
  })
}
