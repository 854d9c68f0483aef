import { z } from 'zod'
import { MapKeyInput } from './map-key'
import type { MapKey } from './social-map'

/**
 * Kinds of link that somebody adds by hand (sample list of our own); the words are in the texts under the same names, `other` has words
 * of its own. Mutual: it reads the same from both sides.
 */
export const linkKinds = {
  refers: { isMutual: false },
  cooperates: { isMutual: true },
  meets: { isMutual: true },
  informs: { isMutual: false },
  funds: { isMutual: false },
  knows: { isMutual: true },
  other: { isMutual: false },
} as const
export type LinkKind = keyof typeof linkKinds
export const linkKindNames = Object.keys(linkKinds) as [LinkKind, ...LinkKind[]]

export const linkStates = ['running', 'planned', 'over'] as const
export type LinkState = (typeof linkStates)[number]

/** Whether a link holds on a day. Days as yyyy-mm-dd, the last one included. */
export function linkState(link: { sinceOn: string | null; untilOn: string | null }, today: string): LinkState {
  if (link.untilOn !== null && link.untilOn < today) return 'over'
  return link.sinceOn !== null && link.sinceOn > today ? 'planned' : 'running'
}

/** What can be changed of a link; its ends stay, for another end makes another link. */
const facts = {
  kind: z.enum(linkKindNames),
  kindWords: z.string().trim().max(80).optional(),
  strength: z.enum(['1', '2', '3', '4', '5'], 'choose').transform(Number),
  note: z.string().trim().max(1000).optional(),
  sinceOn: z.iso.date('not-a-date').optional(),
  untilOn: z.iso.date('not-a-date').optional(),
}

interface Facts {
  kind: LinkKind
  kindWords?: string
  sinceOn?: string
  untilOn?: string
}

const hasWords = ({ kind, kindWords }: Facts) => kind !== 'other' || Boolean(kindWords)
const endsLater = ({ sinceOn, untilOn }: Facts) => !sinceOn || !untilOn || sinceOn <= untilOn
const words = { path: ['kindWords'], message: 'link-needs-words' }
const days = { path: ['untilOn'], message: 'link-ends-before-start' }

export const LinkChange = z
  .object({ ...facts, version: z.number().int().min(1) })
  .refine(hasWords, words)
  .refine(endsLater, days)
export type LinkChange = z.infer<typeof LinkChange>

export const NewLink = z
  .object({ from: MapKeyInput, to: MapKeyInput, ...facts })
  .refine(hasWords, words)
  .refine(endsLater, days)
export type NewLink = z.infer<typeof NewLink>

/** `end`: it held until today and stays in history; `withdraw`: it never was; the other two take these back. */
export const LinkAct = z.object({ linkId: z.uuid(), act: z.enum(['end', 'reopen', 'withdraw', 'restore']) })
export type LinkAct = z.infer<typeof LinkAct>

/** What makes two links the same. */
export interface LinkSign {
  from: MapKey
  to: MapKey
  kind: LinkKind
  kindWords: string | null
  sinceOn: string | null
  untilOn: string | null
}

/** Do two links say the same of the same two at the same time? */
export function isSameLink(one: LinkSign, other: LinkSign): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'other' && plain(one.kindWords) !== plain(other.kindWords)) return false
  const straight = one.from === other.from && one.to === other.to
  const turned = one.from === other.to && one.to === other.from
  if (!straight && !(turned && linkKinds[one.kind].isMutual)) return false
  return !isBefore(one, other) && !isBefore(other, one)
}

const plain = (words: string | null) => words?.trim().toLowerCase() ?? ''
const isBefore = (one: LinkSign, other: LinkSign) =>
  one.untilOn !== null && other.sinceOn !== null && one.untilOn < other.sinceOn
