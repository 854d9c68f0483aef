import { isAscii, isUtf8 } from 'node:buffer'
import type { Phrase } from './phrase'

export interface DecodeProblem {
  line: number
  found: Phrase
  expected: Phrase
}

const lineFeed = 10
const maxLineBytes = 64 * 1024 * 1024

/**
 * Turns bytes into text, strictly UTF-8, in pieces that end at a line end (a line feed is never inside another
 * character). Bytes that are not UTF-8 are reported with their line; UTF-16 and binary files by their first bytes.
 */
export class Utf8LineDecoder {
  private rest: Buffer = Buffer.alloc(0)
  private line = 1
  private begun = false
  problem: DecodeProblem | undefined

  /** The text that is complete with these bytes; empty when no line ended yet or after a problem. */
  write(chunk: Uint8Array): string {
    if (this.problem) return ''
    const bytes =
      this.rest.length > 0
        ? Buffer.concat([this.rest, chunk])
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    if (!this.begun && bytes.length < 4) return this.keep(bytes)
    const end = bytes.lastIndexOf(lineFeed) + 1
    if (end === 0 && bytes.length > maxLineBytes) return this.report({ code: 'tooLarge' }, this.line)
    if (end === 0) return this.keep(bytes)
    this.rest = Buffer.from(bytes.subarray(end))
    return this.decode(bytes.subarray(0, end))
  }

  /** The text of the last line, which need not end with a line feed. */
  end(): string {
    const last = this.rest
    this.rest = Buffer.alloc(0)
    return this.problem || last.length === 0 ? '' : this.decode(last)
  }

  private keep(bytes: Buffer): string {
    this.rest = Buffer.from(bytes)
    return ''
  }

  private decode(bytes: Buffer): string {
    const piece = this.begun ? bytes : this.withoutMark(bytes)
    this.begun = true
    if (this.problem) return ''
    if (isAscii(piece)) return this.counted(piece, piece.toString('latin1'))
    if (!isUtf8(piece)) return this.reportInvalidLine(piece)
    return this.counted(piece, piece.toString('utf8'))
  }

  private counted(piece: Buffer, text: string): string {
    for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, at + 1)) this.line += 1
    if (piece.includes(0)) return this.report({ code: 'binary' }, this.line)
    return text
  }

  private withoutMark(bytes: Buffer): Buffer {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    if (isUtf16) this.report({ code: 'utf16' }, 1)
    return bytes
  }

  private reportInvalidLine(piece: Buffer): string {
    let from = 0
    for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, from)) {
      if (!isUtf8(piece.subarray(from, at))) break
      from = at + 1
      this.line += 1
    }
    const end = piece.indexOf(lineFeed, from)
    const guess = piece
      .subarray(from, end === -1 ? piece.length : end)
      .toString('latin1')
      .trim()
    return this.report({ code: 'notUtf8', params: { text: guess.slice(0, 60) } }, this.line)
  }

  private report(found: Phrase, line: number): string {
    this.problem = { line, found, expected: { code: 'utf8Csv' } }
    return ''
  }
}
