import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { candidatesPage, exportCandidates } from '~/areas/matching/candidates/candidates.page.server'
import { comparePage } from '~/areas/matching/compare.page.server'
import { mapPage } from '~/areas/matching/map.page.server'
import { answerShortlist } from '~/areas/shortlists/answer-shortlist.server'
import { moveShortlist } from '~/areas/shortlists/move-shortlist.server'
import { myShortlistPage, openChoices } from '~/areas/shortlists/my-shortlist.page.server'
import { newShortlistPage } from '~/areas/shortlists/new-shortlist.page.server'
import { proposeFromShortlist } from '~/areas/shortlists/propose-from-shortlist.server'
import { AnswerInput } from '~/areas/shortlists/shortlist-input'
import { shortlistPage, shortlistsPage } from '~/areas/shortlists/shortlist.page.server'
import { showShortlist } from '~/areas/shortlists/show-shortlist.server'
import { newId } from '~/platform/new-id.server'
import type { PersonKey } from '../factories/people'
import { openThreadWorld, type ThreadWorld } from '../placements/thread-world'

const concept = 'https://werkbrug.nl/id/competence/punctuality'
let world: ThreadWorld
let clientId: string
let places: string[]

beforeAll(async () => {
  world = await openThreadWorld()
  clientId = world.net.clients.assigned.clientId
  await world.db.superuser.shortlist.updateMany({ where: { clientId }, data: { state: 'withdrawn' } })
  places = await Promise.all([1, 2, 3].map(plantPlace))
  await world.db.superuser.vacancy.update({ where: { id: places[2] }, data: { licence: 'C' } })
}, 180_000)
afterAll(() => world.close())

async function plantPlace(number: number): Promise<string> {
  const id = newId()
  const { networkId, employers } = world.net
  const at = new Date()
  await world.db.superuser.vacancy.createMany({
    data: [
      {
        ...{ id, networkId, employerId: employers.one.employerId, title: `Plek ${number}`, status: 'open', seats: 2 },
        ...{ hoursMin: 8 * number, hoursMax: 8 * number + 8, createdAt: at, updatedAt: at },
      },
    ],
  })
  const asks = [concept, `urn:competence:${number}`]
  await world.db.superuser.vacancyCompetence.createMany({
    data: asks.map((conceptUri, n) => ({
      ...{ networkId, vacancyId: id, conceptUri, kind: n ? 'learnable' : 'essential', level: 2 + n, weight: 1 },
    })),
  })
  return id
}

const manager = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) => world.as('casemanager', work)
const trainee = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) => world.as('trainee', work)
const show = (chosen: readonly (string | undefined)[], message?: string) =>
  manager(ctx => showShortlist(ctx, clientId, { places: chosen.map(String), order: 'both', message }))
const shown = async (chosen: readonly (string | undefined)[], message?: string) => {
  const done = await show(chosen, message)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value.shortlistId
}
const placesOf = (id: string) =>
  world.db.superuser.shortlistPlace.findMany({ where: { shortlistId: id }, orderBy: { position: 'asc' } })
const stateOf = async (id: string) => (await world.db.superuser.shortlist.findUniqueOrThrow({ where: { id } })).state
const answer = (key: PersonKey, id: string, input: object) =>
  world.as(key, ctx => answerShortlist(ctx, id, AnswerInput.parse(input)))

test('places are laid before the client as they stand, in the chosen order, with the versions of their inputs', async () => {
  const id = await shown([places[1], places[0]], 'Lees rustig.')
  const page = await manager(ctx => shortlistPage(ctx, clientId, id, 'nl'))
  expect(page.places.map(one => one.place.title)).toEqual(['Plek 2', 'Plek 1'])
  expect(page.places[0]).toMatchObject({
    now: 'same',
    answer: null,
    place: { employerFit: 50, met: [{ uri: concept, asked: 2, claimed: 2 }], toLearn: [{ uri: 'urn:competence:2' }] },
  })
  expect(page.list).toMatchObject({ state: 'shown', message: 'Lees rustig.', clientChanged: false, weights: '2026-1' })
  expect(page.list.total).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify((await placesOf(id)).map(one => one.shown))).not.toContain('evidence')

  await world.db.superuser.vacancy.update({ where: { id: places[0] }, data: { hoursMax: 40 } })
  await world.db.superuser.competenceClaim.updateMany({ where: { clientId }, data: { level: 3 } })
  const later = await manager(ctx => shortlistPage(ctx, clientId, id, 'nl'))
  expect(later.list.clientChanged).toBe(true)
  expect(later.places.map(one => one.now)).toEqual(['same', 'changed'])
  expect(later.places[1]?.place.met[0]?.claimed).toBe(2)
})

