import type { FilterField, OwnWords } from './filter-fields'

/** How the value of a column is said. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'day'
  | 'yesNo'
  | 'state'
  | 'level'
  | 'strength'
  | 'importance'
  | 'sector'
  | 'sectors'
  | 'step'
  | 'features'
  | 'childcare'
  | 'channel'
  | 'basis'
  | 'own'

/** One column that a list of employers can show. */
export interface ListColumn {
  /** Name in the address. */
  key: string
  kind: ColumnKind
  /** The list can be put in this order quickly: the value lies with the employer itself. */
  sortable?: boolean
  /** A network's own field: which, and its words. */
  own?: { fieldId: string; label: OwnWords; options: readonly { value: string; label?: OwnWords }[]; type: string }
}

/** What a list of employers can show beside the name, in the order in which it is offered. */
const catalogue = [
  { key: 'city', kind: 'text' },
  { key: 'sector', kind: 'sector', sortable: true },
  { key: 'state', kind: 'state', sortable: true },
  { key: 'level', kind: 'level', sortable: true },
  { key: 'owner', kind: 'text' },
  { key: 'lastContact', kind: 'day', sortable: true },
  { key: 'nextStep', kind: 'step' },
  { key: 'nextContact', kind: 'day' },
  { key: 'nextVisit', kind: 'day' },
  { key: 'lastContactBy', kind: 'text' },
  { key: 'openTasks', kind: 'number' },
  { key: 'openPromises', kind: 'number' },
  { key: 'substitute', kind: 'text' },
  { key: 'strength', kind: 'strength', sortable: true },
  { key: 'importance', kind: 'importance', sortable: true },
  { key: 'target', kind: 'number', sortable: true },
  { key: 'targetOn', kind: 'day', sortable: true },
  { key: 'cadence', kind: 'number', sortable: true },
  { key: 'vacancies', kind: 'number' },
  { key: 'headcount', kind: 'number', sortable: true },
  { key: 'kvk', kind: 'text', sortable: true },
  { key: 'otherSectors', kind: 'sectors' },
  { key: 'phone', kind: 'text' },
  { key: 'email', kind: 'text' },
  { key: 'website', kind: 'text' },
  { key: 'noMailing', kind: 'yesNo' },
  { key: 'address', kind: 'text' },
  { key: 'postcode', kind: 'text' },
  { key: 'sites', kind: 'number' },
  { key: 'accessible', kind: 'features' },
  { key: 'transit', kind: 'number' },
  { key: 'childcare', kind: 'childcare' },
  { key: 'sbb', kind: 'text' },
  { key: 'contact', kind: 'text' },
  { key: 'contactPhone', kind: 'text' },
  { key: 'contactEmail', kind: 'text' },
  { key: 'channel', kind: 'channel' },
  { key: 'consent', kind: 'basis' },
  { key: 'doNotContact', kind: 'day' },
  { key: 'mentorCapacity', kind: 'number' },
] as const satisfies readonly ListColumn[]

export type OurColumnKey = (typeof catalogue)[number]['key']
export const ourColumns: readonly ListColumn[] = catalogue
export const ourColumnKeys: readonly OurColumnKey[] = catalogue.map(one => one.key)

export function isOurColumn(key: string): key is OurColumnKey {
  return (ourColumnKeys as readonly string[]).includes(key)
}

/** What the list shows to somebody who chose nothing. */
export const usualColumns: readonly OurColumnKey[] = [
  'city',
  'sector',
  'state',
  'level',
  'owner',
  'lastContact',
  'nextStep',
]

/** The name leads to the employer and is always there, first. */
export const nameColumn = 'name'

/** The columns of a network: the product's, and its own fields behind them. */
export function columnsOf(fields: readonly FilterField[]): readonly ListColumn[] {
  const own = fields.flatMap((field): ListColumn[] =>
    field.source.of === 'own' && field.label
      ? [
          {
            key: field.key,
            kind: 'own',
            own: {
              fieldId: field.source.fieldId,
              label: field.label,
              options: field.options ?? [],
              type: field.type,
            },
          },
        ]
      : [],
  )
  return [...ourColumns, ...own]
}

export const columnsKey = 'columns'

/** Which columns an address asks for, and which of those there are not (any more). */
export interface ChosenColumns {
  columns: ListColumn[]
  unknown: string[]
}

/** The columns of an address, in its order: `columns=city+state+own.size`. Without any, the usual ones. */
export function readColumns(search: URLSearchParams, known: readonly ListColumn[]): ChosenColumns {
  const text = search.get(columnsKey)
  const asked = text === null ? usualColumns : [...new Set(text.split(/[\s,]+/).filter(Boolean))].slice(0, 200)
  const found = asked.map(key => known.find(one => one.key === key) ?? key)
  return {
    columns: found.filter(one => typeof one !== 'string'),
    unknown: found.filter(one => typeof one === 'string').filter(key => key !== nameColumn),
  }
}

/** How these columns stand in an address; null for the usual ones, which need no words. */
export function writeColumns(keys: readonly string[]): string | null {
  if (keys.join(' ') === usualColumns.join(' ')) return null
  return keys.length === 0 ? nameColumn : keys.join(' ')
}
