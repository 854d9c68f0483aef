import { createReadStream } from 'node:fs'
import type { ClientBase, Pool } from 'pg'
import { Utf8LineDecoder } from '~/platform/tabular/decode.server'
import { ProblemList, type FileProblem } from '~/platform/tabular/file-problem'
import { averagePostcodes, readPostcodeLine, type PostcodePlace } from './postcode-lines'
import { inTransaction, insertColumns } from './sql-client.server'

export type PostcodeImportResult =
  | { ok: true; value: { postcodes: number; added: number; otherCountries: number } }
  | { ok: false; problems: FileProblem[]; problemCount: number }

interface Reading {
  points: PostcodePlace[]
  otherCountries: number
  problems: ProblemList
}

async function readPostcodes(file: string): Promise<Reading> {
  const reading: Reading = { points: [], otherCountries: 0, problems: new ProblemList() }
  const decoder = new Utf8LineDecoder()
  let line = 0
  const take = (text: string) => {
    for (const whole of text.split('\n')) {
      line += 1
      const row = whole.replace(/\r$/, '')
      if (row.trim() === '') continue
      const read = readPostcodeLine(row)
      if (!read.ok) reading.problems.add({ file, line, ...read.problem })
      else if (read.value) reading.points.push(read.value)
      else reading.otherCountries += 1
    }
  }
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      const text = decoder.write(chunk)
      if (text !== '') take(text.slice(0, -1))
    }
    const rest = decoder.end()
    if (rest !== '') take(rest.replace(/\n$/, ''))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    reading.problems.add({
      file,
      line: 1,
      column: '-',
      found: { code: 'notReadable', params: { code } },
      expected: { code: 'readableFile' },
    })
  }
  if (decoder.problem) reading.problems.add({ file, column: '-', ...decoder.problem })
  return reading
}

/** Takes in a GeoNames postal file of the Netherlands; a second import renews. Nothing is saved of a broken file. */
export async function importPostcodes(db: Pool | ClientBase, file: string): Promise<PostcodeImportResult> {
  const { points, otherCountries, problems } = await readPostcodes(file)
  if (problems.count === 0 && points.length === 0)
    problems.add({ file, line: 1, column: '-', found: { code: 'emptyFile' }, expected: { code: 'postcode' } })
  if (problems.count > 0) return { ok: false, problems: problems.kept, problemCount: problems.count }
  const rows = averagePostcodes(points)
  const added = await inTransaction(db, async client => {
    await client.query('create temp table stage_postcode (like postcode) on commit drop')
    await insertColumns(client, 'stage_postcode', {
      pc4: { type: 'text', values: rows.map(row => row.pc4) },
      lat: { type: 'float8', values: rows.map(row => row.lat) },
      lon: { type: 'float8', values: rows.map(row => row.lon) },
      place: { type: 'text', values: rows.map(row => row.place) },
    })
    const known = await client.query('select from stage_postcode s join postcode p on p.pc4 = s.pc4')
    await client.query(
      `insert into postcode (pc4, lat, lon, place) select pc4, lat, lon, place from stage_postcode
       on conflict (pc4) do update set lat = excluded.lat, lon = excluded.lon, place = excluded.place`,
    )
    return rows.length - (known.rowCount ?? 0)
  })
  return { ok: true, value: { postcodes: rows.length, added, otherCountries } }
}
