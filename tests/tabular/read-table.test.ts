import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { employersTable } from '~/areas/employers/files'
import { vacanciesTable, vacancyCompetencesTable } from '~/areas/vacancies/files'
import en from '~/locales/en/tabular'
import nl from '~/locales/nl/tabular'
import { printFileProblem } from '~/platform/tabular/file-problem'
import { readTable, type ReadOptions } from '~/platform/tabular/read-table.server'
import type { Columns, Row, Table } from '~/platform/tabular/table'

async function read<C extends Columns>(bytes: string | Uint8Array, table: Table<C>, options?: ReadOptions) {
  const rows: Row<C>[] = []
  const source = { name: 'in.csv', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }
  const summary = await readTable(source, table, good => void rows.push(...good), options)
  return { rows, ...summary, printed: summary.problems.map(problem => printFileProblem(problem, en)) }
}

test('typed values come out of a comma file and unknown columns are kept as extra', async () => {
  const { rows, unknownColumns, printed } = await read(
    'employer_id,name,headcount,postcode,no_mailing,Regio\nE1,"Bakker, Zoon & Co",12,1011 ab,yes,Oost\n',
    employersTable,
  )
  expect(printed).toEqual([])
  expect(unknownColumns).toEqual(['Regio'])
  expect(rows[0]).toMatchObject({
    line: 2,
    values: { employer_id: 'E1', name: 'Bakker, Zoon & Co', headcount: 12, postcode: '1011AB', no_mailing: true },
    extra: { Regio: 'Oost' },
  })
  expect(rows[0]?.values.kvk_number).toBeUndefined()
})

test('a semicolon file with a byte order mark and Dutch letters reads the same', async () => {
  const { rows, printed } = await read('\ufeffemployer_id;name;website\r\nE1;Café Één;www.een.nl\r\n', employersTable)
  expect(printed).toEqual([])
  expect(rows[0]?.values).toMatchObject({ name: 'Café Één', website: 'https://www.een.nl' })
})

test('quotes hold delimiters, line ends and doubled quotes, and later line numbers stay right', async () => {
  const { rows, printed } = await read(
    'employer_id,name,headcount\nE1,"een ""mooie""\nnaam, hoor",1\nE2,twee,veel\n',
    employersTable,
  )
  expect(rows[0]?.values.name).toBe('een "mooie"\nnaam, hoor')
  expect(printed).toEqual(['in.csv:4: headcount: "veel": a whole number from 0 to 1000000'])
})

test('each bad cell is reported with line, column, what was found and what is expected', async () => {
  const { printed, rows } = await read(
    'vacancy_id,competence_uri,kind,level,weight\nV1,esco:a,essential,5,\nV1,esco:b,must,2,-1\n,esco:c,nice,1,\nV1,esco:d,nice,1,2.5\n',
    vacancyCompetencesTable,
  )
  expect(printed).toEqual([
    'in.csv:2: level: "5": a whole number from 1 to 4',
    'in.csv:3: kind: "must": one of essential, learnable, nice',
    'in.csv:3: weight: "-1": a number from 0 to 100',
    'in.csv:4: vacancy_id: empty: a value',
  ])
  expect(rows.map(row => row.values.weight)).toEqual([2.5])
})

test('a missing, a double and an unnamed column are reported once and no row is read', async () => {
  const { printed, rows } = await read('employer_id,employer_id,,city\nE1,E1,,x\n', employersTable)
  expect(printed).toEqual([
    'in.csv:1: employer_id: a column that is there twice: each column name once',
    'in.csv:1: 3: empty: a column name',
    'in.csv:1: name: columns employer_id, employer_id, , city: a header row with name',
  ])
  expect(rows).toEqual([])
})

test('an empty file and a file of only a byte order mark say that a header is expected', async () => {
  for (const text of ['', '\ufeff', '\n\n']) {
    const { printed } = await read(text, employersTable)
    expect(printed).toEqual(['in.csv:1: -: an empty file: a header row with employer_id, name'])
  }
})

test('ragged rows are reported, trailing empty cells are not', async () => {
  const { printed, rows } = await read('employer_id,name,city\nE1,a\nE2,b,c,d\nE3,c,d,,\n', employersTable)
  expect(printed).toEqual(['in.csv:2: city: 2 cells: 3 cells', 'in.csv:3: 4: 4 cells: 3 cells'])
  expect(rows.map(row => row.values.employer_id)).toEqual(['E3'])
})

test('an unclosed quote is reported at the line where it began', async () => {
  const { printed } = await read('employer_id,name\nE1,a\nE2,"b\nE3,c\n', employersTable)
  expect(printed).toEqual([
    'in.csv:3: -: a quote that begins here and does not end: a closing quote (a quote inside a cell is doubled)',
  ])
})

