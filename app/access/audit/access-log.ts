import { z } from 'zod'
import type { FileGroup } from '../require-client.server'

export const fileGroups = [
  'core',
  'profile',
  'guidance',
  'special',
  'agreement',
] as const satisfies readonly FileGroup[]

/** What the log of reads is narrowed to; every filter is a search parameter of the page. */
export interface AccessLogFilter {
  group: FileGroup | null
  /** Words of the reader's name or organisation. */
  who: string | null
  /** Signs of a client's code in the log. */
  client: string | null
  /** First and last day, in the network's time zone. */
  from: string | null
  until: string | null
}

/** Reads the filters of an address; what makes no sense is left out. */
export function readAccessLogFilter(search: URLSearchParams): AccessLogFilter {
  const day = (name: string) => z.iso.date().safeParse(search.get(name)).data ?? null
  const client = search.get('client')?.trim().toLowerCase() ?? ''
  return {
    group: fileGroups.find(one => one === search.get('group')) ?? null,
    who: search.get('q')?.trim().slice(0, 100) || null,
    client: /^[0-9a-f-]{1,36}$/.test(client) ? client.slice(-8) : null,
    from: day('from'),
    until: day('until'),
  }
}
