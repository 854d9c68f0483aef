/** A word of a text with where it stands: offsets in UTF-16 units of the text as given, `end` not included. */
export interface Word {
  plain: string
  start: number
  end: number
  /** Words with the same number stand in one clause: no full stop, comma, line end or other sign between them. */
  clause: number
}

const wordOrBreak = /[\p{L}\p{M}\p{N}+#]+|[^\p{L}\p{M}\p{N}+#\s'’-]+|\n+/gu
const isWord = /[\p{L}\p{N}]/u

/** The words of a text without case and accents. `ij` as one letter, `ß`, `æ`, `ø` and `œ` are written out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let clause = 0
  for (const { 0: piece, index } of text.matchAll(wordOrBreak)) {
    if (!isWord.test(piece)) clause += 1
    else words.push({ plain: plainWord(piece), start: index, end: index + piece.length, clause })
  }
  return words
}

const written: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe' }

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœ]/g, letter => written[letter] ?? letter)
}

/** The different runs of three characters of a word, its two borders included: `#ko`, `kok`, `ok#`. */
export function trigramsOf(plain: string): string[] {
  const letters = Array.from(`#${plain}#`)
  const runs = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at++) runs.add(letters.slice(at, at + 3).join(''))
  return [...runs]
}
