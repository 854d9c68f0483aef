import { rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import type { AnswerAct } from '~/areas/imports/answers/answer-list'
import { answersPage } from '~/areas/imports/answers/answers.page.server'
import { changeAnswer } from '~/areas/imports/answers/change-answer.server'
import { chooseTwins } from '~/areas/imports/choose-twins.server'
import { importPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { startImport } from '~/areas/imports/start-import.server'
import { askUndo, undoImport } from '~/areas/imports/undo-import.server'
import { UsageError } from '../../commands/cli'
import { readDoubles } from '../../commands/import-doubles'
import { readInAll } from '../../commands/import-records'
import { as, asWorkerFor, crm, good } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => {
  kit = await importWorld()
})
afterAll(() => kit.close())

const head = 'employer_id,name,kvk_number,headcount\n'
const manager = <T>(work: Parameters<typeof as<T>>[2]) => as(kit.db, kit.world.manager, work)
const add = (name: string, kvkNumber: string, externalId?: string) =>
  manager(ctx => addEmployer(ctx, NewEmployerInput.parse({ name, kvkNumber }))).then(async done => {
    const { employerId } = good(done)
    if (externalId) await kit.db.superuser.employer.update({ where: { id: employerId }, data: { externalId } })
    return employerId
  })
const look = async (rows: string[]) => (await kit.preview('employers', 'x.csv', head + rows.join('\n'))).runId
const page = (runId: string) => manager(ctx => importPage(ctx, runId))
const readIn = (runId: string) => manager(ctx => startImport(ctx, runId)).then(good)
const answer = async (runId: string, rest: 'update' | 'skip' | 'create') =>
  good(await manager(ctx => chooseTwins(ctx, runId, { rest })))
const headcountOf = async (id: string) =>
  (await kit.db.superuser.employer.findUniqueOrThrow({ where: { id } })).headcount

test('an id that was said to be an employer with another id leads there from then on', async () => {
  const id = await add('Bakkerij', '11111111', 'old-1')
  const first = await look(['new-1,Bakkerij,11111111,5'])
  await answer(first, 'update')
  await readIn(first)
  const next = await look(['new-1,Bakkerij,11111111,6'])
  expect(await page(next)).toMatchObject({ twins: { found: 0 }, counts: { changed: 1, new: 0 } })
  await readIn(next)
  expect(await headcountOf(id)).toBe(6)
  // Both ids in one file are one employer.
  const both = await look(['old-1,Bakkerij,11111111,7', 'new-1,Bakkerij,11111111,8'])
  expect(await page(both)).toMatchObject({
    twins: { found: 1, undecided: 0, update: 1 },
    twinRows: [{ line: 3, twinLine: 2, reasons: ['answered'] }],
  })
  await readIn(both)
  expect(await headcountOf(id)).toBe(8)
})

test('a row that was left out is left out again, as long as it looks like the same employer', async () => {
  await add('Garage', '22222222', 'old-2')
  const first = await look(['new-2,Garage,22222222,5', 'new-3,Nieuw,22222223,1'])
  await answer(first, 'skip')
  await readIn(first)
  const again = await look(['new-2,Garage,22222222,5', 'new-3,Nieuw,22222223,1'])
  expect(await page(again)).toMatchObject({
    twins: { found: 1, undecided: 0, skip: 1 },
    counts: { leftOut: 1, unchanged: 1 },
  })
  await add('Ander bedrijf', '22222229', 'old-9')
  const other = await look(['new-2,Garage,22222229,5'])
  expect(await page(other)).toMatchObject({ twins: { found: 1, undecided: 1 } })
  // What was remembered can still be chosen otherwise.
  await answer(again, 'create')
  good(await manager(ctx => chooseTwins(ctx, again, { update: [], create: [2], skip: [] })))
  await readIn(again)
  expect(await kit.employer('new-2')).toMatchObject({ headcount: 5 })
})

test('taking an import back forgets what was answered in it; another network never knew', async () => {
  const id = await add('Hotel', '33333333', 'old-4')
  const run = await look(['new-4,Hotel,33333333,5'])
  await answer(run, 'update')
  await readIn(run)
  const elsewhere = await crm(kit.db)
  expect(await as(kit.db, elsewhere.manager, ({ db }) => db.twinAnswer.count())).toBe(0)
  const firm = await kit.world.member(await kit.world.organisation('Hotel', 'employer', id), 'employer_contact', 'F')
  expect(await as(kit.db, firm, ({ db }) => db.twinAnswer.count())).toBe(0)
  const known = () => kit.db.superuser.twinAnswer.count({ where: { externalId: 'new-4' } })
  expect(await known()).toBe(1)
  good(await manager(ctx => askUndo(ctx, run)))
  await asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx => undoImport(ctx, planOf('employers'), run))
  expect([await known(), await headcountOf(id)]).toEqual([0, null])
  expect(await page(await look(['new-4,Hotel,33333333,5']))).toMatchObject({ twins: { undecided: 1 } })
})

