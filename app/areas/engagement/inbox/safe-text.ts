const mostLetters = 100_000

/** Text that is safe to keep and to show as text: no null bytes, control or direction characters, and not endless. */
export function safeText(text: string, most = mostLetters): string {
  // Taking 25 MB apart into letters holds a few hundred megabytes; nobody sees what lies beyond.
  const clean = text
    .slice(0, most * 4)
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, letter =>
      letter === '\n' || letter === '\t' ? letter : '',
    )
    .replace(/\n{4,}/g, '\n\n\n')
  return [...clean].slice(0, most).join('').trim()
}

/** One line of it, for names and subjects. */
export function safeLine(text: string, most = 300): string {
  return safeText(text, 10_000).replace(/\s+/g, ' ').trim().slice(0, most)
}
