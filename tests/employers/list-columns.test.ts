import { expect, test } from 'vitest'
import { problemsOfFilter, readEmployerFilter, employerSorts } from '~/areas/employers/employer-list'
import { columnStep, moved } from '~/areas/employers/lists/column-choice'
import { columnsOf, ourColumns, readColumns, usualColumns, writeColumns } from '~/areas/employers/lists/columns'
import { employerFields, fieldsOf } from '~/areas/employers/lists/filter-fields'
import { readListOrder } from '~/areas/employers/lists/list-order'
import { exportTable } from '~/areas/employers/lists/components/export-table'
import { viewSearch } from '~/areas/employers/lists/saved-view'
import { i18nFor } from '~/platform/i18n.server'

const size = {
  key: 'own.size',
  type: 'number',
  source: { of: 'own', fieldId: 'x', column: 'number' },
  label: { nl: 'Grootte', en: 'Size' },
} as const
const known = columnsOf(fieldsOf([size]))
const keys = (search: string) => readColumns(new URLSearchParams(search), known).columns.map(one => one.key)

test('columns stand in the address in their order, own fields among them, each once', () => {
  expect(keys('columns=level+own.size,city+level')).toEqual(['level', 'own.size', 'city'])
  expect(keys('')).toEqual([...usualColumns])
  expect(keys('columns=name')).toEqual([])
  expect(readColumns(new URLSearchParams('columns=city+own.gone'), known).unknown).toEqual(['own.gone'])
  expect(readColumns(new URLSearchParams(), columnsOf(employerFields)).unknown).toEqual([])
  expect(writeColumns(['level', 'own.size'])).toBe('level own.size')
  expect(writeColumns([...usualColumns])).toBeNull()
  expect(writeColumns([])).toBe('name')
})

test('each button of the fold leads to the same page with other columns; a move keeps the fold open', () => {
  const ticked = 'column=city&column=level&column=own.size&column=nonsense'
  const step = (act: string) => columnStep(new URLSearchParams(`q=zorg&after=x&${ticked}&columnStep=${act}`), known)
  expect(step('apply')?.toString()).toBe('q=zorg&columns=city+level+own.size')
  expect(step('up.own.size')?.toString()).toBe('q=zorg&columns=city+own.size+level&choose=columns')
  expect(step('down.own.size')?.get('columns')).toBe('city level own.size')
  expect(step('usual')?.toString()).toBe('q=zorg&choose=columns')
  expect(columnStep(new URLSearchParams(ticked), known)).toBeNull()
  expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b'])
})

test('a saved view keeps columns and order', () => {
  expect(viewSearch(new URLSearchParams('choose=columns&columns=level+city&sort=-level&after=x'))).toBe(
    'sort=-level&columns=level+city',
  )
})

const order = (sort: string) => readListOrder(new URLSearchParams({ sort }), known)

test('an order that would be slow is refused by name; each sortable column has its order', () => {
  expect(order('-city')).toEqual({
    sort: { key: 'name', direction: 'up' },
    refused: 'city',
  })
  expect(order('-headcount')).toEqual({
    sort: { key: 'headcount', direction: 'down' },
    refused: null,
  })
  expect(order('own.size').sort).toEqual({ key: 'own.size', direction: 'up' })
  expect(order('own.gone').refused).toBe('own.gone')
  const sortable = ourColumns.filter(one => one.sortable).map(one => one.key)
  expect([...sortable, 'name'].sort()).toEqual([...employerSorts].sort())
})

test('what is wrong with a filter is told, the quick ones too', () => {
  const search = new URLSearchParams('where=level+to+77&sector=ZZ&quiet=&from=2')
  const filter = readEmployerFilter(search, 'x', employerFields)
  expect(problemsOfFilter(search, filter)).toMatchObject([
    { path: 'level', code: 'filter-number', found: '77' },
    { path: 'sector', code: 'filter-left-out', found: 'ZZ' },
  ])
})

test('a file holds the name, the columns in their order, days as they are sorted, and the day of a next step apart', () => {
  const columns = readColumns(new URLSearchParams('columns=nextStep+level+own.size+lastContact+state'), known).columns
  const cells = {
    nextStep: ['2026-12-03', 'x', 'tasks.titles.contactDue', { employer: 'Kas' }],
    level: [2, 4],
    'own.size': [2.5],
    lastContact: '2026-10-30',
    state: 'dormant',
  }
  const table = exportTable({ columns, rows: [{ name: 'Kas', cells }] }, i18nFor('en'))
  expect(table.header).toEqual(['Name', 'Next step', 'Next step on', 'Level', 'Size', 'Last contact', 'Relation'])
  expect(table.rows[0]?.slice(2)).toEqual(['2026-12-03', 2, 2.5, '2026-10-30', expect.any(String)])
  expect(table.rows[0]?.[1]).toMatch(/Kas/)
})
