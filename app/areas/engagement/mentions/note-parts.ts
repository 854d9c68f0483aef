import { atSign, standsAlone } from './mention'

export interface NotePart {
  text: string
  isMention: boolean
}

/** A text in parts, each mention with the name that the colleague has now. */
export function noteParts(text: string, mentions: readonly { written: string; name: string }[]): NotePart[] {
  const parts: NotePart[] = []
  let from = 0
  for (const at of text.matchAll(atSign)) {
    const rest = text.slice(at.index + 1)
    const written = mentions
      .filter(one => rest.startsWith(one.written) && standsAlone(rest, one.written.length))
      .sort((a, b) => b.written.length - a.written.length)[0]
    if (!written) continue
    if (at.index > from) parts.push({ text: text.slice(from, at.index), isMention: false })
    parts.push({ text: `@${written.name}`, isMention: true })
    from = at.index + 1 + written.written.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMention: false })
  return parts
}

/** A text as it reads now: with the names of today. */
export function noteNow(text: string, mentions: readonly { written: string; name: string }[]): string {
  return noteParts(text, mentions)
    .map(part => part.text)
    .join('')
}
