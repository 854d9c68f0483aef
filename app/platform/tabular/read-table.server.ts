import { createReadStream } from 'node:fs'
import { CsvScanner } from './csv-scanner'
import { Utf8LineDecoder } from './decode.server'
import { ProblemList, type FileProblem } from './file-problem'
import { detectDelimiter } from './header'
import type { Phrase } from './phrase'
import { RowReader, type RowReaderOptions } from './read-row'
import { readXlsxRows } from './read-xlsx.server'
import type { Columns, Row, Table } from './table'

/** A path, or bytes that came in another way (an upload) with the name to show. */
export type TableSource = string | { name: string; bytes: AsyncIterable<Uint8Array> | Uint8Array }

export interface ReadOptions<C extends Columns = Columns> extends RowReaderOptions<C> {
  /** Told how many bytes were read, piece by piece. */
  onBytes?(bytes: number): Promise<void> | void
  /** Most rows of a workbook, which is read whole. Default 20,000. */
  maxWorkbookRows?: number
  /** Problems kept; the others are only counted. Default 1,000. */
  maxProblems?: number
}

export interface ReadSummary {
  file: string
  /** Rows below the header, the bad ones included. */
  rowCount: number
  problems: FileProblem[]
  problemCount: number
  unknownColumns: string[]
}

/** Receives the good rows of a file in order, some thousands at a time; the next piece is read when it is done. */
export type OnRows<C extends Columns> = (rows: Row<C>[]) => void | Promise<void>

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oldExcelMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** A workbook is read whole, at some 10 kB of memory a row: larger tables come as CSV, which is read in pieces. */
export const mostWorkbookRows = 20_000

/**
 * Reads a CSV (streaming, bounded memory) or xlsx file of a known table. Never throws for what is in the file: bad rows
 * become problems with their line, good rows go to `onRows`.
 */
export async function readTable<C extends Columns>(
  source: TableSource,
  table: Table<C>,
  onRows: OnRows<C>,
  options: ReadOptions<NoInfer<C>> = {},
): Promise<ReadSummary> {
  const file = typeof source === 'string' ? source : source.name
  const problems = new ProblemList(options.maxProblems)
  const rows = new RowReader(file, table, problems, options)
  const run = { file, table, rows, problems, onRows, options }
  try {
    await readBytes(run, openSource(source))
  } catch (error) {
    if (!isFileError(error)) throw error
    problems.add(wholeFile(file, { code: 'notReadable', params: { code: error.code } }, { code: 'readableFile' }))
  }
  return {
    file,
    rowCount: rows.rowCount,
    problems: problems.kept,
    problemCount: problems.count,
    unknownColumns: rows.unknownColumns,
  }
}

interface Run<C extends Columns> {
  file: string
  table: Table<C>
  rows: RowReader<C>
  problems: ProblemList
  onRows: OnRows<C>
  options: ReadOptions<C>
}

async function readBytes<C extends Columns>(run: Run<C>, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const decoder = new Utf8LineDecoder()
  const csv = new CsvRun(run)
  const workbook: Uint8Array[] = []
  let isFirst = true
  let bytes = 0
  for await (const chunk of chunks) {
    if (isFirst && startsWith(chunk, oldExcelMark)) {
      run.problems.add(wholeFile(run.file, { code: 'oldExcel' }, { code: 'csvOrXlsx' }))
      return
    }
    if ((isFirst && startsWith(chunk, zipMark)) || workbook.length > 0) workbook.push(chunk)
    else await csv.write(decoder.write(chunk))
    isFirst = false
    bytes += chunk.length
    await run.options.onBytes?.(bytes)
    if (decoder.problem || csv.hasStopped) break
  }
  if (workbook.length > 0) return readWorkbook(run, Buffer.concat(workbook))
  if (!decoder.problem) await csv.end(decoder.end())
  if (decoder.problem) run.problems.add({ file: run.file, column: '-', ...decoder.problem })
  else run.rows.finish()
}

async function readWorkbook<C extends Columns>(run: Run<C>, bytes: Buffer): Promise<void> {
  const rows = await readXlsxRows(bytes).catch(() => undefined)
  if (!rows) {
    run.problems.add(wholeFile(run.file, { code: 'unreadableXlsx' }, { code: 'csvOrXlsx' }))
    return
  }
  const most = run.options.maxWorkbookRows ?? mostWorkbookRows
  if (rows.length > most + 1) {
    run.problems.add(
      wholeFile(
        run.file,
        { code: 'rows', params: { count: rows.length - 1 } },
        { code: 'workbookRows', params: { max: most } },
      ),
    )
    return
  }
  const good = rows.flatMap((cells, index) => run.rows.read(index + 1, cells) ?? [])
  run.rows.finish()
  if (good.length > 0) await run.onRows(good)
}

/** The CSV side of a run: finds the delimiter in the first line and hands on typed rows piece by piece. */
class CsvRun<C extends Columns> {
  private scanner: CsvScanner | undefined
  private batch: Row<C>[] = []

  constructor(private readonly run: Run<C>) {}

  get hasStopped(): boolean {
    return this.scanner?.problem !== undefined || this.run.rows.hasBrokenHeader
  }

  async write(text: string): Promise<void> {
    if (text === '') return
    this.scannerFor(text).write(text)
    await this.flush()
  }

  async end(text: string): Promise<void> {
    await this.write(text)
    this.scanner?.end()
    await this.flush()
    const problem = this.scanner?.problem
    if (problem) this.run.problems.add({ file: this.run.file, column: '-', ...problem })
  }

  private scannerFor(text: string): CsvScanner {
    this.scanner ??= new CsvScanner(detectDelimiter(firstLine(text), this.run.table), (line, cells) => {
      const row = this.run.rows.read(line, cells)
      if (row) this.batch.push(row)
    })
    return this.scanner
  }

  private async flush(): Promise<void> {
    if (this.batch.length === 0) return
    const rows = this.batch
    this.batch = []
    await this.run.onRows(rows)
  }
}

function openSource(source: TableSource): AsyncIterable<Uint8Array> {
  if (typeof source === 'string') return createReadStream(source, { highWaterMark: 256 * 1024 })
  const { bytes } = source
  return bytes instanceof Uint8Array ? oneChunk(bytes) : bytes
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function firstLine(text: string): string {
  return text.trimStart().split(/\r?\n/, 1)[0] ?? ''
}

function startsWith(chunk: Uint8Array, mark: Buffer): boolean {
  return mark.every((byte, index) => chunk[index] === byte)
}

function wholeFile(file: string, found: Phrase, expected: Phrase): FileProblem {
  return { file, line: 1, column: '-', found, expected }
}

function isFileError(error: unknown): error is { code: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && ['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code)
}