test('what was answered is found, changed, forgotten and brought back; the next file follows', async () => {
  const id = await add('Molen', '66666666', 'old-6')
  const row = 'new-6,Molen,66666666,5'
  const first = await look([row])
  await answer(first, 'update')
  await readIn(first)
  const found = (search = 'q=NEW-6') => manager(ctx => answersPage(ctx, new URLSearchParams(search)))
  const [kept] = (await found()).rows
  expect(kept).toMatchObject({ externalId: 'new-6', employerId: id, employerName: 'Molen', choice: 'update' })
  expect((await found('q=mol')).total).toBe(1)
  expect((await found('q=mol&choice=skip')).rows).toEqual([])
  const act = (one: AnswerAct, who = kit.world.manager) => as(kit.db, who, ctx => changeAnswer(ctx, one))

  good(await act({ intent: 'change', externalId: 'new-6', choice: 'skip' }))
  expect(await page(await look([row]))).toMatchObject({ twins: { found: 1, undecided: 0, skip: 1 } })
  good(await act({ intent: 'forget', externalId: 'new-6' }))
  expect(await page(await look([row]))).toMatchObject({ twins: { undecided: 1 } })
  const back = { intent: 'return', externalId: 'new-6', employerId: id, runId: first, choice: 'update' } as const
  good(await act(back))
  expect(await page(await look([row]))).toMatchObject({ twins: { found: 0 } })
  expect(await act(back)).toMatchObject({ ok: false, problems: [{ code: 'answer-taken' }] })
  expect(await act({ ...back, externalId: 'old-6' })).toMatchObject({ ok: false })
  const elsewhere = await crm(kit.db)
  await expect(act({ intent: 'forget', externalId: 'new-6' }, elsewhere.manager)).rejects.toBeInstanceOf(NotFoundError)
  await expect(act({ ...back, externalId: 'new-7' }, elsewhere.manager)).rejects.toBeInstanceOf(NotFoundError)
  const kinds = await kit.db.superuser.event.findMany({
    where: { networkId: kit.world.networkId, kind: { startsWith: 'imports.twin-answer' } },
    orderBy: { id: 'asc' },
  })
  expect(kinds.map(one => one.kind.split('-').at(-1))).toEqual(['changed', 'forgotten', 'returned'])
})

test('from the terminal, doubles stop all files with their names until it is said what to do with them', async () => {
  const id = await add('Kas Verzonnen', '44444444', 'old-5')
  const files = ['one', 'two'].map(name => path.join(os.tmpdir(), `doubles-${kit.world.networkId}-${name}.csv`))
  const [one = '', two = ''] = files
  await writeFile(one, `${head}t1,Zomaar,44444440,1\n`)
  await writeFile(two, `${head}t2,Kas,44444444,9\nt3,Kas twee,44444445,1\nt4,Kas twee,44444445,1\n`)
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const run = (doubles?: string) =>
    readInAll(kit.network, 'employers', { files, json: false, doubles: readDoubles(doubles) })
  const stopped = await run().catch((error: unknown) => error)
  expect(stopped).toBeInstanceOf(UsageError)
  expect((stopped as Error).message.split('\n').slice(0, 3)).toEqual([
    `${two}:2: Kas: looks like Kas Verzonnen: same KVK number`,
    `${two}:4: Kas twee: looks like line 3, Kas twee: same KVK number`,
    '2 rows are likely there already; nothing is saved. Say what to do with them:',
  ])
  expect(await kit.db.superuser.employer.count({ where: { externalId: { in: ['t1', 't2', 't3', 't4'] } } })).toBe(0)
  expect(() => readDoubles('maybe')).toThrow(UsageError)

  await run('skip')
  expect(said.filter(line => line.startsWith('  '))).toEqual([
    '  likely there already: 0 updated, 0 added anyway, 2 left out',
  ])
  // The answers are remembered: the same files are read in without a question.
  await run()
  expect(said.at(-1)).toBe('  likely there already: 0 updated, 0 added anyway, 2 left out')
  log.mockRestore()
  await Promise.all(files.map(file => rm(file)))
  expect(await headcountOf(id)).toBeNull()
  expect(await kit.db.superuser.employer.count({ where: { externalId: { in: ['t1', 't2', 't3', 't4'] } } })).toBe(2)
})
