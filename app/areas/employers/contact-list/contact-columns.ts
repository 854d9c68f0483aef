import type { ListColumn } from '../lists/columns'

/** What the list of contacts can show beside the name, in the order in which it is offered. */
const catalogue = [
  { key: 'employer', kind: 'employer', sortable: true },
  { key: 'function', kind: 'text', sortable: true },
  { key: 'roles', kind: 'roles' },
  { key: 'language', kind: 'language', sortable: true },
  { key: 'channel', kind: 'channel', sortable: true },
  { key: 'doNotContact', kind: 'day', sortable: true, ofContact: true },
  { key: 'noMailing', kind: 'yesNo' },
  { key: 'phone', kind: 'text' },
  { key: 'email', kind: 'text', sortable: true },
  { key: 'site', kind: 'text' },
  { key: 'mentorCapacity', kind: 'number', sortable: true },
  { key: 'consent', kind: 'basis', sortable: true, ofContact: true },
  { key: 'consentOn', kind: 'day', sortable: true },
  { key: 'leftOn', kind: 'day', sortable: true },
  { key: 'lastSpoken', kind: 'day' },
  { key: 'city', kind: 'text' },
  { key: 'sector', kind: 'sector' },
  { key: 'state', kind: 'state' },
  { key: 'level', kind: 'level' },
  { key: 'owner', kind: 'text' },
] as const satisfies readonly ListColumn[]

export type ContactColumnKey = (typeof catalogue)[number]['key']
export const contactColumns: readonly ListColumn[] = catalogue
export const contactColumnKeys: readonly ContactColumnKey[] = catalogue.map(one => one.key)

export function isContactColumn(key: string): key is ContactColumnKey {
  return (contactColumnKeys as readonly string[]).includes(key)
}

/** What the list shows to somebody who chose nothing. */
export const usualContactColumns: readonly ContactColumnKey[] = [
  'employer',
  'function',
  'roles',
  'language',
  'channel',
  'doNotContact',
  'noMailing',
]
