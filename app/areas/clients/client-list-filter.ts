import { clientStatuses } from './client'

export const clientSorts = ['name', 'number', 'step'] as const
export type ClientSort = (typeof clientSorts)[number]

export interface ClientListFilter {
  scope: 'mine' | 'organisation'
  q?: string
  status?: string
  sort: ClientSort
  descending: boolean
  /** Key of the last row of the page before. */
  after?: string
  limit: number
}

/** What an address asks of the list of clients; what it does not know, it leaves out. */
export function readClientListFilter(search: URLSearchParams, limit: number): ClientListFilter {
  const sort = search.get('sort') ?? 'name'
  return {
    scope: search.get('scope') === 'organisation' ? 'organisation' : 'mine',
    q: search.get('q')?.trim().slice(0, 200) || undefined,
    status: clientStatuses.find(status => status === search.get('status')),
    sort: clientSorts.find(one => one === sort.replace(/^-/, '')) ?? 'name',
    descending: sort.startsWith('-'),
    after: search.get('after') ?? undefined,
    limit,
  }
}
