import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnsPage } from '~/areas/imports/columns.page.server'
import { correctRow } from '~/areas/imports/correct-row.server'
import { importPage } from '~/areas/imports/import.page.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { mapColumns } from '~/areas/imports/map-columns.server'
import { planOf } from '~/areas/imports/plans.server'
import { readUpload } from '~/areas/imports/read-upload.server'
import { receiveUpload } from '~/areas/imports/receive-upload.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { localFileStore } from '~/platform/files/local-file-store.server'
import type { FileStore } from '~/platform/files/file-store'
import { as, asWorkerFor, crm, good, type Crm } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
let other: Crm
let folder: string
let store: FileStore
beforeAll(async () => {
  kit = await importWorld()
  other = await crm(kit.db)
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapped-'))
  store = localFileStore(folder)
})
afterAll(async () => {
  await kit.close()
  await rm(folder, { recursive: true, force: true })
})

async function sendAndRead(content: string, kind: ImportKind = 'employers', world: Crm = kit.world): Promise<string> {
  const file = { name: 'lijst.csv', bytes: Buffer.from(content) }
  const sent = await as(kit.db, world.manager, ctx => receiveUpload(ctx, planOf(kind), file, store))
  const { runId } = good(sent)
  await read(runId, world)
  return runId
}
const read = (runId: string, world: Crm = kit.world) =>
  readUpload(work => asWorkerFor(kit.db, world.networkId, world.manager, work), runId, {}, store)
const pageOf = (runId: string) => as(kit.db, kit.world.manager, ctx => importPage(ctx, runId))
const columnsOf = (runId: string, who = kit.world.manager) => as(kit.db, who, ctx => columnsPage(ctx, runId))
const map = (runId: string, choices: string[], idFrom: string | null = null, who = kit.world.manager) =>
  as(kit.db, who, ctx => mapColumns(ctx, runId, { choices, idFrom }))

const list = `Bedrijfsnaam;KvK-nr;Plaats;Bron;Geheim
Bakkerij Lijst;12345678;Zeist;beurs;x
Smederij Lijst;23456789;Houten;;y
`
const choices = ['column:name', 'column:kvk_number', 'column:city', 'extra', 'leave-out']

test('a file with headers of its own waits for its columns, with guesses and values', async () => {
  const runId = await sendAndRead(list)
  expect(await pageOf(runId)).toMatchObject({ state: 'mapping', rows: [], counts: { rows: 0 } })
  const page = await columnsOf(runId)
  expect(page?.columns.map(one => [one.label, one.choice, one.samples])).toEqual([
    ['Bedrijfsnaam', 'column:name', ['Bakkerij Lijst', 'Smederij Lijst']],
    ['KvK-nr', 'column:kvk_number', ['12345678', '23456789']],
    ['Plaats', 'column:city', ['Zeist', 'Houten']],
    ['Bron', 'extra', ['beurs']],
    ['Geheim', 'extra', ['x', 'y']],
  ])
  expect(page).toMatchObject({ idFrom: 'kvk nr', isRemembered: false, wasRead: false })
  expect((await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId))).ok).toBe(false)
})

test('a mapping without what must be is refused and changes nothing', async () => {
  const runId = await sendAndRead(list)
  const refused = await map(runId, ['extra', 'extra', 'extra', 'extra', 'extra'])
  expect(refused).toMatchObject({
    ok: false,
    problems: [
      { path: 'idFrom', code: 'column-missing' },
      { path: '', code: 'column-missing', found: 'name' },
    ],
  })
  expect((await pageOf(runId)).state).toBe('mapping')
  expect(await kit.db.superuser.importMapping.count()).toBe(0)
})

test('a mapped file is read with its columns, remembered with an event, and read in', async () => {
  const runId = await sendAndRead(list)
  good(await map(runId, choices, 'kvk nr'))
  const run = await kit.db.superuser.importRun.findUniqueOrThrow({ where: { id: runId } })
  expect([run.state, run.reads]).toEqual(['reading', 1])
  const job = await kit.db.superuser.job.findFirstOrThrow({ where: { dedupeKey: `import-read:${runId}:1` } })
  expect(job.payload).toEqual({ runId, membershipId: kit.world.manager })
  await read(runId)
  expect(await pageOf(runId)).toMatchObject({
    state: 'preview',
    mapped: 'chosen',
    counts: { rows: 2, new: 2 },
    unknownColumns: ['Bron'],
  })
  const event = await kit.db.superuser.event.findFirstOrThrow({ where: { kind: 'imports.columns-mapped' } })
  expect([event.subjectId, event.before, event.after]).toEqual([
    runId,
    null,
    expect.objectContaining({ fileKind: 'employers', idFrom: 'kvk nr' }),
  ])
  good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId)))
  const made = await kit.employer('12345678')
  expect(made).toMatchObject({ name: 'Bakkerij Lijst', kvkNumber: '12345678', extra: { Bron: 'beurs' } })
  expect(made.sites[0]?.city).toBe('Zeist')
  const done = await kit.db.superuser.importRun.findUniqueOrThrow({ where: { id: runId } })
  expect([done.state, done.header, await columnsOf(runId)]).toEqual(['committed', null, null])
})

