import { z } from 'zod'
import { isStoryKind, type StoryKind } from './story'

/** What a story is narrowed to and where a page begins; all of it stands in the address. */
export interface StoryAsk {
  kinds: StoryKind[]
  /** A colleague, by membership. */
  membershipId: string | null
  organisationId: string | null
  contactId: string | null
  siteId: string | null
  /** First and last day, yyyy-mm-dd. */
  from: string | null
  to: string | null
  words: string | null
  after: string | null
  before: string | null
}

const idOf = (text: string | null | undefined) => z.uuid().safeParse(text).data ?? null
const dayOf = (text: string | null) => z.iso.date().safeParse(text).data ?? null

/** Reads the filters of an address: `kind` (several), `who` (a colleague, or `org:` and an organisation), `contact`, `site`, `from`, `to`, `q`. What makes no sense is left out. */
export function readStoryAsk(search: URLSearchParams): StoryAsk {
  const who = search.get('who')
  const after = search.get('after')
  return {
    kinds: [...new Set(search.getAll('kind').filter(isStoryKind))],
    membershipId: idOf(who),
    organisationId: who?.startsWith('org:') ? idOf(who.slice(4)) : null,
    contactId: idOf(search.get('contact')),
    siteId: idOf(search.get('site')),
    from: dayOf(search.get('from')),
    to: dayOf(search.get('to')),
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    after,
    before: after ? null : search.get('before'),
  }
}

/** Whether anything narrows the story; being on a later page does not. */
export function isNarrowed(ask: StoryAsk): boolean {
  const { kinds, after: _, before: __, ...rest } = ask
  return kinds.length > 0 || Object.values(rest).some(value => value !== null)
}
