import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitImport } from '~/areas/imports/commit-import.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { importPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { previewImport, type InTransaction } from '~/areas/imports/preview-import.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import texts from '~/locales/en/tabular'
import { exportXlsx } from '~/platform/tabular/export.server'
import { printFileProblem } from '~/platform/tabular/file-problem'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, asSystem, asWorkerFor, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let folder: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  folder = await mkdtemp(path.join(os.tmpdir(), 'imports-'))
  const framework = await db.superuser.framework.create({ data: { code: 'proef', nameNl: 'Proef', nameEn: 'Proef', publisher: 'Proef', attribution: 'Proef' } })
  const version = await db.superuser.frameworkVersion.create({ data: { frameworkId: framework.id, label: '1', source: 'proef', importedAt: new Date() } })
  for (const name of ['afwassen', 'luisteren']) {
    await db.superuser.concept.create({ data: { frameworkId: framework.id, versionId: version.id, uri: `https://proef.example/${name}`, kind: 'skill' } })
  }
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

const manager: InTransaction = work => as(db, world.manager, work)
const casemanager: InTransaction = work => as(db, world.casemanager, work)
const network: InTransaction = work => asSystem(db, world.networkId, work)

async function file(name: string, content: string | Buffer): Promise<string> {
  const full = path.join(folder, name)
  await writeFile(full, content)
  return full
}

const preview = async (kind: ImportKind, name: string, content: string | Buffer, run: InTransaction = manager) => previewImport(run, planOf(kind), await file(name, content))

async function readIn(kind: ImportKind, name: string, content: string | Buffer, run: InTransaction = manager) {
  const looked = await preview(kind, name, content, run)
  if (looked.problemCount > 0) throw new Error(looked.problems.map(one => printFileProblem(one, texts)).join('\n'))
  return good(await run(ctx => commitImport(ctx, planOf(kind), looked.runId)))
}

async function problemsOf(kind: ImportKind, name: string, content: string | Buffer, run: InTransaction = manager) {
  const looked = await preview(kind, name, content, run)
  return looked.problems.map(one => `${path.basename(one.file)}${printFileProblem(one, texts).slice(one.file.length)}`)
}

const employer = (externalId: string) => db.superuser.employer.findFirstOrThrow({ where: { externalId, networkId: world.networkId }, include: { sites: true } })

const employers = `employer_id,name,kvk_number,sector,street,house_number,postcode,city,phone,headcount,no_mailing,Bijnaam
w1,Bakkerij Bestand,12345678,C10.71,Dorpsstraat,1,3511 ab,Utrecht,030 123,12,ja,de bakker
w2,"Kas & ""Co""",,01.1,,,3720,Bilthoven,,,nee,
`

test('a preview changes nothing, and a commit reads in employers with their site and extra fields', async () => {
  const looked = await preview('employers', 'e1.csv', employers)
  expect(looked).toMatchObject({ counts: { rows: 2, new: 2, changed: 0 }, problemCount: 0, unknownColumns: ['Bijnaam'] })
  expect(await db.superuser.employer.count({ where: { networkId: world.networkId } })).toBe(0)
  const page = await as(db, world.manager, ctx => importPage(ctx, looked.runId))
  expect(page.rows.map(row => [row.line, row.state, row.externalId])).toEqual([[2, 'new', 'w1'], [3, 'new', 'w2']])
  good(await as(db, world.manager, ctx => startImport(ctx, looked.runId)))
  const first = await employer('w1')
  expect(first).toMatchObject({ name: 'Bakkerij Bestand', sectorCode: '10.71', headcount: 12, noMailing: true, ownerId: world.manager, extra: { Bijnaam: 'de bakker' } })
  expect(first.sites).toMatchObject([{ street: 'Dorpsstraat', houseNumber: '1', postcode: '3511AB', city: 'Utrecht', isMain: true }])
  expect((await employer('w2')).name).toBe('Kas & "Co"')
})

test('the same file again changes nothing and makes no doubles', async () => {
  expect(await readIn('employers', 'e1.csv', employers)).toMatchObject({ rows: 2, new: 0, changed: 0, unchanged: 2 })
  expect(await db.superuser.employer.count({ where: { networkId: world.networkId } })).toBe(2)
  expect(await db.superuser.site.count({ where: { networkId: world.networkId } })).toBe(2)
})

