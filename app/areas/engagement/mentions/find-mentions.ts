import { atSign, plain, standsAlone, type Mention, type MentionAnswer, type Mentionable } from './mention'
import { fitting } from './typed-mention'

export interface OpenMention {
  written: string
  why: 'mention-ambiguous' | 'mention-unknown'
}

const nameWord = /^\p{L}[\p{L}\p{M}’'-]*/u

interface Named {
  plain: string
  length: number
  membershipId: string
}

/** The names by which colleagues can be called, as they are compared: the name alone, and with the organisation. */
function namesOf(people: readonly Mentionable[]): Named[] {
  return people.flatMap(({ id, name, organisation }) =>
    [name, `${name} (${organisation})`].map(one => ({ plain: plain(one), length: one.length, membershipId: id })),
  )
}

/** The longest of some names that a text begins with, as it stands there; empty when it begins with none. */
function longestAtStart(text: string, names: readonly Named[]): string {
  const starts = new Map<number, string>()
  const startOf = (length: number) => {
    const known = starts.get(length) ?? plain(text.slice(0, length))
    starts.set(length, known)
    return known
  }
  let longest = 0
  for (const name of names) {
    const { length } = name
    if (length > longest && startOf(length) === name.plain && standsAlone(text, length)) longest = length
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
  const names = namesOf(people)
  for (const at of text.matchAll(atSign)) {
    const rest = text.slice(at.index + 1)
    const answer = answers.find(one => rest.startsWith(one.written) && standsAlone(rest, one.written.length))
    const whole = longestAtStart(rest, names)
    if (answer?.membershipId && answer.written.length >= whole.length) {
      const { written, membershipId } = answer
      if (membershipId !== 'text') mentions.set(written, { written, membershipId })
      continue
    }
    const asked = plain(whole)
    const found = [...new Set(names.filter(one => one.plain === asked).map(one => one.membershipId))]
    if (found.length === 1) mentions.set(whole, { written: whole, membershipId: found[0]! })
    else if (found.length > 1) open.set(whole, { written: whole, why: 'mention-ambiguous' })
    else {
      const written = nameWord.exec(rest)?.[0] ?? ''
      if (!/^\p{Lu}/u.test(written) || open.has(written)) continue
      const why = fitting(written, people).length > 0 ? 'mention-ambiguous' : 'mention-unknown'
      open.set(written, { written, why })
    }
  }
  return { mentions: [...mentions.values()], open: [...open.values()] }
}
