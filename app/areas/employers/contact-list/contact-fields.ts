import { consentBases, contactChannels } from '../contact-facts'
import { contactRoles } from '../employer'
import { employerFields, type FieldSource, type FilterField } from '../lists/filter-fields'

const choices = (values: readonly string[]) => values.map(value => ({ value }))
const of = (column: string): FieldSource => ({ of: 'contact', column })
const always = ['filled', 'empty'] as const

/** What a contact can be filtered by beside what its employer can. */
const catalogue = [
  { key: 'person', type: 'text', source: of('sort_name'), without: always },
  { key: 'employer', type: 'text', source: { of: 'employer', column: 'sort_name' }, without: always },
  { key: 'function', type: 'text', source: of('function') },
  {
    key: 'roles',
    type: 'choice',
    source: { of: 'contact', column: 'roles', isList: true },
    options: choices(contactRoles),
  },
  { key: 'language', type: 'choice', source: of('language'), options: choices(['nl', 'en']) },
  { key: 'channel', type: 'choice', source: of('channel'), options: choices(contactChannels) },
  { key: 'doNotContact', type: 'date', source: of('do_not_contact_until') },
  { key: 'phone', type: 'text', source: of('phone') },
  { key: 'email', type: 'text', source: of('email') },
  { key: 'consent', type: 'choice', source: of('consent_basis'), options: choices(consentBases) },
  { key: 'consentOn', type: 'date', source: of('consent_on') },
  { key: 'mentorCapacity', type: 'number', source: of('mentor_capacity'), min: 0, max: 100 },
] as const satisfies readonly FilterField[]

export type ContactFieldKey = (typeof catalogue)[number]['key']

/** Whether this is a field of contacts that has its words in the texts. */
export function isContactField(key: string): key is ContactFieldKey {
  return catalogue.some(field => field.key === key)
}

/** Of the employer's fields, its name has another one here, and who of its contacts plays which role is asked of each contact. */
const elsewhere: readonly string[] = ['name', 'role']

export const contactFields: readonly FilterField[] = [
  ...catalogue,
  ...employerFields.filter(field => !elsewhere.includes(field.key)),
]
