import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPage } from '~/areas/imports/import.page.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { askUndo, undoImport } from '~/areas/imports/undo-import.server'
import { as, asSystem, asWorkerFor, good, now } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => void (kit = await importWorld()))
afterAll(() => kit.close())

async function readIn(kind: ImportKind, name: string, content: string): Promise<string> {
  const { runId } = await kit.preview(kind, name, content)
  good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId)))
  return runId
}

async function takeBack(runId: string, kind: ImportKind = 'employers') {
  good(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId)))
  return good(
    await asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx => undoImport(ctx, planOf(kind), runId)),
  )
}

const pageOf = (runId: string) => as(kit.db, kit.world.manager, ctx => importPage(ctx, runId))
const isThere = (externalId: string) => kit.db.superuser.employer.count({ where: { externalId } })

test('what an import made goes, with its site, and an event says so', async () => {
  const runId = await readIn('employers', 'a.csv', 'employer_id,name,city\na1,Een,Zeist\na2,Twee,Zeist\n')
  expect(await takeBack(runId)).toEqual({ removed: 2, restored: 0, partly: 0, kept: 0 })
  expect([await isThere('a1'), await isThere('a2')]).toEqual([0, 0])
  expect(await kit.db.superuser.site.count({ where: { networkId: kit.world.networkId } })).toBe(0)
  const event = await kit.db.superuser.event.findFirstOrThrow({
    where: { kind: 'imports.employers-import-undone', subjectId: runId },
  })
  expect([event.actorName, event.after]).toEqual([
    'Ada Manager',
    { fileName: 'a.csv', removed: 2, restored: 0, partly: 0, kept: 0 },
  ])
  expect(await pageOf(runId)).toMatchObject({ state: 'undone', mayUndo: false, undone: { removed: 2 } })
  const faults = await asSystem(
    kit.db,
    kit.world.networkId,
    ctx => ctx.db.$queryRaw`select * from ctx.verify_chain(${kit.world.networkId}::uuid)`,
  )
  expect(faults).toEqual([])
})

test('what an import changed gets its former values back, the empty ones and the extra fields too', async () => {
  await readIn('employers', 'b1.csv', 'employer_id,name,phone,city,no_mailing,Bijnaam\nb1,Oud,030 1,Zeist,ja,oude\n')
  const runId = await readIn(
    'employers',
    'b2.csv',
    'employer_id,name,phone,email,city,headcount,no_mailing,Bijnaam,Extra\nb1,Nieuw,030 2,info@b.example,Houten,9,nee,nieuwe,x\n',
  )
  expect(await kit.employer('b1')).toMatchObject({
    name: 'Nieuw',
    headcount: 9,
    extra: { Bijnaam: 'nieuwe', Extra: 'x' },
  })
  expect(await takeBack(runId)).toEqual({ removed: 0, restored: 1, partly: 0, kept: 0 })
  expect(await kit.employer('b1')).toMatchObject({
    name: 'Oud',
    phone: '030 1',
    email: null,
    headcount: null,
    noMailing: true,
    extra: { Bijnaam: 'oude' },
    sites: [{ city: 'Zeist' }],
  })
})

test('what somebody changed since is kept and named, and the other values come back', async () => {
  await readIn('employers', 'c1.csv', 'employer_id,name,phone\nc1,Oud,030 1\n')
  const runId = await readIn('employers', 'c2.csv', 'employer_id,name,phone\nc1,Nieuw,030 2\n')
  await kit.db.superuser.employer.updateMany({
    where: { externalId: 'c1' },
    data: { phone: '030 3', version: { increment: 1 } },
  })
  expect(await takeBack(runId)).toEqual({ removed: 0, restored: 0, partly: 1, kept: 0 })
  expect(await kit.employer('c1')).toMatchObject({ name: 'Oud', phone: '030 3' })
  expect((await pageOf(runId)).keptRows).toEqual([
    { line: 2, externalId: 'c1', name: 'Nieuw', isPartly: true, columns: ['phone'], tables: 0 },
  ])
})

test('a made row on which something hangs, or that somebody changed, stays and is named', async () => {
  const runId = await readIn('employers', 'd.csv', 'employer_id,name\nd1,Met contact\nd2,Gewijzigd\nd3,Weg\n')
  await readIn('contacts', 'dc.csv', 'contact_id,employer_id,last_name\nk1,d1,Mentor\n')
  await kit.db.superuser.employer.updateMany({
    where: { externalId: 'd2' },
    data: { strength: 3, version: { increment: 1 } },
  })
  expect(await takeBack(runId)).toEqual({ removed: 1, restored: 0, partly: 0, kept: 2 })
  expect([await isThere('d1'), await isThere('d2'), await isThere('d3')]).toEqual([1, 1, 0])
  expect((await pageOf(runId)).keptRows.map(row => [row.name, row.tables])).toEqual([
    ['Met contact', 1],
    ['Gewijzigd', 0],
  ])
})

test('a task keeps the employer that it is about', async () => {
  const runId = await readIn('employers', 'f.csv', 'employer_id,name\nf1,Met taak\n')
  const { id } = await kit.employer('f1')
  await kit.db.superuser.task.create({
    data: {
      id: randomUUID(),
      networkId: kit.world.networkId,
      employerId: id,
      ownerId: kit.world.manager,
      title: 'Bellen',
      kind: 'call',
      state: 'open',
      dueOn: now,
      createdAt: now,
    },
  })
  expect(await takeBack(runId)).toMatchObject({ removed: 0, kept: 1 })
})

test('contacts are taken back too, to the employer that they were with', async () => {
  await readIn('employers', 'g.csv', 'employer_id,name\ng1,Een\ng2,Twee\n')
  await readIn('contacts', 'g1.csv', 'contact_id,employer_id,last_name,roles\ng1,g1,Oud,mentor\n')
  const runId = await readIn(
    'contacts',
    'g2.csv',
    'contact_id,employer_id,last_name,roles\ng1,g2,Nieuw,hr\ng9,g2,Erbij,\n',
  )
  expect(await takeBack(runId, 'contacts')).toEqual({ removed: 1, restored: 1, partly: 0, kept: 0 })
  const rows = await kit.db.superuser.contact.findMany({
    where: { externalId: { in: ['g1', 'g9'] } },
    include: { employer: true },
  })
  expect(rows.map(row => [row.lastName, row.roles, row.employer.externalId])).toEqual([['Oud', ['mentor'], 'g1']])
})

test('taking back can be stopped before it is done, and asked again', async () => {
  const runId = await readIn('employers', 'h.csv', 'employer_id,name\nh1,Een\n')
  good(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId)))
  expect((await pageOf(runId)).state).toBe('undoing')
  good(await as(kit.db, kit.world.manager, ctx => stopImport(ctx, runId)))
  expect(await pageOf(runId)).toMatchObject({ state: 'committed', mayUndo: true })
  expect(await isThere('h1')).toBe(1)
  expect(await takeBack(runId)).toMatchObject({ removed: 1 })
})

test('only the one who read a file in can take it back, and once', async () => {
  const runId = await readIn('employers', 'i.csv', 'employer_id,name\ni1,Een\n')
  await expect(as(kit.db, kit.world.colleague, ctx => askUndo(ctx, runId))).rejects.toThrow('not found')
  await takeBack(runId)
  expect(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId))).toMatchObject({ ok: false })
})
