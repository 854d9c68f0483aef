import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPage } from '~/areas/imports/import.page.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { startImport } from '~/areas/imports/start-import.server'
import { askUndo, undoImport } from '~/areas/imports/undo-import.server'
import { as, asWorkerFor, good } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => {
  kit = await importWorld()
  await kit.readIn('employers', 'e.csv', 'employer_id,name\ne1,Een\ne2,Twee\n')
  await kit.readIn(
    'contacts',
    'c.csv',
    'contact_id,employer_id,last_name,roles\nm1,e1,Mentor,mentor\nm2,e2,Mentor,mentor\n',
  )
})
afterAll(() => kit.close())

async function readIn(kind: ImportKind, name: string, content: string): Promise<string> {
  const { runId, problemCount } = await kit.preview(kind, name, content)
  expect(problemCount).toBe(0)
  good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId)))
  return runId
}

async function takeBack(runId: string, kind: ImportKind = 'vacancies') {
  good(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId)))
  return good(
    await asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx => undoImport(ctx, planOf(kind), runId)),
  )
}

const counts = { removed: 0, restored: 0, partly: 0, kept: 0 }
const keptOf = async (runId: string) =>
  (await as(kit.db, kit.world.manager, ctx => importPage(ctx, runId))).keptRows.map(row => [
    row.externalId,
    row.isPartly,
    row.columns,
    row.tables,
  ])
const su = () => kit.db.superuser
const place = (externalId: string) =>
  su().vacancy.findFirst({ where: { externalId }, include: { employer: true, mentor: true } })
const change = (externalId: string, data: object) =>
  su().vacancy.updateMany({ where: { externalId }, data: { ...data, version: { increment: 1 } } })
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10)

test('places that an import made go, and an event says so', async () => {
  const runId = await readIn('vacancies', 'a.csv', 'vacancy_id,employer_id,title\na1,e1,Bakker\na2,e2,Kok\n')
  expect(await takeBack(runId)).toEqual({ ...counts, removed: 2 })
  expect([await place('a1'), await place('a2')]).toEqual([null, null])
  const where = { kind: 'imports.vacancies-import-undone', subjectId: runId }
  expect(await su().event.findFirstOrThrow({ where })).toMatchObject({ after: { fileName: 'a.csv', removed: 2 } })
})

test('what an import changed gets its former values back: employer, mentor, days, hours, seats and extra fields', async () => {
  const head =
    'vacancy_id,employer_id,title,status,hours_min,hours_max,postcode,start_date,end_date,seats,mentor_id,Extra\n'
  await readIn('vacancies', 'b1.csv', `${head}b1,e1,Bakker,open,8,16,3512BB,2027-01-01,2027-02-01,2,m1,oud\n`)
  const runId = await readIn(
    'vacancies',
    'b2.csv',
    `${head}b1,e2,Kok,hard_to_fill,24,32,3512AA,2027-03-01,2027-04-01,5,m2,nieuw\n`,
  )
  expect(await place('b1')).toMatchObject({ title: 'Kok', employer: { externalId: 'e2' }, seats: 5 })
  expect(await takeBack(runId)).toEqual({ ...counts, restored: 1 })
  const back = await place('b1')
  expect(back).toMatchObject({
    ...{ title: 'Bakker', status: 'open', hoursMin: 8, hoursMax: 16, postcode: '3512BB', seats: 2 },
    ...{ employer: { externalId: 'e1' }, mentor: { externalId: 'm1' }, extra: { Extra: 'oud' }, description: null },
  })
  expect([day(back?.startDate), day(back?.endDate)]).toEqual(['2027-01-01', '2027-02-01'])
})

test('what somebody changed since is kept and named; the other values come back', async () => {
  await readIn('vacancies', 'c1.csv', 'vacancy_id,employer_id,title,hours_min\nc1,e1,Bakker,8\n')
  const runId = await readIn('vacancies', 'c2.csv', 'vacancy_id,employer_id,title,hours_min\nc1,e1,Kok,12\n')
  await change('c1', { title: 'Chef' })
  expect(await takeBack(runId)).toEqual({ ...counts, partly: 1 })
  expect(await place('c1')).toMatchObject({ title: 'Chef', hoursMin: 8 })
  expect(await keptOf(runId)).toEqual([['c1', true, ['title'], 0]])
})

