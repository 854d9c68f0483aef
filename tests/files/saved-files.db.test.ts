import { mkdtemp, rm, utimes } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { runAsMember } from '~/access/run.server'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { newStorageKey } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { openFile } from '~/access/open-file.server'
import { saveFile, type NewFile } from '~/platform/files/save-file.server'
import { newId } from '~/platform/new-id.server'
import { fail, problem } from '~/platform/result'
import { createJobRunner } from '../../workers/parts/job-runner'
import { cleanUpFiles } from '../../workers/upkeep/clean-up-files'
import { plantWorld, type World } from '../factories/world'
import { testDatabase, type TestDatabase } from '../setup/db'

const table: NewFile = {
  kind: 'import-table',
  name: '../werkgevers.xlsx',
  bytes: new TextEncoder().encode('naam;plaats\n'),
  dataClass: 'business',
}

let db: TestDatabase
let world: World
let folder: string

beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-files-'))
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('FILES_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
  world = await plantWorld(db.superuser)
})
afterAll(async () => {
  await closeDatabases()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

test('a file is kept with a row, a digest and an event, and opened by who may see its class', async () => {
  const { casemanager, trainee } = world.a.people
  const saved = await runAsMember(casemanager.membershipId, ctx => saveFile(ctx, table))
  expect(saved).toMatchObject({ ok: true, value: { name: 'werkgevers.csv', mediaType: 'text/csv', bytes: 12 } })
  const id = saved.ok ? saved.value.id : ''
  const opened = await runAsMember(world.a.people.coach.membershipId, ctx => openFile(ctx, id))
  opened.stream.destroy()
  expect(opened.name).toBe('werkgevers.csv')
  await expect(runAsMember(trainee.membershipId, ctx => openFile(ctx, id))).rejects.toThrow(NotFoundError)
  await expect(runAsMember(world.b.people.casemanager.membershipId, ctx => openFile(ctx, id))).rejects.toThrow(
    NotFoundError,
  )
  expect(await db.superuser.event.count({ where: { subjectId: id, kind: 'files.file-saved' } })).toBe(1)
})

test('a refused file leaves neither row nor bytes', async () => {
  const before = await db.superuser.storedFile.count()
  const refused = await runAsMember(world.a.people.casemanager.membershipId, ctx =>
    saveFile(ctx, { ...table, bytes: new TextEncoder().encode('%PDF-1.7\n'), field: 'table' }),
  )
  expect(refused).toMatchObject({ ok: false, problems: [{ path: 'table', code: 'file-kind' }] })
  expect(await db.superuser.storedFile.count()).toBe(before)
})

test('bytes that a rolled-back change left behind are removed after a day; files with a row stay', async () => {
  const { membershipId } = world.a.people.casemanager
  const kept = await runAsMember(membershipId, ctx => saveFile(ctx, table))
  let lost = ''
  await runAsMember(membershipId, async ctx => {
    const saved = await saveFile(ctx, table)
    lost = newStorageKey(world.a.networkId, saved.ok ? saved.value.id : '')
    return fail(problem('', 'required'))
  })
  const keptKey = newStorageKey(world.a.networkId, kept.ok ? kept.value.id : '')
  expect(await fileStore().exists(lost)).toBe(true)

  const cleanAt = async (moment: Date) => {
    const row = {
      id: newId(),
      networkId: world.a.networkId,
      name: cleanUpFiles.name,
      payload: {},
      dueAt: new Date(0),
      createdAt: new Date(),
    }
    await db.superuser.job.create({ data: row })
    await createJobRunner({ handlers: [cleanUpFiles], clock: fixedClock(moment), concurrency: 1 }).run(row.id)
    expect(await db.superuser.job.findUnique({ where: { id: row.id } })).toMatchObject({ state: 'done' })
  }
  await cleanAt(new Date())
  expect(await fileStore().exists(lost)).toBe(true)
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
  for (const key of [lost, keptKey]) await utimes(path.join(folder, key), twoDaysAgo, twoDaysAgo)
  await cleanAt(new Date())
  expect(await fileStore().exists(lost)).toBe(false)
  expect(await fileStore().exists(keptKey)).toBe(true)
})