test('what is dropped, gone or of another network is refused whole and nothing is kept', async () => {
  const before = await world.db.superuser.shortlist.count()
  expect(await show([places[0], places[2]])).toMatchObject({
    ok: false,
    problems: [{ path: 'places', code: 'shortlist-place-dropped', found: 'Plek 3' }],
  })
  expect(await show([places[0], newId()])).toMatchObject({
    ok: false,
    problems: [{ path: 'places', code: 'shortlist-place-gone' }],
  })
  expect(await world.db.superuser.shortlist.count()).toBe(before)
  const page = await manager(ctx =>
    newShortlistPage(ctx, clientId, { chosen: [places[2]!, newId()], order: 'both', locale: 'nl' }),
  )
  expect(page).toMatchObject({ gone: 1, places: [{ title: 'Plek 3', dropped: ['licence'] }] })
})

test('the page says whether the client can answer alone', async () => {
  const hasAccount = async (id: string) =>
    (await manager(ctx => newShortlistPage(ctx, id, { chosen: [places[0]!], order: 'both', locale: 'nl' }))).hasAccount
  const { people, networkId } = world.net
  const { clientId: other } = world.net.clients.lapsed
  await world.db.superuser.assignment.createMany({
    data: [
      {
        ...{ id: newId(), networkId, clientId: other, membershipId: people.casemanager.membershipId },
        organisationId: people.casemanager.organisationId,
        ...{ function: 'casemanager', startsOn: new Date('2026-01-01'), createdAt: new Date() },
      },
    ],
  })
  expect([await hasAccount(clientId), await hasAccount(other)]).toEqual([true, false])
})

test('a newer shortlist replaces one that waits; only one waits at a time', async () => {
  const first = await shown([places[0]])
  const second = await shown([places[1]])
  expect([await stateOf(first), await stateOf(second)]).toEqual(['replaced', 'shown'])
  const [one] = await placesOf(first)
  expect(await answer('trainee', first, { placeId: one!.id, answer: 'wanted' })).toMatchObject({
    ok: false,
    problems: [{ code: 'shortlist-closed', found: 'replaced' }],
  })
  const many = await Promise.all([1, 2, 3].map(() => show([places[0]])))
  expect(many.every(done => done.ok)).toBe(true)
  expect(await world.db.superuser.shortlist.count({ where: { clientId, state: 'shown' } })).toBe(1)
})

test('the client answers each place; the last answer closes the list and who made it gets a task', async () => {
  const id = await shown([places[0], places[1]])
  await world.work()
  expect(await trainee(ctx => openChoices(ctx))).toBe(2)
  const own = await trainee(ctx => myShortlistPage(ctx, 'nl'))
  expect(own.places.map(place => place.title)).toEqual(['Plek 1', 'Plek 2'])
  const [one, two] = await placesOf(id)
  expect(await answer('trainee', id, { placeId: one!.id, answer: 'wanted' })).toEqual({
    ok: true,
    value: { last: false },
  })
  const no = { placeId: two!.id, answer: 'unwanted', reason: 'other', note: 'Ik ben bang voor honden.' }
  expect(await answer('trainee', id, no)).toEqual({ ok: true, value: { last: true } })
  await world.work()
  expect(await stateOf(id)).toBe('answered')
  const task = await world.db.superuser.task.findFirstOrThrow({ where: { dedupeKey: `shortlist-answered:${id}` } })
  expect(task).toMatchObject({
    ownerId: world.net.people.casemanager.membershipId,
    clientId,
    params: { wanted: '1', asked: '2' },
  })
  const page = await manager(ctx => shortlistPage(ctx, clientId, id, 'nl'))
  expect(page.places[1]).toMatchObject({ answer: 'unwanted', reason: 'other', heardBy: null })
  const changed = { placeId: two!.id, answer: 'wanted' }
  expect(await answer('casemanager', id, changed)).toMatchObject({ ok: true })
  const after = await manager(ctx => shortlistPage(ctx, clientId, id, 'nl'))
  expect(after.places[1]).toMatchObject({ answer: 'wanted', reason: null, note: null })
  expect(after.places[1]?.heardBy).not.toBeNull()
})

