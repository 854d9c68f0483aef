import { plainText } from '~/platform/plain-text'
import { problem, type Problem } from '~/platform/result'
import { nearest } from './nearest'

/** What a slot is filled with: of the contact, of the employer, or of us. */
export type SlotSource = 'contact' | 'employer' | 'us'

/** A slot that a text may use. */
export interface Slot {
  /** Name for machines: `firstName`, or `own.<key>` for a network's own field. */
  key: string
  of: SlotSource
  /** How it may be written, the first as it is offered; case, accents, spaces and hyphens do not matter. */
  names: readonly string[]
}

export type TextPart = { text: string } | { slot: Slot; fallback: string | null }

const marks = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g

/** A slot's name as names are compared. */
export function slotName(written: string): string {
  return plainText(written)
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

/** The slot that is meant by a name; undefined when there is none. */
export function findSlot(slots: readonly Slot[], written: string): Slot | undefined {
  const name = slotName(written)
  return slots.find(slot => slot.names.some(one => slotName(one) === name))
}

/**
 * Takes a text with slots apart: `Beste {{voornaam|geachte heer/mevrouw}}`. A problem names the line, what stands there and what
 * would be right; `path` is the field that the text was typed into.
 */
export function readSlots(
  text: string,
  slots: readonly Slot[],
  path: string,
): { parts: TextPart[]; problems: Problem[] } {
  const parts: TextPart[] = []
  const problems: Problem[] = []
  let at = 0
  const plain = (until: number) => {
    const between = text.slice(at, until)
    if (between !== '') parts.push({ text: between })
    const stray = /\{\{[^\n]{0,40}|[^\n]{0,40}\}\}/.exec(between)
    if (stray) problems.push(problem(path, 'slot-broken', stray[0].trim(), `${lineOf(text, at + stray.index)}`))
  }
  for (const match of text.matchAll(marks)) {
    plain(match.index)
    at = match.index + match[0].length
    const slot = findSlot(slots, match[1] ?? '')
    if (slot) parts.push({ slot, fallback: match[2]?.trim() || null })
    else problems.push(unknown(match[0], match[1] ?? '', slots, path, lineOf(text, match.index)))
  }
  plain(text.length)
  return { parts, problems }
}

function unknown(found: string, written: string, slots: readonly Slot[], path: string, line: number): Problem {
  const close = nearest(
    slotName(written),
    slots.flatMap(slot => slot.names),
  )
  return problem(path, 'slot-unknown', `${found} (${line})`, `{{${close}}}`)
}

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length

/** A filled-in text, and the slots that had neither a value nor a text to stand in for it. */
export interface FilledText {
  text: string
  empty: Slot[]
}

/** Fills the slots of a text with values by the slot's key; what has no value gets its fallback. */
export function fillSlots(parts: readonly TextPart[], values: Readonly<Record<string, string | null>>): FilledText {
  const empty = new Map<string, Slot>()
  const words = parts.map(part => {
    if ('text' in part) return part.text
    const value = values[part.slot.key]?.trim() || part.fallback
    if (!value) empty.set(part.slot.key, part.slot)
    return value ?? ''
  })
  return { text: words.join(''), empty: [...empty.values()] }
}

/** A slot as it is written in a text. */
export function writeSlot(slot: Slot, fallback?: string): string {
  return `{{${slot.names[0] ?? slot.key}${fallback ? `|${fallback}` : ''}}}`
}
