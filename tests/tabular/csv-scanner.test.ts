import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvScanner } from '~/platform/tabular/csv-scanner'
import { csvCell, safeCsvCell } from '~/platform/tabular/csv-text'

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '1'), maxLength: 8 })

function scan(text: string, pieceLength: number): string[][] {
  const records: string[][] = []
  const scanner = new CsvScanner(',', (_, cells) => void records.push(cells))
  const lines = text.split(/(?<=\n)/)
  for (let at = 0; at < lines.length; at += pieceLength) scanner.write(lines.slice(at, at + pieceLength).join(''))
  scanner.end()
  expect(scanner.problem).toBeUndefined()
  return records
}

test('whatever cells are written are read back, in pieces of any size, as another reader does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (rows, size) => {
        const text = rows.map(row => row.map(csvCell).join(',')).join('\r\n')
        const records = scan(text, size)
        expect(records).toEqual(rows)
        expect(records).toEqual(parse(text, { relax_column_count: true, record_delimiter: '\r\n' }))
      },
    ),
  )
})

test('a cell that a spreadsheet would take for a formula is defused in an export', () => {
  expect(['=1+1', '+31', '-2', '@x', '\tx', 'gewoon', 'a"b'].map(safeCsvCell)).toEqual([
    "'=1+1",
    "'+31",
    "'-2",
    "'@x",
    "'\tx",
    'gewoon',
    '"a""b"',
  ])
  expect(safeCsvCell(-2)).toBe('-2')
})
