import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanUpImports } from '~/areas/imports/clean-up-imports.server'
import { correctRow, leaveOutRows } from '~/areas/imports/correct-row.server'
import { importPage } from '~/areas/imports/import.page.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { readUpload } from '~/areas/imports/read-upload.server'
import type { InTransaction, ReadProgress } from '~/areas/imports/reading'
import { receiveUpload } from '~/areas/imports/receive-upload.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { localFileStore } from '~/platform/files/local-file-store.server'
import type { FileStore } from '~/platform/files/file-store'
import { inContext } from '~/access/transaction.server'
import { enterSystem } from '~/access/enter.server'
import { as, asWorkerFor, good, now } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
let folder: string
let store: FileStore
beforeAll(async () => {
  kit = await importWorld()
  folder = await mkdtemp(path.join(os.tmpdir(), 'uploads-'))
  store = localFileStore(folder)
})
afterAll(async () => {
  await kit.close()
  await rm(folder, { recursive: true, force: true })
})

const worker: InTransaction = work => asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, work)

async function send(content: string | Buffer, name = 'w.csv', kind: ImportKind = 'employers'): Promise<string> {
  const file = { name, bytes: Buffer.from(content) }
  return good(await as(kit.db, kit.world.manager, ctx => receiveUpload(ctx, planOf(kind), file, store))).runId
}

async function sendAndRead(content: string | Buffer, name?: string, kind?: ImportKind): Promise<string> {
  const runId = await send(content, name, kind)
  await readUpload(worker, runId, {}, store)
  return runId
}

const pageOf = (runId: string) => as(kit.db, kit.world.manager, ctx => importPage(ctx, runId))
const correct = (runId: string, line: number, cells: Record<string, string>) =>
  as(kit.db, kit.world.manager, ctx => correctRow(ctx, runId, line, cells))

const threeWrong = `employer_id,name,kvk_number,email,city
a1,Goed,12345670,info@goed.example,Zeist
a2,Fout nummer,123,info@fout.example,Zeist
a3,,12345672,niet-goed,Zeist
a4,Ook goed,12345673,,Houten
a1,Dubbel,12345674,,Houten
`

test('an upload is kept and read in the background, which tells how far it is', async () => {
  const runId = await send('employer_id,name\nb1,Een\nb2,Twee\n')
  expect(await pageOf(runId)).toMatchObject({
    state: 'reading',
    counts: { rows: 0 },
    keptUntil: new Date('2026-11-09T09:00:00Z'),
  })
  const job = await kit.db.superuser.job.findFirstOrThrow({ where: { dedupeKey: `import-read:${runId}:0` } })
  expect(job).toMatchObject({ name: 'imports.read-upload', payload: { runId, membershipId: kit.world.manager } })
  const told: ReadProgress[] = []
  await readUpload(worker, runId, { onProgress: async one => void told.push(one) }, store)
  expect(told).toEqual([
    { phase: 'reading', done: 32, total: 32 },
    { phase: 'checking', done: 1, total: 1 },
  ])
  expect(await pageOf(runId)).toMatchObject({ state: 'preview', counts: { rows: 2, new: 2, wrong: 0 } })
})

test('a reading that is done again after a kill makes no doubles', async () => {
  const runId = await send('employer_id,name\nk1,Een\nk2,Twee\n')
  const onProgress = async ({ phase }: ReadProgress) => {
    if (phase === 'checking') throw new Error('killed')
  }
  const killed = readUpload(worker, runId, { onProgress }, store)
  await expect(killed).rejects.toThrow('killed')
  expect(await kit.db.superuser.importRow.count({ where: { runId } })).toBe(2)
  await readUpload(worker, runId, {}, store)
  expect(await pageOf(runId)).toMatchObject({ state: 'preview', counts: { rows: 2, new: 2 } })
})

test('a file that is put away while it is read stops and leaves no rows', async () => {
  const runId = await send('employer_id,name\nk1,Een\nk2,Twee\n')
  const stopped = readUpload(
    worker,
    runId,
    {
      onProgress: async ({ phase }) => {
        if (phase === 'reading') good(await as(kit.db, kit.world.manager, ctx => stopImport(ctx, runId)))
      },
    },
    store,
  )
  await expect(stopped).rejects.toThrow('put away')
  expect(await kit.db.superuser.importRow.count({ where: { runId } })).toBe(0)
  expect((await pageOf(runId)).state).toBe('cancelled')
})

test('rows that are wrong wait for a correction and the others are looked at', async () => {
  const page = await pageOf(await sendAndRead(threeWrong))
  expect(page).toMatchObject({ state: 'preview', counts: { rows: 5, new: 2, wrong: 3 } })
  expect(page.wrongRows.map(row => [row.line, row.wrong.map(cell => `${cell.column}=${cell.text}`)])).toEqual([
    [3, ['kvk_number=123']],
    [4, ['name=', 'email=niet-goed']],
    [6, ['employer_id=a1']],
  ])
})

