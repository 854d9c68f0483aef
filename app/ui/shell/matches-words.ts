const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a text holds every typed word, in any order; accents and capitals do not matter. */
export function matchesWords(text: string, words: string): boolean {
  const inText = plain(text)
  return plain(words)
    .split(/\s+/)
    .every(word => inText.includes(word))
}
