import { plainText } from '~/platform/plain-text'

/** One letter without its accents and capitals, as one letter: places in the text stay what they are. */
const plain = (letter: string) => plainText(letter).charAt(0) || ' '

/**
 * The piece of a text around the first place where a word of these begins, at most so many characters, on one line; the head of
 * the text when none does. An ellipsis stands where something was cut off.
 */
export function excerpt(text: string, words: string, most = 90): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  if (letters.length <= most) return letters.join('')
  const looked = letters.map(plain).join('')
  const places = words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(word => beginOf(looked, [...word].map(plain).join('')))
    .filter(at => at >= 0)
  const from = Math.max(0, Math.min(Math.min(...places, letters.length) - Math.floor(most / 3), letters.length - most))
  const begin = places.length === 0 ? 0 : from
  const cut = letters.slice(begin, begin + most).join('')
  return `${begin > 0 ? '…' : ''}${cut.trim()}${begin + most < letters.length ? '…' : ''}`
}

/** Where a word begins so; -1 when none does. */
function beginOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at
  return -1
}