test('nothing is read in while a row is wrong', async () => {
  const runId = await sendAndRead(threeWrong)
  expect(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId))).toMatchObject({
    ok: false,
    problems: [{ code: 'file-has-problems' }],
  })
  expect(await kit.db.superuser.employer.count({ where: { externalId: { in: ['a1', 'a2', 'a4'] } } })).toBe(0)
})

test('a cell is corrected on the page, the row is checked again, and the report says by whom', async () => {
  const runId = await sendAndRead(threeWrong)
  expect(good(await correct(runId, 3, { kvk_number: '1234567' })).problems).toBe(1)
  expect(good(await correct(runId, 3, { kvk_number: '12345671' })).problems).toBe(0)
  expect(good(await correct(runId, 4, { name: 'Drie', email: '' })).problems).toBe(0)
  expect(good(await correct(runId, 6, { employer_id: 'a2' })).problems).toBe(1)
  good(await as(kit.db, kit.world.manager, ctx => leaveOutRows(ctx, runId, null)))
  expect(await pageOf(runId)).toMatchObject({ counts: { rows: 5, new: 4, wrong: 0, leftOut: 1 }, wrongRows: [] })
  const done = good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId)))
  expect(done.counts).toMatchObject({ new: 4, leftOut: 1 })
  expect((await kit.employer('a2')).kvkNumber).toBe('12345671')
  expect(await kit.employer('a3')).toMatchObject({ name: 'Drie', email: null })
  const page = await pageOf(runId)
  const said = page.corrected.flatMap(row =>
    (row.corrections ?? []).map(one => [row.line, one.column, one.from, one.to, one.by]),
  )
  expect(said).toEqual([
    [3, 'kvk_number', '123', '1234567', 'Ada Manager'],
    [3, 'kvk_number', '1234567', '12345671', 'Ada Manager'],
    [4, 'email', 'niet-goed', '', 'Ada Manager'],
    [4, 'name', '', 'Drie', 'Ada Manager'],
    [6, 'employer_id', 'a1', 'a2', 'Ada Manager'],
  ])
  const events = await kit.db.superuser.event.findMany({ where: { subjectId: runId, kind: 'imports.row-corrected' } })
  expect(events.map(one => one.after)).toContainEqual({ line: 4, columns: ['email', 'name'] })
})

test('an id that leads nowhere is corrected like a cell', async () => {
  const runId = await sendAndRead('contact_id,employer_id,last_name\nc1,a1,Goed\nc2,a9,Fout\n', 'c.csv', 'contacts')
  const page = await pageOf(runId)
  expect(page.counts).toMatchObject({ rows: 2, new: 1, wrong: 1 })
  expect(page.wrongRows.map(row => row.wrong)).toEqual([[{ column: 'employer_id', text: 'a9', must: true }]])
  expect(good(await correct(runId, 3, { employer_id: 'a2' })).problems).toBe(0)
  expect(good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId))).counts).toMatchObject({ new: 2 })
})

test('a colleague cannot correct what another sent', async () => {
  const runId = await sendAndRead(threeWrong)
  const foreign = as(kit.db, kit.world.colleague, ctx => correctRow(ctx, runId, 3, { kvk_number: '12345671' }))
  await expect(foreign).rejects.toThrow('not found')
})

test('a file that cannot be read says why and keeps no rows', async () => {
  const runId = await sendAndRead('employer_id,name\nw1,"Een\nw2,Twee\n')
  expect(await pageOf(runId)).toMatchObject({ state: 'failed', problemCount: 1, wrongRows: [] })
  expect(await kit.db.superuser.importRow.count({ where: { runId } })).toBe(0)
})

test('a file with very many wrong rows is corrected where it was made', async () => {
  const lines = Array.from({ length: 501 }, (_, i) => `m${i},Naam,geen nummer`)
  const page = await pageOf(await sendAndRead(`employer_id,name,kvk_number\n${lines.join('\n')}\n`))
  expect(page).toMatchObject({ state: 'failed', problemCount: 501, counts: { rows: 501, wrong: 501 } })
})

test('a file that nobody reads in is forgotten after the time that its page says', async () => {
  const runId = await sendAndRead(threeWrong)
  const cleanUp = (at: string) =>
    inContext(
      { client: kit.db.worker, now: new Date(at), enter: tx => enterSystem(tx, kit.world.networkId, 'test') },
      ctx => cleanUpImports(ctx),
    )
  await cleanUp('2026-11-09T08:59:00Z')
  expect((await pageOf(runId)).state).toBe('preview')
  await cleanUp('2026-11-09T09:01:00Z')
  expect(await pageOf(runId)).toMatchObject({ state: 'expired', wrongRows: [], rows: [] })
  expect(await kit.db.superuser.importRow.count({ where: { runId } })).toBe(0)
  const run = await kit.db.superuser.importRun.findUniqueOrThrow({ where: { id: runId } })
  expect([
    run.fileId,
    await kit.db.superuser.storedFile.count({ where: { kind: 'import-table', createdAt: now } }),
  ]).toEqual([null, 0])
  expect(await correct(runId, 3, { kvk_number: '12345671' })).toMatchObject({ ok: false })
})
