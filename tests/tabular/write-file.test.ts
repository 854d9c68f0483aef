import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportCsv, exportXlsx } from '~/platform/tabular/export.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { writeWholeFile } from '~/platform/tabular/write-file.server'

const folder = mkdtempSync(join(tmpdir(), 'tabular-write-'))

test('a file appears whole or not at all', async () => {
  function* pieces() {
    yield 'a\n'
    throw new Error('halfway')
  }
  await expect(writeWholeFile(join(folder, 'out.csv'), pieces())).rejects.toThrow('halfway')
  expect(readdirSync(folder)).toEqual([])
  await writeWholeFile(join(folder, 'out.csv'), ['a\n', 'é\n'])
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('a\né\n')
  expect(existsSync(join(folder, 'out.csv.part'))).toBe(false)
})

test('a folder that does not exist is an error and not a crash', async () => {
  await expect(writeWholeFile(join(folder, 'nergens', 'out.csv'), ['a'])).rejects.toThrow('ENOENT')
})

const table = {
  title: 'Werkgevers: [oost]',
  header: ['naam', 'aantal'],
  rows: [
    ['=1+1', 2],
    ['Café; "Zon"', null],
  ],
}

test('an exported CSV begins with a byte order mark and holds no formula', () => {
  expect(exportCsv(table)).toBe('\ufeffnaam;aantal\r\n\'=1+1;2\r\n"Café; ""Zon""";\r\n')
})

test('an exported workbook keeps texts as texts and numbers as numbers', async () => {
  expect(await readSheet(await exportXlsx(table))).toEqual([
    ['naam', 'aantal'],
    ['=1+1', 2],
    ['Café; "Zon"', null],
  ])
})

test('a file that is full says in its name how far it goes', async () => {
  const named = async (rows: number) =>
    (
      await fileResponse('csv', 'Taken', { header: ['naam'], rows: Array.from({ length: rows }, () => ['x']) })
    ).headers.get('Content-Disposition')
  expect(await named(mostExported - 1)).toBe("attachment; filename*=UTF-8''taken.csv")
  expect(await named(mostExported)).toBe(`attachment; filename*=UTF-8''taken%201-${mostExported}.csv`)
})
