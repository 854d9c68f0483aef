import type { FieldOwner } from '../custom-fields/custom-field'
import type { FieldType, FilterField, OwnWords } from './filter-fields'

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
  | 'roles'
  | 'language'
  | 'employer'
  | 'own'

/** One column that a list of employers can show. */
export interface ListColumn {
  /** Name in the address. */
  key: string
  kind: ColumnKind
  /** It has other words in the list of contacts, where it is about who is listed. */
  ofContact?: boolean
  /** The list can be put in this order quickly: the value lies with what is listed. */
  sortable?: boolean
  /** A network's own field: which, and its words. */
  own?: {
    fieldId: string
    label: OwnWords
    options: readonly { value: string; label?: OwnWords }[]
    type: FieldType
    belongsTo: FieldOwner
    /** It belongs to somebody else than what is listed, and says so. */
    isOfOther: boolean
  }
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

/** The columns of a network: the product's, and its own fields behind them. Several values of one field are no order. */
export function columnsOf(
  fields: readonly FilterField[],
  product: readonly ListColumn[] = ourColumns,
  listed: FieldOwner = 'employer',
): readonly ListColumn[] {
  const own = fields.flatMap((field): ListColumn[] => {
    const { key, source, label, options = [], type, belongsTo = 'employer' } = field
    if (source.of !== 'own' || !label) return []
    const isOfOther = belongsTo !== listed
    const isSortable = !isOfOther && field.isSeveral !== true
    const { fieldId } = source
    return [{ key, kind: 'own', sortable: isSortable, own: { fieldId, label, options, type, belongsTo, isOfOther } }]
  })
  return [...product, ...own]
}

export const columnsKey = 'columns'

/** Which columns an address asks for, and which of those there are not (any more). */
export interface ChosenColumns {
  columns: ListColumn[]
  unknown: string[]
}

/** The columns of an address, in its order: `columns=city+state+own.size`. Without any, the usual ones. */
export function readColumns(
  search: URLSearchParams,
  known: readonly ListColumn[],
  usual: readonly string[] = usualColumns,
): ChosenColumns {
  const text = search.get(columnsKey)
  const asked = text === null ? usual : [...new Set(text.split(/[\s,]+/).filter(Boolean))].slice(0, 200)
  const found = asked.map(key => known.find(one => one.key === key) ?? key)
  return {
    columns: found.filter(one => typeof one !== 'string'),
    unknown: found.filter(one => typeof one === 'string').filter(key => key !== nameColumn),
  }
}

/** How these columns stand in an address; null for the usual ones, which need no words. */
export function writeColumns(keys: readonly string[], usual: readonly string[] = usualColumns): string | null {
  if (keys.join(' ') === usual.join(' ')) return null
  return keys.length === 0 ? nameColumn : keys.join(' ')
}
