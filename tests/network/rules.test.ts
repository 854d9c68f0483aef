import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAuditFilter, readLeaving } from '~/areas/network/audit-filter'
import { circleOf, gridRows, kindOf } from '~/areas/network/relation-grid'
import { groupsOf, verdictOf, whatIf } from '~/areas/network/without'

const people = ['a', 'b', 'c', 'd', 'e', 'f']
const relations = fc.array(
  fc.record({
    importance: fc.option(fc.integer({ min: 1, max: 5 })),
    inTouch: fc.subarray(people),
  }),
)

test('removing somebody never lowers the number of gaps, and counts no relation twice', () => {
  fc.assert(
    fc.property(relations, fc.subarray(people), (network, leaving) => {
      const found = whatIf(groupsOf(network, new Set(leaving)))
      expect(found.gapsAfter).toBeGreaterThanOrEqual(found.gapsBefore)
      expect(Object.values(found.counts).reduce((sum, one) => sum + one, 0)).toBe(network.length)
      const empty = network.filter(one => one.inTouch.every(person => leaving.includes(person)))
      expect(found.gapsAfter).toBe(empty.length)
    }),
  )
})

test('removing more people never closes a gap', () => {
  fc.assert(
    fc.property(relations, fc.subarray(people), fc.constantFrom(...people), (network, leaving, one) => {
      const fewer = whatIf(groupsOf(network, new Set(leaving)))
      const more = whatIf(groupsOf(network, new Set([...leaving, one])))
      expect(more.gapsAfter).toBeGreaterThanOrEqual(fewer.gapsAfter)
    }),
  )
})

test('a relation is uncovered, leans on one, goes on, or was uncovered already', () => {
  expect(verdictOf(0, 0)).toBe('wasUncovered')
  expect(verdictOf(1, 0)).toBe('uncovered')
  expect(verdictOf(3, 1)).toBe('onOne')
  expect(verdictOf(1, 1)).toBe('covered')
  expect(verdictOf(3, 2)).toBe('covered')
  expect(whatIf([{ before: 1, gone: 1, importance: 4, count: 3 }])).toMatchObject({ important: 3, gapsAfter: 3 })
})

test('the grid has the highest importance on top, and says what is weaker than it should be', () => {
  const rows = gridRows(
    [
      { strength: 1, importance: 5, count: 4, overdue: 2 },
      { strength: 1, importance: 5, count: 3, overdue: 0 },
      { strength: null, importance: null, count: 1, overdue: 0 },
    ],
    2,
  )
  expect(rows.map(row => row.importance)).toEqual([5, 4, 3, 2, 1, 0])
  expect(rows[0]?.cells[1]).toEqual({ strength: 1, importance: 5, count: 7, overdue: 2, kind: 'weak' })
  expect(rows[5]?.cells[0]).toMatchObject({ count: 1, kind: 'unknown' })
  expect(kindOf(5, 3, 2)).toBe('strong')
  expect(kindOf(4, 5, 2)).toBe('even')
  expect(kindOf(4, 5, 1)).toBe('weak')
  expect(kindOf(1, 4, 4)).toBe('even')
})

test('a circle says its number by its area, and the smallest still holds the figure written in it', () => {
  expect(circleOf(0, 100, 30)).toBe(0)
  expect(circleOf(100, 100, 30)).toBe(30)
  expect(circleOf(25, 100, 30)).toBe(15)
  expect(circleOf(1, 1_000_000, 30)).toBeCloseTo(10.2)
})

test('a filter of an address that makes no sense is left out', () => {
  const read = (text: string) => readAuditFilter(new URLSearchParams(text))
  expect(read('sector=Q&strength=0&importance=6&organisation=x')).toEqual({
    organisationId: null,
    section: 'Q',
    strength: 0,
    importance: null,
    strategy: null,
  })
  expect(readLeaving(new URLSearchParams('person=nobody&without='))).toBeNull()
})
