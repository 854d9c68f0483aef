import { mentionLabel, plain, type Mentionable } from './mention'

/** Colleagues of whose name each typed word begins a part. */
export function fitting<M extends Mentionable>(words: string, people: readonly M[]): M[] {
  const asked = plain(words).split(/\s+/).filter(Boolean)
  return people.filter(one => {
    const parts = plain(one.name).split(/[\s-]+/)
    return asked.every(word => parts.some(part => part.startsWith(word)))
  })
}

/** The @ and the letters of a name that are being typed before the caret; null when no name is. */
export function mentionAt(text: string, caret: number): { from: number; words: string } | null {
  const found = /(?<![\p{L}\p{N}._%+-])@((?:\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*){0,3} ?)?)$/u.exec(
    text.slice(Math.max(0, caret - 80), caret),
  )
  return found ? { from: caret - found[0].length, words: found[1] ?? '' } : null
}

/** So many colleagues are offered while somebody types. */
const mostOffered = 6

/** Whom to offer for what is being typed; nobody once a whole name stands there. */
export function offered<M extends Mentionable>(words: string, people: readonly M[]): M[] {
  if (people.some(one => plain(mentionLabel(one, people)) === plain(words.trim()))) return []
  return fitting(words, people).slice(0, mostOffered)
}
