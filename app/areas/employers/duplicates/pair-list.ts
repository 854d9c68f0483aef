import { isLikenessReason, type LikenessReason } from './likeness'

export const pairTabs = ['open', 'settled'] as const
export type PairTab = (typeof pairTabs)[number]

export const pairSorts = ['strength', 'name', 'found'] as const
export type PairSort = (typeof pairSorts)[number]

/** Likeness from which a pair has each word; see `likenessWord`. */
export const wordFrom = { certain: 95, likely: 65 } as const

/** What the list of pairs is narrowed to; every filter is a search parameter of the page. */
export interface PairFilter {
  tab: PairTab
  words: string | null
  reason: LikenessReason | null
  /** Only pairs with at least this likeness, 0 to 100. */
  atLeast: number | null
}

/** Reads the filters of an address; what makes no sense is left out. */
export function readPairFilter(search: URLSearchParams): PairFilter {
  const [reason, word] = [search.get('reason'), search.get('word')]
  return {
    tab: search.get('tab') === 'settled' ? 'settled' : 'open',
    words: search.get('q')?.replaceAll('\0', '').trim().slice(0, 100) || null,
    reason: isLikenessReason(reason) ? reason : null,
    atLeast: word === 'certain' || word === 'likely' ? wordFrom[word] : null,
  }
}

/** The order that an address asks for; the strongest first when it asks for none. */
export function readPairSort(search: URLSearchParams): { key: PairSort; direction: 'up' | 'down' } {
  const asked = search.get('sort') ?? ''
  const key = pairSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'strength', direction: 'down' }
}