test('when who made a shortlist guides the client no more, the task goes to who does', async () => {
  const { networkId, people } = world.net
  const id = await shown([places[1]])
  const yesterday = new Date(Date.now() - 86_400_000)
  const own = { clientId, membershipId: people.casemanager.membershipId }
  await world.db.superuser.assignment.updateMany({ where: own, data: { endsOn: yesterday } })
  const other = { ...own, membershipId: people.otherCasemanager.membershipId }
  await world.db.superuser.assignment.createMany({
    data: [
      {
        ...{ id: newId(), networkId, organisationId: people.otherCasemanager.organisationId, function: 'casemanager' },
        ...{ ...other, startsOn: yesterday, createdAt: yesterday },
      },
    ],
  })
  const [one] = await placesOf(id)
  await answer('trainee', id, { placeId: one!.id, answer: 'wanted' })
  await world.work()
  const task = await world.db.superuser.task.findFirstOrThrow({ where: { dedupeKey: `shortlist-answered:${id}` } })
  expect(task.ownerId).toBe(other.membershipId)
  await world.db.superuser.assignment.updateMany({ where: own, data: { endsOn: null } })
  await world.db.superuser.assignment.deleteMany({ where: other })
})

test('a wanted place is proposed with the answer as the client’s yes; an unwanted one is not', async () => {
  const id = await shown([places[0], places[1]])
  const [one, two] = await placesOf(id)
  await answer('trainee', id, { placeId: one!.id, answer: 'wanted' })
  await answer('trainee', id, { placeId: two!.id, answer: 'unwanted', reason: 'travel_too_far' })
  expect(await manager(ctx => proposeFromShortlist(ctx, id, two!.id))).toMatchObject({
    ok: false,
    problems: [{ code: 'shortlist-not-wanted' }],
  })
  const done = await manager(ctx => proposeFromShortlist(ctx, id, one!.id))
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  const placement = await world.db.superuser.placement.findUniqueOrThrow({ where: { id: done.value.placementId } })
  expect(placement).toMatchObject({ state: 'matched', clientAgreedHow: 'by_client', vacancyId: places[0] })
  const page = await manager(ctx => shortlistPage(ctx, clientId, id, 'nl'))
  expect(page.places[0]?.placement?.id).toBe(done.value.placementId)
  const no = { placeId: one!.id, answer: 'unwanted', reason: 'travel_too_far' }
  expect(await answer('trainee', id, no)).toMatchObject({
    ok: false,
    problems: [{ code: 'shortlist-proposed', found: 'Plek 1' }],
  })
  expect((await trainee(ctx => myShortlistPage(ctx, 'nl'))).places.map(place => place.isRunning)).toEqual([true, false])
})

test('a list is taken back and shown again, as long as there is no newer one', async () => {
  const first = await shown([places[1]])
  expect(await manager(ctx => moveShortlist(ctx, first, 'withdraw'))).toMatchObject({ ok: true })
  expect((await trainee(ctx => myShortlistPage(ctx, 'nl'))).list?.id).not.toBe(first)
  expect(await manager(ctx => moveShortlist(ctx, first, 'put_back'))).toMatchObject({ ok: true })
  expect((await trainee(ctx => myShortlistPage(ctx, 'nl'))).list?.id).toBe(first)
  await manager(ctx => moveShortlist(ctx, first, 'withdraw'))
  await shown([places[1]])
  expect(await manager(ctx => moveShortlist(ctx, first, 'put_back'))).toMatchObject({
    ok: false,
    problems: [{ code: 'shortlist-cannot' }],
  })
})