test('an unclosed quote in a huge file stops the reading instead of filling the memory', async () => {
  const { printed } = await read(`employer_id,name\nE1,"a\n${'E2,b\n'.repeat(600_000)}`, employersTable)
  expect(printed[0]).toMatch(/^in\.csv:2: -: a quote that begins here/)
})

test('a quote in the middle of a cell is reported', async () => {
  const { printed } = await read('employer_id,name\nE1,5" buis\nE2,"a"b\n', employersTable)
  expect(printed[0]).toMatch(/^in\.csv:2: -: a quote in the middle of a cell/)
})

test('bytes that are not UTF-8 are reported with the line they stand on', async () => {
  const { printed } = await read(Buffer.from('employer_id,name\nE1,a\nE2,Caf\xe9\n', 'latin1'), employersTable)
  expect(printed).toEqual([
    'in.csv:3: -: bytes that are not UTF-8 (perhaps Windows-1252): "E2,Café": CSV saved as UTF-8',
  ])
})

test('UTF-16, old Excel and binary files are recognised', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('employer_id,name\n', 'utf16le')])
  expect((await read(utf16, employersTable)).printed[0]).toMatch(/UTF-16 text/)
  expect((await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), employersTable)).printed[0]).toMatch(/old Excel/)
  expect((await read(Buffer.from('employer_id,name\nE1,\u0000\n'), employersTable)).printed[0]).toMatch(/not text/)
  expect((await read(Buffer.from('PK\u0003\u0004rommel'), employersTable)).printed[0]).toMatch(/cannot be read/)
})

test('a key that comes twice is reported with the line of the first', async () => {
  const { printed } = await read('employer_id,name\nE1,a\nE1,b\n', employersTable)
  expect(printed).toEqual(['in.csv:3: employer_id: E1, which is already on line 2: each only once'])
})

test('a maximum below its minimum and an end before its begin are reported', async () => {
  const head = 'vacancy_id,employer_id,title,hours_min,hours_max,start_date,end_date\n'
  const { printed } = await read(
    `${head}V1,E1,t,32,24,,\nV2,E1,t,,,2026-02-01,2026-01-01\nV3,E1,t,,,2026-02-30,\n`,
    vacanciesTable,
  )
  expect(printed).toEqual([
    'in.csv:2: hours_max: "24": at least 32',
    'in.csv:3: end_date: "2026-01-01": at least 2026-02-01',
    'in.csv:4: start_date: "2026-02-30": a date that exists, as yyyy-mm-dd',
  ])
})

test('a workbook with the same columns gives the same rows, its line numbers included', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('x')
  sheet.addRow(['vacancy_id', 'employer_id', 'title', 'hours_max', 'start_date', 'extra'])
  sheet.addRow(['V1', 'E1', 'Kok', 24, new Date('2026-03-01T00:00:00Z'), null])
  sheet.addRow([])
  sheet.addRow(['V2', 'E1', 'Kok', 'veel', null, 'x'])
  const { rows, printed } = await read(Buffer.from(await workbook.xlsx.writeBuffer()), vacanciesTable)
  expect(rows[0]?.values).toMatchObject({ vacancy_id: 'V1', hours_max: 24, start_date: '2026-03-01' })
  expect(printed).toEqual(['in.csv:4: hours_max: "veel": a number from 0 to 60'])
})

test('a file that is not there is a problem and not a crash', async () => {
  const summary = await readTable('/nergens/in.csv', employersTable, () => undefined)
  expect(summary.problems.map(problem => printFileProblem(problem, nl))).toEqual([
    '/nergens/in.csv:1: -: een bestand dat niet te openen is (ENOENT): een leesbaar bestand',
  ])
})

test('a wholly broken file keeps the first problems and counts the others', async () => {
  const { problems, problemCount } = await read(`employer_id,name\n${'E1,\n'.repeat(500)}`, employersTable, {
    maxProblems: 10,
  })
  expect([problems.length, problemCount]).toEqual([10, 500])
})

test('a million rows pass in bounded memory', { timeout: 60_000 }, async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'tabular-')), 'big.csv')
  const lines = Array.from({ length: 1000 }, (_, i) => `E${i},Bedrijf ${i},${i},"Straat, ${i}"`).join('\n')
  writeFileSync(path, `employer_id,name,headcount,street\n${`${lines}\n`.repeat(1000)}`)
  let count = 0
  let peak = 0
  const before = process.memoryUsage().heapUsed
  const summary = await readTable(
    path,
    employersTable,
    rows => {
      count += rows.length
      peak = Math.max(peak, process.memoryUsage().heapUsed - before)
    },
    { checkKeys: false },
  )
  expect([count, summary.rowCount, summary.problemCount]).toEqual([1_000_000, 1_000_000, 0])
  expect(peak).toBeLessThan(200 * 1024 * 1024)
})