test('a second file updates what it says and leaves what it does not say', async () => {
  const counts = await readIn('employers', 'e2.csv', 'employer_id;name;phone;city\nw1;Bakkerij Bestand BV;;Zeist\nw3;Nieuwkomer;;\n')
  expect(counts).toMatchObject({ new: 1, changed: 1 })
  const first = await employer('w1')
  expect([first.name, first.phone, first.kvkNumber, first.version, first.sites[0]?.city, first.sites[0]?.street]).toEqual(['Bakkerij Bestand BV', '030 123', '12345678', 2, 'Zeist', 'Dorpsstraat'])
  const row = await db.superuser.importRow.findFirstOrThrow({ where: { externalId: 'w1', state: 'changed' } })
  expect([row.before, row.after, row.cells]).toEqual([{ name: 'Bakkerij Bestand', city: 'Utrecht' }, { name: 'Bakkerij Bestand BV', city: 'Zeist' }, null])
})

test('the chain holds one event of the whole file, and the story of an employer names the file', async () => {
  const event = await db.superuser.event.findFirstOrThrow({ where: { kind: 'imports.employers-imported' }, orderBy: { at: 'asc' } })
  expect(event.after).toMatchObject({ fileName: 'e1.csv', new: 2, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const { id } = await employer('w1')
  const page = await as(db, world.colleague, ctx => employerStoryPage(ctx, id, new URLSearchParams()))
  expect(page.imports.map(one => one.fileName)).toEqual(expect.arrayContaining(['e1.csv', 'e2.csv']))
  expect(await asSystem(db, world.networkId, ctx => ctx.db.$queryRaw`select * from ctx.verify_chain(${world.networkId}::uuid)`)).toEqual([])
})

test('contacts, places and what they ask build on each other', async () => {
  await readIn('contacts', 'c.csv', 'contact_id,employer_id,first_name,last_name,email,roles\nc1,w1,Noor,Mentor,noor@proef.example,mentor; hr\n')
  await readIn('vacancies', 'v.csv', 'vacancy_id,employer_id,title,status,hours_min,hours_max,seats,mentor_id,start_date\nv1,w1,Linnenkamer,open,15.5,20.5,2,c1,2026-12-01\n')
  await readIn('vacancy_competences', 'vc.csv', 'vacancy_id,competence_uri,kind,level,weight\nv1,https://proef.example/afwassen,essential,2,\nv1,https://proef.example/luisteren,nice,1,0.5\n')
  const vacancy = await db.superuser.vacancy.findFirstOrThrow({ where: { externalId: 'v1' }, include: { mentor: true, vacancyCompetences: { orderBy: { conceptUri: 'asc' } } } })
  expect(vacancy).toMatchObject({ title: 'Linnenkamer', hoursMin: 15, hoursMax: 21, seats: 2, mentor: { lastName: 'Mentor', roles: ['mentor', 'hr'] } })
  expect(vacancy.vacancyCompetences.map(one => [one.kind, one.level, Number(one.weight)])).toEqual([['essential', 2, 5], ['nice', 1, 0.5]])
  expect(await readIn('vacancy_competences', 'vc2.csv', 'vacancy_id,competence_uri,kind,level\nv1,https://proef.example/afwassen,essential,3\n')).toMatchObject({ changed: 1, new: 0 })
})

test('clients come in with the importer as case manager, and each file has its own event', async () => {
  const clients = 'client_id,first_name,last_name,birth_date,postcode,hours_min,email\n1,Amal,Voorbeeld,1990-02-28,3511 AB,12,amal@proef.example\n2,Bo,,,,,\n'
  expect(await readIn('clients', 'k.csv', clients, casemanager)).toMatchObject({ new: 2 })
  expect(await readIn('clients', 'k.csv', clients, casemanager)).toMatchObject({ unchanged: 2, new: 0 })
  const rows = await db.superuser.client.findMany({ where: { networkId: world.networkId }, include: { clientCores: true, assignments: true }, orderBy: { number: 'asc' } })
  expect(rows.map(row => [row.number, row.firstName, row.clientCores?.postcode, row.assignments.map(one => one.membershipId)])).toEqual([
    [1, 'Amal', '3511AB', [world.casemanager]],
    [2, 'Bo', null, [world.casemanager]],
  ])
  expect(await db.superuser.event.count({ where: { kind: 'clients.client-added', dataClass: 'client' } })).toBe(2)
  const claims = (level: number) => `client_id,competence_uri,level,evidence\n1,https://proef.example/afwassen,${level},thuis en in de kantine\n`
  await readIn('client_competences', 'kc.csv', claims(2), casemanager)
  expect(await readIn('client_competences', 'kc.csv', claims(3), casemanager)).toMatchObject({ changed: 1 })
  const kept = await db.superuser.competenceClaim.findMany({ where: { clientId: rows[0]?.id }, orderBy: { level: 'asc' } })
  expect(kept.map(one => [one.level, one.source, one.withdrawnAt !== null])).toEqual([[2, 'coach', true], [3, 'coach', false]])
})

test('a colleague of another organisation can have clients with the same ids, and cannot touch these', async () => {
  const other = await world.member(world.school, 'casemanager', 'Cor School')
  await readIn('clients', 'k2.csv', 'client_id,first_name\n1,Chris\n', work => as(db, other, work))
  expect((await db.superuser.client.findMany({ where: { firstName: { in: ['Amal', 'Chris'] } } })).length).toBe(2)
  expect(await problemsOf('client_competences', 'kc2.csv', 'client_id,competence_uri,level\n2,https://proef.example/afwassen,1\n', work => as(db, other, work))).toEqual([
    expect.stringMatching(/^kc2\.csv:2: client_id: "2": /),
  ])
})

test('ids that lead nowhere are told by row and column', async () => {
  expect(await problemsOf('contacts', 'c2.csv', 'contact_id,employer_id,last_name\nc8,w1,Goed\nc9,w99,Fout\n')).toEqual([expect.stringMatching(/^c2\.csv:3: employer_id: "w99": /)])
  const vacancies = 'vacancy_id,employer_id,title,mentor_id,occupation_uri\nv8,w1,Plek,c77,\nv9,w98,Plek,,\nv10,w1,Plek,,https://nergens.example\n'
  expect(await problemsOf('vacancies', 'v2.csv', vacancies)).toEqual([
    expect.stringMatching(/:2: mentor_id: "c77"/),
    expect.stringMatching(/:3: employer_id: "w98"/),
    expect.stringMatching(/:4: occupation_uri: "https:\/\/nergens.example"/),
  ])
  expect(await problemsOf('vacancy_competences', 'vc3.csv', 'vacancy_id,competence_uri,kind,level\nv1,https://nergens.example,nice,1\n')).toHaveLength(1)
})

const broken: [string, string | Buffer, RegExp[]][] = [
  ['a wrong encoding', Buffer.from('employer_id,name\nw1,Caf\xe9\n', 'latin1'), [/:2: -: /]],
  ['UTF-16', Buffer.from('\ufeffemployer_id,name\nw1,x\n', 'utf16le'), [/:1: -: UTF-16/]],
  ['a ragged row', 'employer_id,name,city\nw1,Een\n', [/:2: city: 2 cells/]],
  ['an unclosed quote', 'employer_id,name\nw1,"Een\nw2,Twee\n', [/:2: -: /]],
  ['a missing column', 'employer_id,city\nw1,Zeist\n', [/:1: name: /]],
  ['a double column', 'employer_id,name,name\nw1,a,b\n', [/:1: name: /]],
  ['an empty file', '', [/:1: -: an empty file/]],
  ['a doubled id', 'employer_id,name\nw1,a\nw1,b\n', [/:3: employer_id: w1, .*2/]],
  ['wrong numbers', 'employer_id,name,kvk_number,headcount\nw1,a,123,veel\n', [/:2: kvk_number: "123"/, /:2: headcount: "veel"/]],
  ['an unknown sector', 'employer_id,name,sector\nw1,a,zorg\n', [/:2: sector: "zorg"/]],
  ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), [/:1: -: /]],
]