test('only who guides the client, and the client, come near a shortlist', async () => {
  const id = await shown([places[1]])
  const [one] = await placesOf(id)
  for (const key of ['otherCasemanager', 'accountManager', 'employerContact', 'mentor'] as const) {
    await expect(world.as(key, ctx => shortlistPage(ctx, clientId, id, 'nl'))).rejects.toThrow('not found')
    await expect(world.as(key, ctx => shortlistsPage(ctx, clientId))).rejects.toThrow('not found')
    await expect(answer(key, id, { placeId: one!.id, answer: 'wanted' })).rejects.toThrow('not found')
    await expect(world.as(key, ctx => comparePage(ctx, clientId, places, 'nl'))).rejects.toThrow('not found')
  }
  await expect(trainee(ctx => moveShortlist(ctx, id, 'withdraw'))).rejects.toThrow('not found')
  await expect(trainee(ctx => shortlistsPage(ctx, clientId))).rejects.toThrow('not found')
  const other = world.net.clients.shared.clientId
  await expect(manager(ctx => shortlistPage(ctx, other, id, 'nl'))).rejects.toThrow('not found')
  await expect(manager(ctx => ctx.db.shortlistPlace.deleteMany({ where: { shortlistId: id } }))).rejects.toThrow(
    /permission denied/,
  )
})

test('places stand side by side and on the map as the rules see them', async () => {
  const page = await manager(ctx => comparePage(ctx, clientId, [places[1]!, places[2]!, newId()], 'nl'))
  expect(page).toMatchObject({ gone: 1, tooMany: 0 })
  expect(page.places.map(place => [place.title, place.dropped])).toEqual([
    ['Plek 2', []],
    ['Plek 3', ['licence']],
  ])
  expect(page.competences.map(row => [row.uri, row.cells.map(cell => cell.standing)])).toEqual([
    [concept, ['met', 'met']],
    ['urn:competence:2', ['learnable', 'none']],
    ['urn:competence:3', ['none', 'learnable']],
  ])
  const map = await manager(ctx => mapPage(ctx, clientId, 'both'))
  expect(map.places.map(place => place.title)).toEqual(expect.arrayContaining(['Plek 1', 'Plek 2']))
  expect(map.places.map(place => place.title)).not.toContain('Plek 3')
})

test('a place shows whom of the own clients it fits, and never somebody else’s', async () => {
  const search = (text = '') => new URLSearchParams(text)
  const page = await manager(ctx => candidatesPage(ctx, places[1]!, search(), 'nl'))
  expect(page.rows.map(row => row.id)).toContain(clientId)
  const guided = await world.db.superuser.assignment.findMany({
    where: { membershipId: world.net.people.casemanager.membershipId },
    select: { clientId: true },
  })
  const own = guided.map(one => one.clientId)
  expect(page.rows.filter(row => !own.includes(row.id))).toEqual([])
  const number = String(page.rows.find(row => row.id === clientId)?.number).padStart(4, '0')
  const found = await manager(ctx => candidatesPage(ctx, places[1]!, search(`q=${number}`), 'nl'))
  expect(found.rows.map(row => row.id)).toEqual([clientId])
  const none = await manager(ctx => candidatesPage(ctx, places[1]!, search('q=niemand%25heet_zo'), 'nl'))
  expect([none.guided, none.rows]).toEqual([0, []])
  const file = await manager(ctx => exportCandidates(ctx, places[1]!, search('order=employer'), 'en'))
  expect(file.rows.map(row => row[0])).toEqual(
    (await manager(ctx => candidatesPage(ctx, places[1]!, search('order=employer'), 'en'))).rows.map(row => row.number),
  )
  const dropped = await manager(ctx => candidatesPage(ctx, places[2]!, search(), 'nl'))
  expect(dropped.dropped.licence).toBe(dropped.guided)
  await expect(world.as('accountManager', ctx => candidatesPage(ctx, places[1]!, search(), 'nl'))).rejects.toThrow(
    'not found',
  )
  await expect(world.as('trainee', ctx => candidatesPage(ctx, places[1]!, search(), 'nl'))).rejects.toThrow('not found')
})
