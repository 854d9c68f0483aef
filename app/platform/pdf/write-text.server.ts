import { lettersOf, type HasLetter, type Letter } from './letters'
import { families, fontName, weights, type Family, type Weight } from './pdf-fonts.server'
import type { PageStyle, Pdf } from './tagged-page.server'
import { directionsOf, runsRightToLeft, visualRuns, type Run } from './visual-order'

export interface Box {
  width: number
  /** Room between two lines. */
  lineGap: number
}

interface Line {
  runs: Run[]
  width: number
  /** A line of a text that runs from right to left and has more lines keeps to the right. */
  toRight: boolean
}

const latin = families[0]

/** What pdfkit knows of a typeface that it has opened. */
interface OpenFont {
  ascender: number
  descender: number
  font: { hasGlyphForCodePoint(point: number): boolean }
}

/** Letters with their marks in one code point, as the typefaces have them; no control characters. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
}

/** The text in the order in which it is read, where what is drawn runs otherwise. */
export function readingOrder(text: string): { actual?: string } {
  const shown = printable(text)
  return /^[\u0000-\u0590]*$/.test(shown) || !runsRightToLeft(shown) ? {} : { actual: shown }
}

/** Height that a text takes in a box. */
export function heightOfText(pdf: Pdf, given: string, style: PageStyle, box: Box): number {
  const text = printable(given) || ' '
  useFont(pdf, latin, style)
  if (isLatin(pdf, text, style)) return pdf.heightOfString(text, box)
  const lines = linesOf(pdf, text, style, box.width)
  return lines.length * lineHeight(pdf, lines, style, box)
}

/**
 * Writes a text at a place, running on over pages; afterwards the pen is below it. What the Latin typeface has goes to pdfkit
 * as it is; other scripts are cut into runs of one typeface and direction.
 */
export function writeText(pdf: Pdf, given: string, x: number, y: number, style: PageStyle, box: Box): void {
  const text = printable(given) || ' '
  useFont(pdf, latin, style)
  if (isLatin(pdf, text, style)) {
    pdf.text(text, x, y, box)
    return
  }
  const lines = linesOf(pdf, text, style, box.width)
  const height = lineHeight(pdf, lines, style, box)
  const ascent = Math.max(...usedFonts(pdf, lines, style).map(font => font.ascender))
  let top = y
  for (const line of lines) {
    if (top + height > pdf.page.height - pdf.page.margins.bottom) {
      pdf.continueOnNewPage()
      top = pdf.page.margins.top
    }
    drawLine(pdf, line, line.toRight ? x + box.width - line.width : x, top + (ascent / 1000) * style.size, style)
    top += height
  }
  pdf.x = x
  pdf.y = top
}

/** Makes the typefaces known to a new document. */
export function registerFonts(pdf: Pdf, fileOf: (family: Family, weight: Weight) => Buffer): void {
  for (const family of families)
    for (const weight of weights) pdf.registerFont(fontName(family, weight), fileOf(family, weight))
}

export function useFont(pdf: Pdf, family: Family, style: PageStyle): void {
  pdf.font(fontName(family, style.font)).fontSize(style.size).fillColor(style.color)
}

function isLatin(pdf: Pdf, text: string, style: PageStyle): boolean {
  const has = hasLetter(pdf, style)
  return [...text].every(sign => sign === '\n' || has(latin, sign.codePointAt(0) ?? 0))
}

function hasLetter(pdf: Pdf, style: PageStyle): HasLetter {
  return (family, point) => openFont(pdf, family, style).font.hasGlyphForCodePoint(point)
}

const opened = new WeakMap<Pdf, Map<string, OpenFont>>()

function openFont(pdf: Pdf, family: Family, style: PageStyle): OpenFont {
  const fonts = opened.get(pdf) ?? new Map<string, OpenFont>()
  opened.set(pdf, fonts)
  const name = fontName(family, style.font)
  const found = fonts.get(name)
  if (found) return found
  const font = (pdf.font(name) as unknown as { _font: OpenFont })._font
  fonts.set(name, font)
  return font
}

function drawLine(pdf: Pdf, line: Line, x: number, baseline: number, style: PageStyle): void {
  let at = x
  for (const run of line.runs) {
    useFont(pdf, run.family, style)
    pdf.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
    at += pdf.widthOfString(run.text)
  }
}

function usedFonts(pdf: Pdf, lines: readonly Line[], style: PageStyle): OpenFont[] {
  const used = new Set([latin, ...lines.flatMap(line => line.runs.map(run => run.family))])
  return [...used].map(family => openFont(pdf, family, style))
}

function lineHeight(pdf: Pdf, lines: readonly Line[], style: PageStyle, box: Box): number {
  const fonts = usedFonts(pdf, lines, style)
  const [up, down] = [Math.max(...fonts.map(font => font.ascender)), Math.min(...fonts.map(font => font.descender))]
  return ((up - down) / 1000) * style.size + box.lineGap
}

function linesOf(pdf: Pdf, text: string, style: PageStyle, width: number): Line[] {
  return text.split('\n').flatMap(paragraph => {
    const letters = lettersOf(paragraph, families, hasLetter(pdf, style))
    const directions = directionsOf(paragraph)
    const runsOf = (part: readonly Letter[]) => visualRuns(paragraph, directions, part)
    const widthOf = (part: readonly Letter[]) => {
      let sum = 0
      for (const run of runsOf(part)) {
        useFont(pdf, run.family, style)
        sum += pdf.widthOfString(run.text)
      }
      return sum
    }
    const lines = brokenLines(letters, width, widthOf).map(trimmed)
    const toRight = lines.length > 1 && directions.paragraphs[0]?.level === 1
    return lines.map(line => ({ runs: runsOf(line), width: widthOf(line), toRight }))
  })
}

/** Words on lines as long as they fit; a word wider than the box is cut where it must be. */
function brokenLines(
  letters: readonly Letter[],
  width: number,
  widthOf: (part: readonly Letter[]) => number,
): Letter[][] {
  const lines: Letter[][] = [[]]
  let used = 0
  const add = (part: readonly Letter[]) => {
    const isFirst = lines.at(-1)!.length === 0
    if (!isFirst && used + widthOf(trimmed(part)) > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)!.push(...part)
    used += widthOf(part)
  }
  for (const word of wordsOf(letters)) {
    if (widthOf(trimmed(word)) <= width) add(word)
    else for (const letter of word) add([letter])
  }
  return lines
}

function wordsOf(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = []
  letters.forEach((letter, index) => {
    const startsWord = index === 0 || (isSpace(letters[index - 1]!) && !isSpace(letter))
    if (startsWord) words.push([letter])
    else words.at(-1)!.push(letter)
  })
  return words
}

const isSpace = (letter: Letter) => /^\s$/.test(letter.text)

function trimmed(line: readonly Letter[]): Letter[] {
  const end = line.findLastIndex(letter => !isSpace(letter))
  return line.slice(0, end + 1)
}
