import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { mergePage } from '~/areas/employers/duplicates/merge.page.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { chooseTwins, type Chosen } from '~/areas/imports/choose-twins.server'
import { importPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { startImport } from '~/areas/imports/start-import.server'
import { askUndo, undoImport } from '~/areas/imports/undo-import.server'
import { as, asWorkerFor, good } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let world: ImportWorld

beforeAll(async () => {
  world = await importWorld()
})
afterAll(() => world.close())

const head = 'employer_id,name,kvk_number,postcode,city,phone,email,website,headcount\n'
const asManager = <T>(work: Parameters<typeof as<T>>[2]) => as(world.db, world.world.manager, work)
const add = (name: string, more: object = {}) =>
  asManager(ctx => addEmployer(ctx, NewEmployerInput.parse({ name, ...more }))).then(done => good(done).employerId)
const look = async (name: string, rows: string[]) => {
  const preview = await world.preview('employers', name, head + rows.join('\n'))
  expect(preview.problems).toEqual([])
  return preview.runId
}
const page = (runId: string) => asManager(ctx => importPage(ctx, runId))
const choose = (runId: string, chosen: Chosen) => asManager(ctx => chooseTwins(ctx, runId, chosen))
const lines = (chosen: Partial<Record<'update' | 'create' | 'skip', number[]>>): Chosen => ({
  update: [],
  create: [],
  skip: [],
  ...chosen,
})
const commit = (runId: string) => asManager(ctx => startImport(ctx, runId))
const undo = async (runId: string) => {
  good(await asManager(ctx => askUndo(ctx, runId)))
  const { networkId, manager } = world.world
  return good(await asWorkerFor(world.db, networkId, manager, ctx => undoImport(ctx, planOf('employers'), runId)))
}
const employer = (id: string) =>
  world.db.superuser.employer.findUniqueOrThrow({ where: { id }, include: { sites: true } })

test('new rows that likely are there, and doubled ones of the file, are found with why; the commit does what is chosen', async () => {
  const bakery = await add('Bakkerij Eenhoorn BV', { kvkNumber: '11111111', phone: '030 1000001' })
  const garage = await add('Garage Wolkenhof', { website: 'wolkenhof.example', postcode: '3511AA', city: 'Utrecht' })
  const runId = await look('twins.csv', [
    'k1,Bakkerij Eenhoorn,11111111,3512AB,Utrecht,,,,25',
    'k2,Autobedrijf,,,,,info@wolkenhof.example,,',
    'k3,Nieuw Verzonnen,22222222,3513AC,Zeist,030 2000002,,,',
    'k4,Verzonnen Nieuw,22222222,,,,nieuw@verzonnen.example,,7',
    'k5,Piet,,,,,piet@gmail.com,,',
    'k6,Klaas,,,,,klaas@gmail.com,,',
    'k7,garage wolkenhof bv,,3511AA,Utrecht,,,,',
  ])
  const seen = await page(runId)
  expect(seen.twinRows.map(row => [row.line, row.twinId ?? row.twinLine, row.reasons])).toEqual([
    [2, bakery, ['kvk']],
    [3, garage, ['domain']],
    [5, 4, ['kvk']],
    [8, 3, ['nameAndPostcode']],
  ])
  expect(seen.twins).toEqual({ found: 4, undecided: 4, update: 0, create: 0, skip: 0 })
  expect(await commit(runId)).toMatchObject({ ok: false, problems: [{ code: 'choose-twins-first' }] })

  good(await choose(runId, lines({ update: [2, 5], create: [3] })))
  good(await choose(runId, { rest: 'skip' }))
  const chosen = await page(runId)
  expect(chosen.twins).toEqual({ found: 4, undecided: 0, update: 2, create: 1, skip: 1 })
  expect(chosen.counts).toMatchObject({ new: 4, changed: 1, leftOut: 2 })
  expect(good(await commit(runId)).counts).toMatchObject({ new: 4, changed: 1, leftOut: 2 })
  expect(await employer(bakery)).toMatchObject({
    name: 'Bakkerij Eenhoorn',
    headcount: 25,
    externalId: 'k1',
    phone: '030 1000001',
  })
  const added = await world.employer('k3')
  expect(added).toMatchObject({
    name: 'Verzonnen Nieuw',
    headcount: 7,
    email: 'nieuw@verzonnen.example',
    phone: '030 2000002',
  })
  const apart = await world.db.superuser.employerPair.findMany({ where: { networkId: world.world.networkId } })
  expect(apart.map(pair => [pair.firstId, pair.secondId].includes(garage) && pair.settledAt !== null)).toEqual([true])
  expect((await page(runId)).twins).toEqual({ found: 4, undecided: 0, update: 2, create: 1, skip: 1 })

  const again = await look('twins-again.csv', ['k1,Bakkerij Eenhoorn,11111111,3512AB,Utrecht,,,,25'])
  expect((await page(again)).counts).toMatchObject({ unchanged: 1 })

  expect(await undo(runId)).toMatchObject({ removed: 4, restored: 1 })
  expect(await employer(bakery)).toMatchObject({ name: 'Bakkerij Eenhoorn BV', headcount: null, externalId: null })
})

test('a choice can be changed until the file is read in', async () => {
  const hotel = await add('Hotel Schijnberg', { kvkNumber: '33333333' })
  const runId = await look('change.csv', ['h1,Hotel Berg,33333333,,,,,,9'])
  good(await choose(runId, lines({ update: [2] })))
  expect((await page(runId)).counts).toMatchObject({ new: 0, changed: 1 })
  good(await choose(runId, lines({ skip: [2] })))
  expect((await page(runId)).counts).toMatchObject({ new: 0, changed: 0, leftOut: 1 })
  good(await choose(runId, lines({ create: [2] })))
  expect((await page(runId)).counts).toMatchObject({ new: 1, changed: 0, leftOut: 0 })
  good(await commit(runId))
  const made = await world.employer('h1')
  expect(made.id).not.toBe(hotel)
  expect(await employer(hotel)).toMatchObject({ name: 'Hotel Schijnberg' })
})

test('a key that a crowd shares, in the file or there, makes no twins', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `c${index},Zaak ${index} nr,,,,030 9999999,,,`)
  const runId = await look('crowd.csv', rows)
  expect((await page(runId)).twins.found).toBe(0)
  good(await commit(runId))
  const more = await look('more.csv', ['c99,Nog een zaak,,,,030 9999999,,,'])
  expect((await page(more)).twins.found).toBe(0)
})

