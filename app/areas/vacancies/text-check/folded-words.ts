export interface FoldedWord {
  /** Small letters, no accents, no soft hyphens. */
  text: string
  /** Where the word lies in the text as it was written, in UTF-16 units. */
  start: number
  end: number
}

const part = /[\p{L}\p{N}]/u
/** Soft hyphen and zero-width signs are no part of what is read. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/u
const ascii = /[\0-\x7f]/

/** The words of a text with their places, in one pass over its characters. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  let word: FoldedWord | null = null
  let at = 0
  for (const char of text) {
    const next = at + char.length
    const folded = ascii.test(char)
      ? char.toLowerCase()
      : unseen.test(char)
        ? ''
        : char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    if (part.test(folded)) {
      if (word) {
        word.text += folded
        word.end = next
      } else words.push((word = { text: folded, start: at, end: next }))
    } else if (folded !== '') word = null
    else if (word) word.end = next
    at = next
  }
  return words
}
