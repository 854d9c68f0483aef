import type { Phrase } from './phrase'

export interface CsvProblem {
  line: number
  found: Phrase
  expected: Phrase
}

export type OnRecord = (line: number, cells: string[]) => void

const quote = 34
const lineFeed = 10
const carriageReturn = 13
const maxRecordLength = 1_000_000

/**
 * Cuts CSV text (RFC 4180: quotes doubled inside quotes, line ends LF or CRLF) into records, piece by piece; a piece ends
 * at a line end, the last excepted. A quoted cell that does not end within a million characters is reported at the line
 * where it began, so that memory stays bounded.
 */
export class CsvScanner {
  private rest = ''
  private line = 1
  private readonly delimiter: number
  problem: CsvProblem | undefined

  constructor(
    delimiter: string,
    private readonly onRecord: OnRecord,
  ) {
    this.delimiter = delimiter.charCodeAt(0)
  }

  /** Takes the next piece of text. After a problem nothing more is read. */
  write(piece: string): void {
    if (this.problem) return
    const text = this.rest === '' ? piece : this.rest + piece
    const used = this.scan(text, false)
    this.rest = used === text.length ? '' : text.slice(used)
    if (this.rest.length > maxRecordLength) this.report(this.line, 'unclosedQuote', 'closedQuote')
  }

  /** To be called after the last piece. */
  end(): void {
    if (this.problem || this.rest === '') return
    this.scan(this.rest, true)
    this.rest = ''
  }

  private scan(text: string, isLast: boolean): number {
    let at = 0
    while (at < text.length && !this.problem) {
      const next = this.scanRecord(text, at, isLast)
      if (next === -1) return at
      at = next
    }
    return at
  }

  /** Walks one record; answers where the next begins, or -1 when the record is not complete yet or is wrong. */
  private scanRecord(text: string, start: number, isLast: boolean): number {
    const { delimiter } = this
    const cells: string[] = []
    let line = this.line
    let at = start
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        const closed = closingQuote(text, at + 1)
        if (closed === -1) return isLast ? this.report(this.line, 'unclosedQuote', 'closedQuote') : -1
        const inside = text.slice(at + 1, closed)
        line += countLineEnds(inside)
        cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside)
        at = closed + 1
      } else {
        const from = at
        let code = text.charCodeAt(at)
        while (at < text.length && code !== delimiter && code !== lineFeed) {
          if (code === quote) return this.report(line, 'strayQuote', 'quoteWhole')
          code = text.charCodeAt(++at)
        }
        const isBeforeEnd = code === lineFeed || at === text.length
        cells.push(
          text.slice(from, isBeforeEnd && at > from && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at),
        )
      }
      if (at >= text.length && !isLast) return -1
      if (text.charCodeAt(at) === delimiter) {
        at += 1
        continue
      }
      if (text.charCodeAt(at) === carriageReturn) at += 1
      if (at < text.length && text.charCodeAt(at) !== lineFeed) return this.report(line, 'strayQuote', 'quoteWhole')
      this.onRecord(this.line, cells)
      this.line = line + 1
      return Math.min(at + 1, text.length)
    }
  }

  private report(line: number, found: Phrase['code'], expected: Phrase['code']): number {
    this.problem = { line, found: { code: found }, expected: { code: expected } }
    return -1
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)
  return at
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
