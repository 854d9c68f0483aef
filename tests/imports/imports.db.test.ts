import { afterAll, beforeAll, expect, test } from 'vitest'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { commitImport } from '~/areas/imports/commit-import.server'
import { importPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { startImport, stopImport } from '~/areas/imports/start-import.server'
import { as, asSystem, asWorkerFor, good } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => void (kit = await importWorld()))
afterAll(() => kit.close())

const employers = `employer_id,name,kvk_number,sector,street,house_number,postcode,city,phone,headcount,no_mailing,Bijnaam
w1,Bakkerij Bestand,12345678,C10.71,Dorpsstraat,1,3511 ab,Utrecht,030 123,12,ja,de bakker
w2,"Kas & ""Co""",,01.1,,,3720,Bilthoven,,,nee,
`

test('a preview changes nothing, and a commit reads in employers with their site and extra fields', async () => {
  const looked = await kit.preview('employers', 'e1.csv', employers)
  expect(looked).toMatchObject({
    counts: { rows: 2, new: 2, changed: 0 },
    problemCount: 0,
    unknownColumns: ['Bijnaam'],
  })
  expect(await kit.db.superuser.employer.count({ where: { networkId: kit.world.networkId } })).toBe(0)
  const page = await as(kit.db, kit.world.manager, ctx => importPage(ctx, looked.runId))
  expect(page.rows.map(row => [row.line, row.state, row.externalId])).toEqual([
    [2, 'new', 'w1'],
    [3, 'new', 'w2'],
  ])
  good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, looked.runId)))
  const first = await kit.employer('w1')
  expect(first).toMatchObject({
    name: 'Bakkerij Bestand',
    sectorCode: '10.71',
    headcount: 12,
    noMailing: true,
    ownerId: kit.world.manager,
    extra: { Bijnaam: 'de bakker' },
  })
  expect(first.sites).toMatchObject([
    { street: 'Dorpsstraat', houseNumber: '1', postcode: '3511AB', city: 'Utrecht', isMain: true },
  ])
  expect((await kit.employer('w2')).name).toBe('Kas & "Co"')
})

test('the same file again changes nothing and makes no doubles', async () => {
  expect(await kit.readIn('employers', 'e1.csv', employers)).toMatchObject({
    rows: 2,
    new: 0,
    changed: 0,
    unchanged: 2,
  })
  expect(await kit.db.superuser.employer.count({ where: { networkId: kit.world.networkId } })).toBe(2)
  expect(await kit.db.superuser.site.count({ where: { networkId: kit.world.networkId } })).toBe(2)
})

test('a second file updates what it says and leaves what it does not say', async () => {
  const counts = await kit.readIn(
    'employers',
    'e2.csv',
    'employer_id;name;phone;city\nw1;Bakkerij Bestand BV;;Zeist\nw3;Nieuwkomer;;\n',
  )
  expect(counts).toMatchObject({ new: 1, changed: 1 })
  const first = await kit.employer('w1')
  expect([
    first.name,
    first.phone,
    first.kvkNumber,
    first.version,
    first.sites[0]?.city,
    first.sites[0]?.street,
  ]).toEqual(['Bakkerij Bestand BV', '030 123', '12345678', 2, 'Zeist', 'Dorpsstraat'])
  const row = await kit.db.superuser.importRow.findFirstOrThrow({ where: { externalId: 'w1', state: 'changed' } })
  expect([row.before, row.after, row.cells]).toEqual([
    { name: 'Bakkerij Bestand', city: 'Utrecht' },
    { name: 'Bakkerij Bestand BV', city: 'Zeist' },
    null,
  ])
})

