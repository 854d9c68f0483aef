/** How well a label answers a question, best first. */
export const matchClasses = ['exact', 'prefix', 'words', 'part', 'similar'] as const
export type MatchClass = (typeof matchClasses)[number]

/** The words of a question that is already in lower case and without accents. */
export function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(/[^\p{L}\p{N}]+/u).filter(word => word !== ''))].slice(0, 8)
}

/** Makes a text safe inside a LIKE pattern. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, sign => `\\${sign}`)
}

const beginning = (word: string) => `'${word}':*`

/** One word as a tsquery: any of its alternatives; an alternative of two words (a space left out) asks for both. */
function oneWord(alternatives: readonly string[]): string {
  return `(${alternatives.map(words => `(${words.split(' ').map(beginning).join(' & ')})`).join(' | ')})`
}

/** A tsquery of which each word (or one of its alternatives) must begin a word of the label. */
export function allWordsQuery(words: readonly (readonly string[])[]): string {
  return words
    .filter(alternatives => alternatives.length > 0)
    .map(oneWord)
    .join(' & ')
}

/** A tsquery that lets one of at least three words go unanswered. */
export function allButOneQuery(words: readonly (readonly string[])[]): string {
  return words
    .map((_, left) => `(${allWordsQuery(words.filter((_alternatives, index) => index !== left))})`)
    .join(' | ')
}

/** A tsquery that is content with any one of the words. */
export function anyWordQuery(words: readonly (readonly string[])[]): string {
  return words
    .filter(alternatives => alternatives.length > 0)
    .map(oneWord)
    .join(' | ')
}

/** The ways to read a word as two with a forgotten space between them. */
export function splitsOf(word: string): [string, string][] {
  const splits: [string, string][] = []
  for (let at = 3; at <= word.length - 3; at += 1) splits.push([word.slice(0, at), word.slice(at)])
  return splits
}

/** Number of single-letter changes (other, more, fewer, two swapped) from one word to another; stops above `most`. */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? most + 1
}

/** Typos that are forgiven in a word of this length. */
export function forgivenTypos(length: number): number {
  if (length < 4) return 0
  if (length < 8) return 1 + Number(length > 5)
  return length < 13 ? 2 : 3
}

/** The few known words that a mistyped word may have been, nearest and then most used first. */
export function closestWords(typed: string, known: readonly { word: string; count: number }[], most = 4): string[] {
  const forgiven = forgivenTypos(typed.length)
  return known
    .map(candidate => ({ ...candidate, distance: editDistance(typed, candidate.word, forgiven) }))
    .filter(candidate => candidate.distance <= forgiven)
    .sort((a, b) => a.distance - b.distance || b.count - a.count || a.word.localeCompare(b.word))
    .slice(0, most)
    .map(candidate => candidate.word)
}