test.each(broken)('%s is told by row and column, and nothing is saved', async (_, content, expected) => {
  const before = await db.superuser.employer.findMany({ where: { networkId: world.networkId }, orderBy: { id: 'asc' } })
  const found = await problemsOf('employers', 'kapot.csv', content)
  expect(found).toHaveLength(expected.length)
  expected.forEach((pattern, index) => expect(found[index]).toMatch(pattern))
  expect(await db.superuser.employer.findMany({ where: { networkId: world.networkId }, orderBy: { id: 'asc' } })).toEqual(before)
  const run = await db.superuser.importRun.findFirstOrThrow({ where: { fileName: 'kapot.csv' }, orderBy: { createdAt: 'desc' }, include: { rows: true } })
  expect([run.state, run.rows.length]).toEqual(['failed', 0])
})

test('a byte order mark, semicolons and an unknown date are read as they should', async () => {
  expect((await preview('employers', 'bom.csv', '\ufeffemployer_id;name\r\nw1;Bakkerij Bestand BV\r\n')).counts).toMatchObject({ rows: 1, unchanged: 1 })
  expect(await problemsOf('vacancies', 'd.csv', 'vacancy_id,employer_id,title,start_date,end_date\nv5,w1,Plek,2026-02-30,\nv6,w1,Plek,2026-05-01,2026-04-01\n')).toEqual([
    expect.stringMatching(/:2: start_date: "2026-02-30"/),
    expect.stringMatching(/:3: end_date: "2026-04-01"/),
  ])
})