test('the chain holds one event of the whole file, and the story of an employer names the file', async () => {
  const event = await kit.db.superuser.event.findFirstOrThrow({
    where: { kind: 'imports.employers-imported' },
    orderBy: { at: 'asc' },
  })
  expect(event.after).toMatchObject({ fileName: 'e1.csv', new: 2, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const { id } = await kit.employer('w1')
  const page = await as(kit.db, kit.world.colleague, ctx => employerStoryPage(ctx, id, new URLSearchParams()))
  expect(page.imports.map(one => one.fileName)).toEqual(expect.arrayContaining(['e1.csv', 'e2.csv']))
  expect(
    await asSystem(
      kit.db,
      kit.world.networkId,
      ctx => ctx.db.$queryRaw`select * from ctx.verify_chain(${kit.world.networkId}::uuid)`,
    ),
  ).toEqual([])
})

test('contacts, places and what they ask build on each other', async () => {
  await kit.readIn(
    'contacts',
    'c.csv',
    'contact_id,employer_id,first_name,last_name,email,roles\nc1,w1,Noor,Mentor,noor@proef.example,mentor; hr\n',
  )
  await kit.readIn(
    'vacancies',
    'v.csv',
    'vacancy_id,employer_id,title,status,hours_min,hours_max,seats,mentor_id,start_date\nv1,w1,Linnenkamer,open,15.5,20.5,2,c1,2026-12-01\n',
  )
  await kit.readIn(
    'vacancy_competences',
    'vc.csv',
    'vacancy_id,competence_uri,kind,level,weight\nv1,https://proef.example/afwassen,essential,2,\nv1,https://proef.example/luisteren,nice,1,0.5\n',
  )
  const vacancy = await kit.db.superuser.vacancy.findFirstOrThrow({
    where: { externalId: 'v1' },
    include: { mentor: true, vacancyCompetences: { orderBy: { conceptUri: 'asc' } } },
  })
  expect(vacancy).toMatchObject({
    title: 'Linnenkamer',
    hoursMin: 15,
    hoursMax: 21,
    seats: 2,
    mentor: { lastName: 'Mentor', roles: ['mentor', 'hr'] },
  })
  expect(vacancy.vacancyCompetences.map(one => [one.kind, one.level, Number(one.weight)])).toEqual([
    ['essential', 2, 5],
    ['nice', 1, 0.5],
  ])
  expect(
    await kit.readIn(
      'vacancy_competences',
      'vc2.csv',
      'vacancy_id,competence_uri,kind,level\nv1,https://proef.example/afwassen,essential,3\n',
    ),
  ).toMatchObject({ changed: 1, new: 0 })
})

test('clients come in with the importer as case manager, and each file has its own event', async () => {
  const clients =
    'client_id,first_name,last_name,birth_date,postcode,hours_min,email\n1,Amal,Voorbeeld,1990-02-28,3511 AB,12,amal@proef.example\n2,Bo,,,,,\n'
  expect(await kit.readIn('clients', 'k.csv', clients, kit.casemanager)).toMatchObject({ new: 2 })
  expect(await kit.readIn('clients', 'k.csv', clients, kit.casemanager)).toMatchObject({ unchanged: 2, new: 0 })
  const rows = await kit.db.superuser.client.findMany({
    where: { networkId: kit.world.networkId },
    include: { clientCores: true, assignments: true },
    orderBy: { number: 'asc' },
  })
  expect(
    rows.map(row => [
      row.number,
      row.firstName,
      row.clientCores?.postcode,
      row.assignments.map(one => one.membershipId),
    ]),
  ).toEqual([
    [1, 'Amal', '3511AB', [kit.world.casemanager]],
    [2, 'Bo', null, [kit.world.casemanager]],
  ])
  expect(await kit.db.superuser.event.count({ where: { kind: 'clients.client-added', dataClass: 'client' } })).toBe(2)
  const claims = (level: number) =>
    `client_id,competence_uri,level,evidence\n1,https://proef.example/afwassen,${level},thuis en in de kantine\n`
  await kit.readIn('client_competences', 'kc.csv', claims(2), kit.casemanager)
  expect(await kit.readIn('client_competences', 'kc.csv', claims(3), kit.casemanager)).toMatchObject({ changed: 1 })
  const kept = await kit.db.superuser.competenceClaim.findMany({
    where: { clientId: rows[0]?.id },
    orderBy: { level: 'asc' },
  })
  expect(kept.map(one => [one.level, one.source, one.withdrawnAt !== null])).toEqual([
    [2, 'coach', true],
    [3, 'coach', false],
  ])
})

test('a colleague of another organisation can have clients with the same ids, and cannot touch these', async () => {
  const other = await kit.world.member(kit.world.school, 'casemanager', 'Cor School')
  await kit.readIn('clients', 'k2.csv', 'client_id,first_name\n1,Chris\n', work => as(kit.db, other, work))
  expect((await kit.db.superuser.client.findMany({ where: { firstName: { in: ['Amal', 'Chris'] } } })).length).toBe(2)
  expect(
    await kit.problemsOf(
      'client_competences',
      'kc2.csv',
      'client_id,competence_uri,level\n2,https://proef.example/afwassen,1\n',
      work => as(kit.db, other, work),
    ),
  ).toEqual([expect.stringMatching(/^kc2\.csv:2: client_id: "2": /)])
})

test('a preview that was put away, or is another person’s, cannot be read in', async () => {
  const looked = await kit.preview('employers', 'weg.csv', 'employer_id,name\nw7,Weg\n')
  await expect(as(kit.db, kit.world.colleague, ctx => startImport(ctx, looked.runId))).rejects.toThrow('not found')
  good(await as(kit.db, kit.world.manager, ctx => stopImport(ctx, looked.runId)))
  expect((await as(kit.db, kit.world.manager, ctx => startImport(ctx, looked.runId))).ok).toBe(false)
  expect(await kit.db.superuser.importRow.count({ where: { runId: looked.runId } })).toBe(0)
})

test('a large file waits in line, is read in by the background for its author, and can be stopped', async () => {
  const lines = Array.from({ length: 2_500 }, (_, i) => `g${i},Groot ${i},Zeist`)
  const content = `employer_id,name,city\n${lines.join('\n')}\n`
  const looked = await kit.preview('employers', 'groot.csv', content)
  expect(good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, looked.runId))).counts).toBeNull()
  const job = await kit.db.superuser.job.findFirstOrThrow({ where: { dedupeKey: `import:${looked.runId}` } })
  expect(job).toMatchObject({
    name: 'imports.commit-import',
    state: 'waiting',
    payload: { runId: looked.runId, membershipId: kit.world.manager, kind: 'employers' },
  })
  const stopped = asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx =>
    commitImport(ctx, planOf('employers'), looked.runId, {
      onProgress: async () => {
        throw new Error('stopped')
      },
    }),
  )
  await expect(stopped).rejects.toThrow('stopped')
  expect(await kit.db.superuser.employer.count({ where: { name: { startsWith: 'Groot' } } })).toBe(0)
  const steps: number[] = []
  good(
    await asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx =>
      commitImport(ctx, planOf('employers'), looked.runId, { onProgress: async done => void steps.push(done) }),
    ),
  )
  expect(steps).toEqual([2_500])
  const event = await kit.db.superuser.event.findFirstOrThrow({ where: { subjectId: looked.runId } })
  expect([
    event.actorName,
    await kit.db.superuser.employer.count({ where: { ownerId: kit.world.manager, name: { startsWith: 'Groot' } } }),
  ]).toEqual(['Ada Manager', 2_500])
})

test('the network itself reads in by command, without an owner', async () => {
  expect(await kit.readIn('employers', 'net.csv', 'employer_id,name\nn1,Van Het Net\n', kit.network)).toMatchObject({
    new: 1,
  })
  expect((await kit.employer('n1')).ownerId).toBeNull()
})