test('seats, hours, days and a mentor that would contradict what is so by now stay, and the place stays whole', async () => {
  const head = 'vacancy_id,employer_id,title,hours_min,hours_max,start_date,seats,mentor_id\n'
  await readIn('vacancies', 'd1.csv', `${head}d1,e1,Bakker,20,30,2027-03-01,1,m1\n`)
  const runId = await readIn('vacancies', 'd2.csv', `${head}d1,e1,Kok,10,30,2027-01-01,4,\n`)
  await change('d1', { seatsTaken: 3, hoursMax: 12, endDate: new Date('2027-02-01') })
  expect(await takeBack(runId)).toEqual({ ...counts, partly: 1 })
  const now = await place('d1')
  expect(now).toMatchObject({ title: 'Bakker', seats: 4, hoursMin: 10, hoursMax: 12 })
  expect(day(now?.startDate)).toBe('2027-01-01')
  expect(await keptOf(runId)).toEqual([['d1', true, ['hours_min', 'seats', 'start_date'], 0]])

  await readIn('vacancies', 'd3.csv', 'vacancy_id,employer_id,title,mentor_id\nd2,e1,Bakker,m1\n')
  const moved = await readIn('vacancies', 'd4.csv', 'vacancy_id,employer_id,title\nd2,e2,Bakker\n')
  const e2 = await kit.employer('e2')
  const { id: mentorId } = await su().contact.findFirstOrThrow({ where: { externalId: 'm2' } })
  await change('d2', { mentorId })
  expect(await takeBack(moved)).toEqual({ ...counts, kept: 1 })
  expect(await place('d2')).toMatchObject({ employerId: e2.id, mentorId })
  expect(await keptOf(moved)).toEqual([['d2', false, ['employer_id'], 0]])
})

test('a mentor who was added by hand comes back too', async () => {
  const { id: employerId, networkId } = await kit.employer('e1')
  const at = new Date()
  const contact = await su().contact.create({
    data: {
      id: randomUUID(),
      networkId,
      employerId,
      lastName: 'Hand',
      roles: ['mentor'],
      createdAt: at,
      updatedAt: at,
    },
  })
  await readIn('vacancies', 'h1.csv', 'vacancy_id,employer_id,title\nh1,e1,Bakker\n')
  await change('h1', { mentorId: contact.id })
  const runId = await readIn('vacancies', 'h2.csv', 'vacancy_id,employer_id,title,mentor_id\nh1,e1,Bakker,m1\n')
  expect(await takeBack(runId)).toEqual({ ...counts, restored: 1 })
  expect(await place('h1')).toMatchObject({ mentorId: contact.id })
})

test('a place that somebody changed, or on which something hangs, stays and is named, until what it asks is taken back', async () => {
  const runId = await readIn(
    'vacancies',
    'f.csv',
    'vacancy_id,employer_id,title\nf1,e1,Gewijzigd\nf 2,e1,Vraagt\nf3,e1,Weg\nf4,e1,Voor een groep\n',
  )
  const { id: vacancyId, networkId } = await su().vacancy.findFirstOrThrow({ where: { externalId: 'f4' } })
  const at = new Date()
  const group = { id: randomUUID(), networkId, name: 'Groep', method: 'best', madeById: kit.world.casemanager }
  await su().groupMatch.create({
    data: { ...group, vacancyIds: [vacancyId], allPlaces: false, createdAt: at, updatedAt: at },
  })
  await change('f1', { description: 'met de hand' })
  const asks = await readIn(
    'vacancy_competences',
    'fc.csv',
    'vacancy_id,competence_uri,kind,level\nf 2,https://proef.example/afwassen,essential,2\nf 2,https://proef.example/luisteren,essential,2\n',
  )
  expect(await takeBack(runId)).toEqual({ ...counts, removed: 1, kept: 3 })
  expect(await keptOf(runId)).toEqual([
    ['f1', false, [], 0],
    ['f 2', false, [], 1],
    ['f4', false, [], 1],
  ])
  expect(await su().vacancyCompetence.count({ where: { vacancy: { externalId: 'f 2' } } })).toBe(2)
  const where = { vacancy: { externalId: 'f 2' }, conceptUri: 'https://proef.example/luisteren' }
  await su().vacancyCompetence.updateMany({ where, data: { level: 3 } })
  expect(await takeBack(asks, 'vacancy_competences')).toEqual({ ...counts, removed: 1, kept: 1 })
  expect(await keptOf(asks)).toEqual([['f 2 https://proef.example/luisteren', false, ['level'], 0]])
})

test('what a place asks gets its former kind, level and weight back; what a person wrote anew stays', async () => {
  await readIn('vacancies', 'g.csv', 'vacancy_id,employer_id,title\ng1,e1,Bakker\n')
  const head = 'vacancy_id,competence_uri,kind,level,weight\n'
  const [wash, listen] = ['https://proef.example/afwassen', 'https://proef.example/luisteren']
  await readIn('vacancy_competences', 'g1.csv', `${head}g1,${wash},essential,2,5\ng1,${listen},essential,2,5\n`)
  const runId = await readIn(
    'vacancy_competences',
    'g2.csv',
    `${head}g1,${wash},learnable,3,2.5\ng1,${listen},learnable,3,2.5\n`,
  )
  const row = await su().vacancyCompetence.findFirstOrThrow({
    where: { vacancy: { externalId: 'g1' }, conceptUri: listen },
  })
  await su().vacancyCompetence.delete({ where: { id: row.id } })
  await su().vacancyCompetence.create({ data: { ...row, id: randomUUID() } })
  expect(await takeBack(runId, 'vacancy_competences')).toEqual({ ...counts, restored: 1, kept: 1 })
  const asks = await su().vacancyCompetence.findMany({
    where: { vacancy: { externalId: 'g1' } },
    orderBy: { conceptUri: 'asc' },
  })
  expect(asks.map(one => [one.kind, one.level, Number(one.weight)])).toEqual([
    ['essential', 2, 5],
    ['learnable', 3, 2.5],
  ])
})
