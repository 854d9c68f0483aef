import type { Phrase } from './phrase'

export interface CsvProblem {
  line: number
  found: Phrase
  expected: Phrase
}

export type OnRecord = (line: number, cells: string[]) => void

const quote = 34
const maxRecordLength = 1_000_000

/**
 * Cuts CSV text (RFC 4180: quotes doubled inside quotes, line ends LF or CRLF) into records, piece by piece. Lines
 * without a quote are split natively; only the others are walked through by character. A quoted cell that does not
 * end within a million characters is reported at the line where it began, so that memory stays bounded.
 */
export class CsvScanner {
  private rest = ''
  private line = 1
  problem: CsvProblem | undefined

  constructor(
    private readonly delimiter: string,
    private readonly onRecord: OnRecord,
  ) {}

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
    let nextQuote = text.indexOf('"')
    while (at < text.length && !this.problem) {
      const end = lineEnd(text, at)
      if (end === -1 && !isLast) return at
      const stop = end === -1 ? text.length : end
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at)
      if (nextQuote === -1 || nextQuote >= stop) {
        this.onRecord(this.line, text.slice(at, stop).split(this.delimiter))
        this.line += 1
        at = afterLineEnd(text, stop)
      } else {
        const next = this.scanQuoted(text, at, isLast)
        if (next === -1) return at
        at = next
      }
    }
    return at
  }

  /** Walks one record with quotes; answers where the next begins, or -1 when the record is not complete yet. */
  private scanQuoted(text: string, start: number, isLast: boolean): number {
    const cells: string[] = []
    const delimiter = this.delimiter.charCodeAt(0)
    let line = this.line
    let at = start
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        const closed = closingQuote(text, at + 1)
        if (closed === -1) return this.incomplete(isLast)
        const inside = text.slice(at + 1, closed)
        line += countLineEnds(inside)
        cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside)
        at = closed + 1
      } else {
        const from = at
        while (at < text.length && text.charCodeAt(at) !== delimiter && !isLineEnd(text, at)) {
          if (text.charCodeAt(at) === quote) return this.report(line, 'strayQuote', 'quoteWhole')
          at += 1
        }
        cells.push(text.slice(from, at))
      }
      if (at >= text.length && !isLast) return -1
      if (text.charCodeAt(at) === delimiter) {
        at += 1
        continue
      }
      if (at < text.length && !isLineEnd(text, at)) return this.report(line, 'strayQuote', 'quoteWhole')
      this.onRecord(this.line, cells)
      this.line = line + 1
      return afterLineEnd(text, at)
    }
  }

  private incomplete(isLast: boolean): number {
    return isLast ? this.report(this.line, 'unclosedQuote', 'closedQuote') : -1
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

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) === 10)
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  if (feed > from && text.charCodeAt(feed - 1) === 13) return feed - 1
  return feed
}

function afterLineEnd(text: string, at: number): number {
  return Math.min(text.charCodeAt(at) === 13 ? at + 2 : at + 1, text.length)
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