test('an id of an employer that was merged leads to the one it became part of', async () => {
  await world.readIn(
    'employers',
    'm.csv',
    `${head}m1,Kas Nergens,,,,030 4000001,,,\nm2,Nergens Kas,,,,030 4000002,,,\n`,
  )
  const [one, other] = [await world.employer('m1'), await world.employer('m2')]
  good(
    await asManager(async ctx => {
      const both = await mergePage(ctx, one.id, other.id)
      const versions = { survivorVersion: both.head.version, mergedVersion: both.merged.version }
      return mergeEmployers(ctx, { survivorId: one.id, mergedId: other.id }, MergeInput.parse(versions))
    }),
  )
  const runId = await look('m2.csv', ['m2,Kas Nergens,,,,030 4000001,,,12'])
  good(await commit(runId))
  expect(await employer(one.id)).toMatchObject({ headcount: 12 })
  expect(await employer(other.id)).toMatchObject({ headcount: null, name: 'Nergens Kas' })

  const both = await look('both.csv', ['m1,Kas Nergens,,,,,,,13', 'm2,Kas Nergens,,,,,info@nergens.example,,'])
  expect((await page(both)).twinRows).toMatchObject([{ line: 3, twinLine: 2, reasons: ['merged'], choice: 'update' }])
  good(await commit(both))
  expect(await employer(one.id)).toMatchObject({ headcount: 13, email: 'info@nergens.example' })

  await world.readIn('contacts', 'c.csv', 'contact_id,employer_id,last_name\np1,m2,Jansen\n')
  expect(await world.db.superuser.contact.findFirstOrThrow({ where: { externalId: 'p1' } })).toMatchObject({
    employerId: one.id,
  })
  expect(await world.readIn('contacts', 'c2.csv', 'contact_id,employer_id,last_name\np1,m2,Jansen\n')).toMatchObject({
    unchanged: 1,
  })
})

test('nobody chooses for another person’s file', async () => {
  await add('Winkel Zilverwilg', { kvkNumber: '44444444' })
  const runId = await look('mine.csv', ['w1,Winkel,44444444,,,,,,'])
  await expect(as(world.db, world.world.casemanager, ctx => chooseTwins(ctx, runId, { rest: 'skip' }))).rejects.toThrow(
    'not found',
  )
})
