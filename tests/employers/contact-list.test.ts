import { expect, test } from 'vitest'
import { contactColumns, isContactColumn, usualContactColumns } from '~/areas/employers/contact-list/contact-columns'
import { contactFields, isContactField } from '~/areas/employers/contact-list/contact-fields'
import { isNarrowed, problemsOfContactFilter, readContactFilter } from '~/areas/employers/contact-list/contact-list'
import { exportTable } from '~/areas/employers/lists/components/export-table'
import { columnsOf, readColumns } from '~/areas/employers/lists/columns'
import { fieldsOf, type FilterField } from '~/areas/employers/lists/filter-fields'
import { i18nFor } from '~/platform/i18n.server'

const own = (belongsTo: 'employer' | 'contact'): FilterField => ({
  key: belongsTo === 'contact' ? 'contact.hobby' : 'own.size',
  type: 'text',
  source: { of: 'own', fieldId: 'x', column: 'word' },
  belongsTo,
  label: { nl: 'Veld', en: 'Field' },
})
const fields = fieldsOf([own('employer'), own('contact')], contactFields)
const read = (search: string) => readContactFilter(new URLSearchParams(search), fields)

test('no field or column has the name of another', () => {
  const keys = fields.map(field => field.key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(isContactField('roles') && isContactColumn('roles')).toBe(true)
  expect(isContactField('role')).toBe(false)
})

test('without any filter the list shows those who are there', () => {
  expect(read('')).toEqual({ words: null, role: null, reach: null, presence: 'here', where: null })
  expect(isNarrowed(read(''))).toBe(false)
  expect(isNarrowed(read('presence=gone'))).toBe(true)
  expect(isNarrowed(read('role=hr'))).toBe(true)
})

test('a value that makes no sense is left out and named', () => {
  const search = 'role=chef&reach=&presence=somewhere&where=contact.hobby+is+vissen'
  expect(read(search)).toMatchObject({ role: null, presence: 'here', where: { problems: [] } })
  expect(problemsOfContactFilter(new URLSearchParams(search), read(search))).toMatchObject([
    { path: 'role', found: 'chef' },
    { path: 'presence', found: 'somewhere' },
  ])
})

test('a file says whose an own field is when it is not the contact’s', () => {
  const known = columnsOf(fields, contactColumns, 'contact')
  const { columns } = readColumns(new URLSearchParams('columns=employer+roles+own.size+contact.hobby'), known)
  const cells = { employer: ['1', 'Kas'], roles: ['hr', 'mentor'], 'own.size': null, 'contact.hobby': ['vissen'] }
  const table = exportTable({ columns, rows: [{ name: 'Noor', cells }] }, i18nFor('en'))
  expect(table.header).toEqual(['Name', 'Employer', 'Role', 'Employer: Field', 'Field'])
  expect(table.rows[0]?.slice(0, 2)).toEqual(['Noor', 'Kas'])
  expect(table.rows[0]?.at(-1)).toBe('vissen')
  expect(readColumns(new URLSearchParams(), known, usualContactColumns).columns.map(one => one.key)).toEqual([
    ...usualContactColumns,
  ])
})
