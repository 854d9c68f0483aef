import { expect, test } from 'vitest'
import { problemsOf, type FilterGroup, type ListFilter } from '~/areas/employers/lists/filter'
import { filterStep } from '~/areas/employers/lists/filter-form'
import { employerFields, fieldsOf, operatorsFor } from '~/areas/employers/lists/filter-fields'
import { readFilterText, withFilter, writeGroup } from '~/areas/employers/lists/filter-text'
import { isNarrowing, readWhere } from '~/areas/employers/lists/read-filter'

const group = (join: 'and' | 'or', ...conditions: [string, string, ...string[]][]): FilterGroup => ({
  join,
  conditions: conditions.map(([field, operator, ...values]) => ({ field, operator, values })),
})

test('a filter stands in the address as words and comes back the same', () => {
  const filter: ListFilter = {
    join: 'or',
    groups: [
      group('and', ['state', 'is', 'existing', 'dormant'], ['level', 'to', '2']),
      group('or', ['city', 'is', 'Den Haag'], ['name', 'has', 'and'], ['name', 'has', 'zeg "hoi" \\ dag']),
      group('and', ['owner', 'empty']),
    ],
  }
  const search = withFilter(new URLSearchParams('q=zorg&where=old&after=x'), filter)
  expect(search.getAll('where')[0]).toBe('state is existing dormant and level to 2')
  expect(search.get('q')).toBe('zorg')
  expect(search.has('after')).toBe(false)
  expect(readFilterText(new URLSearchParams(search.toString()))).toEqual({ ok: true, value: filter })
})

test('rubbish in the address is told, never guessed', () => {
  for (const [text, code] of [
    ['level', 'filter-unreadable'],
    ['level to 2 and', 'filter-unreadable'],
    ['city is "Den Haag', 'filter-unreadable'],
    ['and level to 2', 'filter-unreadable'],
    ['level to 2 and strength is 1 or owner empty', 'filter-mixed'],
    ['x'.repeat(4_001), 'filter-unreadable'],
    [Array.from({ length: 13 }, () => 'level to 2').join(' and '), 'filter-too-much'],
  ] as const) {
    expect(readFilterText(new URLSearchParams([['where', text]]))).toMatchObject({ ok: false, problems: [{ code }] })
  }
  const many = new URLSearchParams(Array.from({ length: 9 }, () => ['where', 'level to 2']))
  expect(readFilterText(many)).toMatchObject({ ok: false, problems: [{ code: 'filter-too-many-groups', found: '9' }] })
})

test('an impossible value names its field, what was found and what would be right', () => {
  const problem = (field: string, operator: string, ...values: string[]) =>
    problemsOf({ field, operator, values }, employerFields)[0]
  expect(problem('level', 'to', '9')).toEqual({ path: 'level', code: 'filter-number', found: '9', expected: '0 - 5' })
  expect(problem('level', 'to', '2.5')).toMatchObject({ code: 'filter-number' })
  expect(problem('targetOn', 'before', '2026-02-30')).toMatchObject({ path: 'targetOn', code: 'filter-date' })
  expect(problem('state', 'is', 'dead')).toMatchObject({ code: 'filter-choice', found: 'dead' })
  expect(problem('state', 'has', 'x')).toMatchObject({ code: 'filter-operator', found: 'has', expected: 'is, isnt' })
  expect(problem('owner', 'is', 'somebody')).toMatchObject({ code: 'filter-person' })
  expect(problem('shoe', 'is', '43')).toMatchObject({ path: 'shoe', code: 'filter-no-such-field', found: 'shoe' })
  expect(problem('level', 'to')).toMatchObject({ code: 'filter-no-value' })
  expect(problem('owner', 'is', 'me')).toBeUndefined()
  expect(problem('owner', 'empty')).toBeUndefined()
})

test('while a filter is built a row may wait for its value; afterwards it may not', () => {
  const codes = (search: string) =>
    readWhere(new URLSearchParams(search), employerFields)?.problems.map(one => one.code)
  expect(codes('where=level+to&build=1')).toEqual([])
  expect(codes('where=level+to')).toEqual(['filter-no-value'])
  expect(codes('where=level+to+99&build=1')).toEqual(['filter-number'])
  expect(readWhere(new URLSearchParams('q=x'), employerFields)).toBeNull()
  const narrows = (search: string) => isNarrowing(readWhere(new URLSearchParams(search), employerFields))
  expect(['where=level+to&build=1', 'where=&build=1', 'q=x'].map(narrows)).toEqual([false, false, false])
  expect(['where=level+to', 'where=level+to+2+and+city+is&build=1', 'where=x'].map(narrows)).toEqual([true, true, true])
})

test('each button of the builder leads to the next form of the filter', () => {
  const step = (search: string) => filterStep(new URLSearchParams(search), employerFields)
  const added = step('q=zorg&w.join=and&w0.join=and&w0.new=level&do=add.0')
  expect(added?.toString()).toBe('q=zorg&where=level+is&build=1')
  const rows =
    'w.join=or&w0.join=or&w0.0.field=level&w0.0.operator=to&w0.0.value=2&w0.1.field=owner&w0.1.operator=empty&w1.join=and&w1.0.field=city&w1.0.operator=is&w1.0.value='
  expect(step(`${rows}&do=remove.0.0`)?.getAll('where')).toEqual(['owner empty', 'city is'])
  expect(step(`${rows}&do=drop.0`)?.getAll('where')).toEqual(['city is'])
  expect(step(`${rows}&do=group`)?.getAll('where')).toEqual(['level to 2 or owner empty', 'city is', ''])
  // A row that waits for its value keeps the builder open; it does not count until it is complete.
  expect(step(`${rows}&do=apply`)?.toString()).toBe('where=level+to+2+or+owner+empty&where=city+is&any=1&build=1')
  expect(step(`${rows}Zeist&do=apply`)?.toString()).toBe('where=level+to+2+or+owner+empty&where=city+is+Zeist&any=1')
  expect(step('w0.join=and&w0.new=nonsense&do=add.0')?.getAll('where')).toEqual([''])
  expect(step('q=zorg')).toBeNull()
})

test('a network adds fields by data, and never in place of ours', () => {
  const own = {
    key: 'x1',
    type: 'yesNo',
    label: { nl: 'Keurmerk', en: 'Label' },
    source: { of: 'own', fieldId: 'x', column: 'word' },
  } as const
  const fields = fieldsOf([own, { ...own, key: 'level' }])
  expect(fields.length).toBe(employerFields.length + 1)
  expect(fields.at(-1)).toBe(own)
  expect(writeGroup(group('and', ['x1', 'yes']))).toBe('x1 yes')
  for (const field of fields) expect(operatorsFor(field).length).toBeGreaterThan(0)
})
