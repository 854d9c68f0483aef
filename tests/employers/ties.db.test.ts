import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { addTie } from '~/areas/employers/add-tie.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { steerTie, type TieAct } from '~/areas/employers/steer-tie.server'
import { TieInput } from '~/areas/employers/tie-input'
import { tiesPage } from '~/areas/employers/ties.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const employer = async (name: string) =>
  good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name })))).employerId
const contact = async (employerId: string, lastName: string) =>
  good(await as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName })))).contactId
const tie = (employerId: string, way: string, other: object) =>
  as(db, world.manager, ctx => addTie(ctx, employerId, TieInput.parse({ way, ...other })))
const page = (employerId: string, who = world.manager) => as(db, who, ctx => tiesPage(ctx, employerId))
const steer = (employerId: string, tieId: string, act: TieAct['act']) =>
  as(db, world.manager, ctx => steerTie(ctx, employerId, { tieId, act }))

test('a tie is read from both sides, each in its own direction', async () => {
  const [group, branch] = [await employer('Groep'), await employer('Filiaal')]
  good(await tie(branch, 'branch.to', { employerId: group, startedOn: '2020-01-01' }))
  const [below, above] = [await page(branch), await page(group)]
  expect(below.ties.map(one => [one.kind, one.direction, one.other.name])).toEqual([['branch', 'to', 'Groep']])
  expect(above.ties.map(one => [one.kind, one.direction, one.other.name])).toEqual([['branch', 'from', 'Filiaal']])
  expect([below.tree?.name, below.tree?.below.map(one => one.name)]).toEqual(['Groep', ['Filiaal']])
})

test('nobody comes to stand above themselves: the circle is told in names', async () => {
  const [x, y, z] = [await employer('X'), await employer('Y'), await employer('Z')]
  good(await tie(x, 'parent.from', { employerId: y }))
  const { tieId } = good(await tie(y, 'branch.from', { employerId: z }))
  expect(await tie(z, 'parent.from', { employerId: x })).toMatchObject({
    ok: false,
    problems: [{ path: 'employerId', code: 'circle-above', found: 'X → Y → Z → X', expected: 'X' }],
  })
  expect(await tie(x, 'parent.from', { employerId: x })).toMatchObject({ problems: [{ found: 'X → X' }] })
  const other = await employer('Ander concern')
  expect(await tie(other, 'parent.from', { employerId: z })).toMatchObject({
    problems: [{ code: 'stands-below-already', found: 'Y' }],
  })
  good(await steer(y, tieId, 'end'))
  good(await tie(z, 'parent.from', { employerId: x }))
  expect(await steer(y, tieId, 'reopen')).toMatchObject({ ok: false, problems: [{ code: 'circle-above' }] })
})

test('an ended tie stays in history, one that was a mistake goes and can come back', async () => {
  const [a, b] = [await employer('Levert'), await employer('Koopt')]
  const { tieId } = good(await tie(a, 'supplier.from', { employerId: b, startedOn: '2025-01-01' }))
  good(await steer(b, tieId, 'end'))
  expect((await page(a)).ties.map(one => one.endedOn?.toISOString().slice(0, 10))).toEqual(['2026-11-02'])
  good(await steer(a, tieId, 'withdraw'))
  expect((await page(a)).ties).toEqual([])
  good(await steer(a, tieId, 'restore'))
  expect((await page(b)).ties).toHaveLength(1)
  const kinds = await db.superuser.event.findMany({
    where: { subjectId: tieId, employerId: a },
    orderBy: { at: 'asc' },
  })
  expect(kinds.map(one => one.kind).sort()).toEqual([
    'employers.tie-added',
    'employers.tie-ended',
    'employers.tie-restored',
    'employers.tie-withdrawn',
  ])
})

test('one other side is wanted, of a kind that fits, and of this network', async () => {
  const [a, b] = [await employer('Een'), await employer('Twee')]
  expect(await tie(a, 'supplier.from', {})).toMatchObject({ problems: [{ code: 'one-other-side' }] })
  const two = await tie(a, 'supplier.from', { employerId: b, organisationId: world.town })
  expect(two).toMatchObject({ problems: [{ code: 'one-other-side' }] })
  const misfit = await tie(a, 'parent.to', { organisationId: world.town })
  expect(misfit).toMatchObject({ problems: [{ path: 'way', code: 'no-such-tie' }] })
  const elsewhere = await crm(db)
  expect(await tie(a, 'cooperates.to', { organisationId: elsewhere.town })).toMatchObject({
    problems: [{ path: 'organisationId', code: 'not-found' }],
  })
  expect(TieInput.safeParse({ way: 'parent.up' }).success).toBe(false)
  expect(TieInput.safeParse({ way: 'parent.from', startedOn: '2026-02-01', endedOn: '2026-01-01' }).success).toBe(false)
})

test('who can introduce us: by a colleague who spoke somebody there, shorter when I did', async () => {
  const firm = await employer('Doel')
  const anna = await contact(firm, 'Anna')
  expect((await page(firm)).ways).toEqual([])
  const moment = { employerId: firm, contactId: anna, channel: 'call', on: '2026-11-01', note: 'Gebeld' }
  good(await as(db, world.colleague, ctx => recordContactMoment(ctx, ContactMomentInput.parse(moment))))
  const told = (ways: Awaited<ReturnType<typeof page>>['ways']) =>
    ways.map(way => way.map(step => `${step.kind} ${step.toName}`))
  expect(told((await page(firm)).ways)).toEqual([
    ['colleague Sam School (Volwassenenonderwijs)', 'spoke Anna (Doel)', 'works Doel'],
  ])
  expect(told((await page(firm, world.colleague)).ways)).toEqual([['spoke Anna (Doel)', 'works Doel']])
  good(await tie(firm, 'introduced.to', { membershipId: world.casemanager }))
  expect(told((await page(firm)).ways)).toEqual([['colleague Cas Manager (Gemeente Proef)', 'introduced Doel']])
})

test('a firm and another network see no ties, and cannot end one', async () => {
  const [a, b] = [await employer('Muur'), await employer('Erachter')]
  const { tieId } = good(await tie(a, 'family.from', { employerId: b }))
  const organisation = await world.organisation('Muur', 'employer', a)
  const firm = await world.member(organisation, 'employer_contact', 'Mia Muur')
  await expect(page(a, firm)).rejects.toThrow(NotFoundError)
  expect(await as(db, firm, ctx => ctx.db.tie.count())).toBe(0)
  const other = await crm(db)
  await expect(page(a, other.manager)).rejects.toThrow(NotFoundError)
  expect(await as(db, other.manager, ctx => ctx.db.tie.count())).toBe(0)
  const third = await employer('Derde')
  await expect(steer(third, tieId, 'end')).rejects.toThrow(NotFoundError)
})
