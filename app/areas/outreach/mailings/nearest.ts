/** How many letters must be added, taken out or changed to make one word the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** The word of a list that is most like what was typed; the first of equals, empty when the list is. */
export function nearest(typed: string, words: readonly string[]): string {
  const ranked = words.map(word => ({ word, distance: editDistance(typed, word.toLowerCase()) }))
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.word ?? ''
}