test('a workbook is read like a CSV file', async () => {
  const bytes = await exportXlsx({ title: 'w', header: ['employer_id', 'name', 'city'], rows: [['w1', 'Bakkerij Bestand BV', 'Utrecht']] })
  expect((await preview('employers', 'w.xlsx', bytes)).counts).toMatchObject({ rows: 1, changed: 1 })
})

test('a preview that was put away, or is another person’s, cannot be read in', async () => {
  const looked = await preview('employers', 'weg.csv', 'employer_id,name\nw7,Weg\n')
  await expect(as(db, world.colleague, ctx => startImport(ctx, looked.runId))).rejects.toThrow('not found')
  good(await as(db, world.manager, ctx => stopImport(ctx, looked.runId)))
  expect((await as(db, world.manager, ctx => startImport(ctx, looked.runId))).ok).toBe(false)
  expect(await db.superuser.importRow.count({ where: { runId: looked.runId } })).toBe(0)
})

test('a large file waits in line, is read in by the background for its author, and can be stopped', async () => {
  const lines = Array.from({ length: 2_500 }, (_, i) => `g${i},Groot ${i},Zeist`)
  const content = `employer_id,name,city\n${lines.join('\n')}\n`
  const looked = await preview('employers', 'groot.csv', content)
  expect(good(await as(db, world.manager, ctx => startImport(ctx, looked.runId))).counts).toBeNull()
  const job = await db.superuser.job.findFirstOrThrow({ where: { dedupeKey: `import:${looked.runId}` } })
  expect(job).toMatchObject({ name: 'imports.commit-import', state: 'waiting', payload: { runId: looked.runId, membershipId: world.manager, kind: 'employers' } })
  const stopped = asWorkerFor(db, world.networkId, world.manager, ctx =>
    commitImport(ctx, planOf('employers'), looked.runId, {
      onProgress: async () => {
        throw new Error('stopped')
      },
    }),
  )
  await expect(stopped).rejects.toThrow('stopped')
  expect(await db.superuser.employer.count({ where: { name: { startsWith: 'Groot' } } })).toBe(0)
  const steps: number[] = []
  good(
    await asWorkerFor(db, world.networkId, world.manager, ctx =>
      commitImport(ctx, planOf('employers'), looked.runId, { onProgress: async done => void steps.push(done) }),
    ),
  )
  expect(steps).toEqual([2_500])
  const event = await db.superuser.event.findFirstOrThrow({ where: { subjectId: looked.runId } })
  expect([event.actorName, await db.superuser.employer.count({ where: { ownerId: world.manager, name: { startsWith: 'Groot' } } })]).toEqual(['Ada Manager', 2_500])
})

test('the network itself reads in by command, without an owner', async () => {
  expect(await readIn('employers', 'net.csv', 'employer_id,name\nn1,Van Het Net\n', network)).toMatchObject({ new: 1 })
  expect((await employer('n1')).ownerId).toBeNull()
})
