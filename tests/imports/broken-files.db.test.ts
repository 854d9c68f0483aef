import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportXlsx } from '~/platform/tabular/export.server'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => void (kit = await importWorld()))
afterAll(() => kit.close())

beforeAll(async () => {
  await kit.readIn('employers', 'e.csv', 'employer_id,name\nw1,Bakkerij Bestand BV\n')
  await kit.readIn('vacancies', 'v.csv', 'vacancy_id,employer_id,title\nv1,w1,Linnenkamer\n')
})

test('ids that lead nowhere are told by row and column', async () => {
  expect(
    await kit.problemsOf('contacts', 'c2.csv', 'contact_id,employer_id,last_name\nc8,w1,Goed\nc9,w99,Fout\n'),
  ).toEqual([expect.stringMatching(/^c2\.csv:3: employer_id: "w99": /)])
  const vacancies =
    'vacancy_id,employer_id,title,mentor_id,occupation_uri\nv8,w1,Plek,c77,\nv9,w98,Plek,,\nv10,w1,Plek,,https://nergens.example\n'
  expect(await kit.problemsOf('vacancies', 'v2.csv', vacancies)).toEqual([
    expect.stringMatching(/:2: mentor_id: "c77"/),
    expect.stringMatching(/:3: employer_id: "w98"/),
    expect.stringMatching(/:4: occupation_uri: "https:\/\/nergens.example"/),
  ])
  expect(
    await kit.problemsOf(
      'vacancy_competences',
      'vc3.csv',
      'vacancy_id,competence_uri,kind,level\nv1,https://nergens.example,nice,1\n',
    ),
  ).toHaveLength(1)
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
  [
    'wrong numbers',
    'employer_id,name,kvk_number,headcount\nw1,a,123,veel\n',
    [/:2: kvk_number: "123"/, /:2: headcount: "veel"/],
  ],
  ['an unknown sector', 'employer_id,name,sector\nw1,a,zorg\n', [/:2: sector: "zorg"/]],
  ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), [/:1: -: /]],
]

test.each(broken)('%s is told by row and column, and nothing is saved', async (_, content, expected) => {
  const before = await kit.db.superuser.employer.findMany({
    where: { networkId: kit.world.networkId },
    orderBy: { id: 'asc' },
  })
  const found = await kit.problemsOf('employers', 'kapot.csv', content)
  expect(found).toHaveLength(expected.length)
  expected.forEach((pattern, index) => expect(found[index]).toMatch(pattern))
  expect(
    await kit.db.superuser.employer.findMany({ where: { networkId: kit.world.networkId }, orderBy: { id: 'asc' } }),
  ).toEqual(before)
  const run = await kit.db.superuser.importRun.findFirstOrThrow({
    where: { fileName: 'kapot.csv' },
    orderBy: { createdAt: 'desc' },
    include: { rows: true },
  })
  expect([run.state, run.rows.length]).toEqual(['failed', 0])
})

test('a byte order mark, semicolons and an unknown date are read as they should', async () => {
  expect(
    (await kit.preview('employers', 'bom.csv', '\ufeffemployer_id;name\r\nw1;Bakkerij Bestand BV\r\n')).counts,
  ).toMatchObject({ rows: 1, unchanged: 1 })
  expect(
    await kit.problemsOf(
      'vacancies',
      'd.csv',
      'vacancy_id,employer_id,title,start_date,end_date\nv5,w1,Plek,2026-02-30,\nv6,w1,Plek,2026-05-01,2026-04-01\n',
    ),
  ).toEqual([
    expect.stringMatching(/:2: start_date: "2026-02-30"/),
    expect.stringMatching(/:3: end_date: "2026-04-01"/),
  ])
})

test('a workbook is read like a CSV file', async () => {
  const bytes = await exportXlsx({
    title: 'w',
    header: ['employer_id', 'name', 'city'],
    rows: [['w1', 'Bakkerij Bestand BV', 'Utrecht']],
  })
  expect((await kit.preview('employers', 'w.xlsx', bytes)).counts).toMatchObject({ rows: 1, changed: 1 })
})
