import type { Phrase } from './phrase'

/** Reads one cell's text; `undefined` means that the text is not of this kind. */
export interface CellType<T> {
  parse(text: string): T | undefined
  expected: Phrase
}

interface Range {
  min?: number
  max?: number
}

export function textCell(maxLength = 10_000): CellType<string> {
  return {
    parse: text => (text.length <= maxLength ? text : undefined),
    expected: { code: 'textMax', params: { max: maxLength } },
  }
}

/** An id or URI of the sender's own: one word without white space. */
export function codeCell(maxLength = 500): CellType<string> {
  return {
    parse: text => (text.length <= maxLength && !/\s/.test(text) ? text : undefined),
    expected: { code: 'code' },
  }
}

export function integerCell({ min, max }: Range = {}): CellType<number> {
  return {
    parse: text => (/^[+-]?\d{1,15}$/.test(text) ? within(Number(text), min, max) : undefined),
    expected: rangePhrase('integer', 'integerRange', min, max),
  }
}

/** A number with at most `decimals` decimals, with a point or a comma; no thousands separator. */
export function decimalCell({ min, max, decimals = 6 }: Range & { decimals?: number } = {}): CellType<number> {
  const shape = new RegExp(`^[+-]?\\d{1,15}([.,]\\d{1,${decimals}})?$`)
  return {
    parse: text => (shape.test(text) ? within(Number(text.replace(',', '.')), min, max) : undefined),
    expected: rangePhrase('decimal', 'decimalRange', min, max),
  }
}

/** A calendar date `yyyy-mm-dd` that exists, kept as text. */
export function dateCell(): CellType<string> {
  return { parse: text => (isCalendarDate(text) ? text : undefined), expected: { code: 'date' } }
}

/** Dutch postcode, `1234 AB` or only the four digits; kept without the space and in capitals. */
export function postcodeCell(): CellType<string> {
  return {
    parse: text => {
      const match = /^([1-9]\d{3})\s?([A-Za-z]{2})?$/.exec(text)
      const letters = match?.[2]?.toUpperCase() ?? ''
      return match && !['SA', 'SD', 'SS'].includes(letters) ? `${match[1]}${letters}` : undefined
    },
    expected: { code: 'postcode' },
  }
}

export function yesNoCell(): CellType<boolean> {
  const words: Record<string, boolean> = { yes: true, no: false, ja: true, nee: false }
  return { parse: text => words[text.toLowerCase()], expected: { code: 'yesNo' } }
}

export function oneOfCell<const T extends string>(values: readonly T[]): CellType<T> {
  return {
    parse: text => values.find(value => value === text.toLowerCase()),
    expected: { code: 'oneOf', params: { values: values.join(', ') } },
  }
}

/** Values separated by semicolons; empty ones are left out. */
export function listCell<T>(item: CellType<T>): CellType<T[]> {
  return {
    parse: text => {
      const parsed: T[] = []
      for (const part of splitList(text)) {
        const value = item.parse(part)
        if (value === undefined) return undefined
        parsed.push(value)
      }
      return parsed
    },
    expected: item.expected.code === 'oneOf' ? { code: 'listOf', params: item.expected.params } : { code: 'text' },
  }
}

/** A web address; `www.voorbeeld.nl` is read as `https://www.voorbeeld.nl`. */
export function urlCell(): CellType<string> {
  return {
    parse: text => {
      const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
      return URL.canParse(whole) && /^https?:\/\/[^\s/@]+\.[^\s/@.]{2,}([/?#]\S*)?$/i.test(whole) ? whole : undefined
    },
    expected: { code: 'url' },
  }
}

export function emailCell(): CellType<string> {
  return {
    parse: text =>
      text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(text) ? text : undefined,
    expected: { code: 'email' },
  }
}

/** Exactly so many digits, for example 8 for a KVK number and 12 for an establishment number. */
export function digitsCell(count: number): CellType<string> {
  const shape = new RegExp(`^\\d{${count}}$`)
  return { parse: text => (shape.test(text) ? text : undefined), expected: { code: 'digits', params: { count } } }
}

function splitList(text: string): string[] {
  return text
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '')
}

function within(value: number, min = -Infinity, max = Infinity): number | undefined {
  return value >= min && value <= max ? value : undefined
}

function rangePhrase(
  open: 'integer' | 'decimal',
  closed: 'integerRange' | 'decimalRange',
  min?: number,
  max?: number,
): Phrase {
  if (min === undefined && max === undefined) return { code: open }
  return { code: closed, params: { min: min ?? '-∞', max: max ?? '∞' } }
}

function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return year >= 1900 && month >= 1 && day >= 1 && day <= (days[month - 1] ?? 0)
}
