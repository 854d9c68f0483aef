/** A colleague who may be named at an employer: who works with employers sees it and has tasks. */
export interface Mentionable {
  id: string
  name: string
  organisation: string
}

/** A colleague in a text, by what follows the @ in it. */
export interface Mention {
  written: string
  membershipId: string
}

/** Whom somebody meant where the text left a choice; `text` when nobody was meant. */
export interface MentionAnswer {
  written: string
  membershipId?: string
}

export interface OpenMention {
  written: string
  why: 'mention-ambiguous' | 'mention-unknown'
}

/** More colleagues than this are not named in one text. */
export const mostMentions = 20
/** So many colleagues are offered while somebody types. */
const mostOffered = 6

/** An @ that begins a name: not the one inside a mail address. */
const atSign = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu
const nameWord = /^\p{L}[\p{L}\p{M}’'-]*/u

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What is written for a colleague: the name, with the organisation where two have the same name. */
export function mentionLabel(one: Mentionable, people: readonly Mentionable[]): string {
  const isShared = people.some(other => other.id !== one.id && plain(other.name) === plain(one.name))
  return isShared ? `${one.name} (${one.organisation})` : one.name
}

function standsAlone(text: string, length: number): boolean {
  return !/^[\p{L}\p{N}]/u.test(text.slice(length))
}

/** The longest of some names that a text begins with, as it stands there; empty when it begins with none. */
function longestAtStart(text: string, names: readonly string[]): string {
  let longest = 0
  for (const name of names) {
    const { length } = name
    if (length > longest && plain(text.slice(0, length)) === plain(name) && standsAlone(text, length)) longest = length
  }
  return text.slice(0, longest)
}

/**
 * The colleagues that a text names: by whole name, or name and organisation, without regard to capitals and accents, or as was
 * answered before. A name that several have, and one with a capital that nobody has, stay open and are asked about.
 */
export function readMentions(
  text: string,
  people: readonly Mentionable[],
  answers: readonly MentionAnswer[] = [],
): { mentions: Mention[]; open: OpenMention[] } {
  const mentions = new Map<string, Mention>()
  const open = new Map<string, OpenMention>()
  for (const at of text.matchAll(atSign)) {
    const rest = text.slice(at.index + 1)
    const answer = answers.find(one => rest.startsWith(one.written) && standsAlone(rest, one.written.length))
    const whole = longestAtStart(
      rest,
      people.flatMap(one => [one.name, `${one.name} (${one.organisation})`]),
    )
    if (answer?.membershipId && answer.written.length >= whole.length) {
      const { written, membershipId } = answer
      if (membershipId !== 'text') mentions.set(written, { written, membershipId })
      continue
    }
    const found = people.filter(one =>
      [one.name, `${one.name} (${one.organisation})`].some(name => plain(name) === plain(whole)),
    )
    if (found.length === 1) mentions.set(whole, { written: whole, membershipId: found[0]!.id })
    else if (found.length > 1) open.set(whole, { written: whole, why: 'mention-ambiguous' })
    else {
      const written = nameWord.exec(rest)?.[0] ?? ''
      if (!/^\p{Lu}/u.test(written)) continue
      const why = fitting(written, people).length > 0 ? 'mention-ambiguous' : 'mention-unknown'
      open.set(written, { written, why })
    }
  }
  return { mentions: [...mentions.values()], open: [...open.values()] }
}

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

/** Whom to offer for what is being typed; nobody once a whole name stands there. */
export function offered<M extends Mentionable>(words: string, people: readonly M[]): M[] {
  if (people.some(one => plain(mentionLabel(one, people)) === plain(words.trim()))) return []
  return fitting(words, people).slice(0, mostOffered)
}

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

/** Key of the task that tells a colleague of being named. */
export function mentionKey(contactMomentId: string, membershipId: string): string {
  return `mention:${contactMomentId}:${membershipId}`
}

/** Text of the task that tells of it; a digest shows these apart. */
export const mentionTitleKey = 'contact-moment.tasks.mentioned'