test('the next file with the same headers, in another order, is read at once and says so', async () => {
  const runId = await sendAndRead('plaats,KVK NR,bedrijfsnaam,bron,GEHEIM\nBunnik,34567890,Drukkerij Lijst,,z\n')
  expect(await pageOf(runId)).toMatchObject({ state: 'preview', mapped: 'remembered', counts: { new: 1 } })
  expect(await columnsOf(runId)).toMatchObject({ isRemembered: true, wasRead: true, idFrom: 'kvk nr' })
})

test('a remembered mapping is changed from the preview, and the file is read anew', async () => {
  const runId = await sendAndRead(list)
  const other = ['column:name', 'column:employer_id', 'leave-out', 'leave-out', 'leave-out']
  good(await map(runId, other))
  await read(runId)
  expect(await pageOf(runId)).toMatchObject({ state: 'preview', mapped: 'chosen', unknownColumns: [] })
  const events = await kit.db.superuser.event.findMany({ where: { kind: 'imports.columns-mapped', subjectId: runId } })
  expect(events.map(one => one.before)).toEqual([expect.objectContaining({ idFrom: 'kvk nr' })])
  const next = await sendAndRead(list)
  expect((await columnsOf(next))?.columns.map(one => one.choice)).toEqual(other)
  good(await map(next, choices, 'kvk nr'))
})

test('a wrong row of a mapped file is corrected without what was left out', async () => {
  const runId = await sendAndRead(`${list}Fout Lijst;123;Zeist;beurs;geheim\nTe kort;1234\n`)
  const page = await pageOf(runId)
  expect(page.wrongRows.map(row => [row.line, row.wrong.map(cell => cell.column)])).toEqual([
    [4, ['kvk_number']],
    [5, ['city']],
  ])
  expect(page.wrongRows[0]?.others.map(cell => cell.text)).not.toContain('geheim')
  good(await as(kit.db, kit.world.manager, ctx => correctRow(ctx, runId, 4, { kvk_number: '45678901' })))
  expect((await pageOf(runId)).counts).toMatchObject({ wrong: 1, rows: 4 })
})

test('a file with our own headers never waits, with an extra column neither', async () => {
  const runId = await sendAndRead('employer_id,Name,Bijnaam\no1,Eigen,e\n')
  expect(await pageOf(runId)).toMatchObject({ state: 'preview', mapped: null, unknownColumns: ['Bijnaam'] })
  expect(await columnsOf(runId)).toBeNull()
})

test('one of ours under another name is not put among the extra fields unasked', async () => {
  const runId = await sendAndRead('employer_id,name,Woonplaats\np1,Plaats,Zeist\n')
  expect((await columnsOf(runId))?.columns.map(one => one.choice)).toEqual([
    'column:employer_id',
    'column:name',
    'column:city',
  ])
})

test('a file that waits for its columns can be put away, and forgets what stood in it', async () => {
  const runId = await sendAndRead('Bedrijf;Iets\nWeg;anders\n')
  good(await as(kit.db, kit.world.manager, ctx => stopImport(ctx, runId)))
  const run = await kit.db.superuser.importRun.findUniqueOrThrow({ where: { id: runId } })
  expect([run.state, run.header]).toEqual(['cancelled', null])
  expect(await map(runId, ['column:name', 'extra'], 'iets')).toMatchObject({ ok: false })
})

test('each kind of file remembers for itself', async () => {
  expect((await pageOf(await sendAndRead(list, 'contacts'))).state).toBe('mapping')
})

test('another network does not know the mapping, and can neither see nor map the file', async () => {
  const theirs = await sendAndRead(list, 'employers', other)
  expect(await as(kit.db, other.manager, ctx => importPage(ctx, theirs))).toMatchObject({ state: 'mapping' })
  const seen = await as(kit.db, other.manager, ctx => ctx.db.importMapping.count())
  expect([seen, await as(kit.db, kit.world.manager, ctx => ctx.db.importMapping.count())]).toEqual([0, 1])
  const ours = await sendAndRead('Bedrijf;Iets\nWeg;anders\n')
  await expect(columnsOf(ours, other.manager)).rejects.toThrow('not found')
  await expect(columnsOf(ours, kit.world.colleague)).rejects.toThrow('not found')
  await expect(map(ours, ['column:name', 'extra'], 'iets', other.manager)).rejects.toThrow('not found')
})

test('a mapping cannot be written into another network or in the name of another', async () => {
  const { networkId } = kit.world
  const row = { networkId, kind: 'employers', headersDigest: 'x', columns: {}, changedAt: new Date() }
  const write = (who: string, data: typeof row & { changedById: string }) =>
    as(kit.db, who, ctx => ctx.db.importMapping.createMany({ data: [data] }))
  await expect(write(other.manager, { ...row, changedById: other.manager })).rejects.toThrow('row-level security')
  await expect(write(kit.world.manager, { ...row, changedById: kit.world.colleague })).rejects.toThrow(
    'row-level security',
  )
})
