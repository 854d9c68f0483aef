/** How a list is ordered; in the address as `sort=name` or `sort=-name`. */
export interface Sort<K extends string = string> {
  key: K
  direction: 'up' | 'down'
}

/** The order an address asks for, when the list knows that column; else the fallback. */
export function readSort<K extends string>(search: URLSearchParams, known: readonly K[], fallback: Sort<K>): Sort<K> {
  const asked = search.get('sort') ?? ''
  const direction = asked.startsWith('-') ? 'down' : 'up'
  const key = known.find(one => one === asked.replace(/^-/, ''))
  return key === undefined ? fallback : { key, direction }
}

export function sortText(sort: Sort): string {
  return sort.direction === 'down' ? `-${sort.key}` : sort.key
}

/** Where a keyset page begins: after or before a row's cursor. */
export interface PageAsk {
  after: string | null
  before: string | null
}

export function readPage(search: URLSearchParams): PageAsk {
  const after = search.get('after')
  return { after, before: after ? null : search.get('before') }
}

/**
 * A search string with some parameters changed; null takes one away. Everything but paging itself begins again at the
 * first page.
 */
export function searchWith(search: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search)
  if (!('after' in changes) && !('before' in changes)) {
    next.delete('after')
    next.delete('before')
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  const text = next.toString()
  return text === '' ? '?' : `?${text}`
}

/** A search string without one value of a parameter that may occur several times. */
export function searchWithout(search: URLSearchParams, key: string, value?: string): string {
  const next = new URLSearchParams()
  for (const [name, text] of search) {
    if (name === 'after' || name === 'before') continue
    if (name === key && (value === undefined || value === text)) continue
    next.append(name, text)
  }
  const text = next.toString()
  return text === '' ? '?' : `?${text}`
}
