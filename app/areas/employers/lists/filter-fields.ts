import type { FieldOwner } from '../custom-fields/custom-field'
import { contactRoles, relationStates } from '../employer'
import { strengths } from '../relation-board'
import { sectionKeys } from '../sectors'

export const fieldTypes = ['text', 'number', 'date', 'choice', 'person', 'organisation', 'yesNo'] as const
export type FieldType = (typeof fieldTypes)[number]

/** What can be asked of a field, by its type. Negations also take those where nothing is filled in. */
export const operatorsOf = {
  text: ['is', 'isnt', 'has', 'starts', 'filled', 'empty'],
  number: ['is', 'from', 'to', 'filled', 'empty'],
  date: ['from', 'before', 'on', 'filled', 'empty'],
  choice: ['is', 'isnt', 'filled', 'empty'],
  person: ['is', 'isnt', 'filled', 'empty'],
  organisation: ['is', 'isnt', 'filled', 'empty'],
  yesNo: ['yes', 'no'],
} as const satisfies Record<FieldType, readonly string[]>
export type Operator = (typeof operatorsOf)[FieldType][number]

export const allOperators = [
  'is',
  'isnt',
  'has',
  'starts',
  'from',
  'to',
  'before',
  'on',
  'filled',
  'empty',
  'yes',
  'no',
] as const satisfies readonly Operator[]

export function isOperator(text: string): text is Operator {
  return (allOperators as readonly string[]).includes(text)
}

export const operatorsWithoutValue: readonly string[] = ['filled', 'empty', 'yes', 'no']

/** Tables with rows of an employer that a field may look at; each has its rows described in the store. */
export type RelatedRows = 'site' | 'contact' | 'latePromise' | 'openTask' | 'openVacancy'

/**
 * Where a field's value lies: a column of the employer, or of the contact in the list of contacts, a field of the network's own,
 * rows beside it, or a rule. Names of columns are part of the product; the id of an own field is handed to the database as a value.
 */
export type FieldSource =
  | { of: 'employer'; column: string }
  | { of: 'contact'; column: string; isList?: boolean }
  | { of: 'own'; fieldId: string; column: 'word' | 'word_key' | 'number' | 'day' }
  | { of: 'rows'; rows: RelatedRows; column: string; isList?: boolean }
  | { of: 'exists'; rows: RelatedRows }
  | { of: 'rule'; rule: 'sector' | 'quietDays' | 'overdue' | 'lastOrganisation' }

/** Words of a network's own field in both languages. */
export interface OwnWords {
  nl: string
  en: string
}

export interface FilterField {
  /** Name in the address. */
  key: string
  type: FieldType
  source: FieldSource
  /** Words of a network's own field; the product's fields have theirs in the texts. */
  label?: OwnWords
  /** Whose field of the network's own it is. */
  belongsTo?: FieldOwner
  /** Of a choice: what can be chosen, with words where the texts have none. */
  options?: readonly { value: string; label?: OwnWords }[]
  /** One employer can have more than one of its values. */
  isSeveral?: boolean
  /** Of a number: the least and the most that makes sense. */
  min?: number
  max?: number
  /** Operators that the type has and this field has not. */
  without?: readonly Operator[]
}

const choices = (values: readonly string[]) => values.map(value => ({ value }))
const column = (name: string): FieldSource => ({ of: 'employer', column: name })
const always = ['filled', 'empty'] as const

/** What an employer can be filtered by. One line is one field of list, board, export and counts. */
const employerCatalogue = [
  { key: 'name', type: 'text', source: column('sort_name'), without: always },
  { key: 'sector', type: 'choice', source: { of: 'rule', rule: 'sector' }, options: choices(sectionKeys) },
  {
    key: 'city',
    type: 'text',
    source: { of: 'rows', rows: 'site', column: 'city' },
    without: ['has'],
    isSeveral: true,
  },
  { key: 'postcode', type: 'text', source: { of: 'rows', rows: 'site', column: 'postcode' }, without: ['has'] },
  { key: 'headcount', type: 'number', source: column('headcount'), min: 0, max: 1_000_000 },
  { key: 'owner', type: 'person', source: column('owner_id') },
  { key: 'substitute', type: 'person', source: column('backup_owner_id') },
  {
    key: 'state',
    type: 'choice',
    source: column('relation_state'),
    options: choices(relationStates),
    without: always,
  },
  { key: 'strength', type: 'number', source: column('strength'), min: 1, max: strengths.length },
  { key: 'importance', type: 'number', source: column('importance'), min: 1, max: 5 },
  { key: 'level', type: 'number', source: column('level'), min: 0, max: 5, without: always },
  { key: 'target', type: 'number', source: column('target_level'), min: 1, max: 5 },
  { key: 'targetOn', type: 'date', source: column('target_on') },
  { key: 'cadence', type: 'number', source: column('cadence_days'), min: 7, max: 730 },
  { key: 'lastContact', type: 'date', source: column('last_contact_on') },
  {
    key: 'quiet',
    type: 'number',
    source: { of: 'rule', rule: 'quietDays' },
    min: 0,
    max: 36_500,
    without: ['is', 'filled', 'empty'],
  },
  { key: 'contactBy', type: 'organisation', source: { of: 'rule', rule: 'lastOrganisation' } },
  { key: 'overdue', type: 'yesNo', source: { of: 'rule', rule: 'overdue' } },
  { key: 'latePromise', type: 'yesNo', source: { of: 'exists', rows: 'latePromise' } },
  { key: 'openTask', type: 'yesNo', source: { of: 'exists', rows: 'openTask' } },
  { key: 'vacancy', type: 'yesNo', source: { of: 'exists', rows: 'openVacancy' } },
  { key: 'noMailing', type: 'yesNo', source: column('no_mailing') },
  {
    key: 'role',
    type: 'choice',
    source: { of: 'rows', rows: 'contact', column: 'roles', isList: true },
    options: choices(contactRoles),
  },
] as const satisfies readonly FilterField[]

export type EmployerFieldKey = (typeof employerCatalogue)[number]['key']

export const employerFields: readonly FilterField[] = employerCatalogue

/** Whether this is a field of the product, which has its words in the texts. */
export function isOurField(key: string): key is EmployerFieldKey {
  return employerFields.some(field => field.key === key)
}

/** The fields of a network: the product's, and its own behind them. An own field never takes the name of one of ours. */
export function fieldsOf(
  own: readonly FilterField[] = [],
  product: readonly FilterField[] = employerFields,
): readonly FilterField[] {
  const ours = new Set(product.map(field => field.key))
  return [...product, ...own.filter(field => !ours.has(field.key))]
}

export function findField(fields: readonly FilterField[], key: string): FilterField | undefined {
  return fields.find(field => field.key === key)
}

/** What can be asked of this field. */
export function operatorsFor(field: FilterField): Operator[] {
  return operatorsOf[field.type].filter(one => !field.without?.includes(one))
}
