import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relationStates } from '~/areas/employers/employer'
import {
  boardColumns,
  cardsAsked,
  columnOf,
  fieldsOfColumn,
  priorityOf,
  stepsOf,
  type Movable,
  type MoveKind,
} from '~/areas/employers/relation-board'

const relation = fc.record({
  relationState: fc.constantFrom<string>(...relationStates),
  strength: fc.option(fc.integer({ min: 1, max: 5 })),
  hadContact: fc.boolean(),
})
const kinds = fc.constantFrom<MoveKind>('state', 'strength')

test.each<[string, boolean, string[]]>([
  ['new', false, ['existing', 'ended']],
  ['existing', true, ['dormant', 'ended']],
  ['existing', false, ['new', 'dormant', 'ended']],
  ['dormant', true, ['existing', 'ended']],
  ['ended', true, ['existing', 'dormant']],
  ['ended', false, ['new', 'existing', 'dormant']],
])('a relation that is %s, contact %s, may go to %s', (relationState, hadContact, steps) => {
  expect(stepsOf('state', { relationState, strength: null, hadContact })).toEqual(steps)
})

test('strength may be judged anew at any time, and taken back', () => {
  expect(stepsOf('strength', { relationState: 'new', strength: 2, hadContact: false })).toEqual([
    'none',
    '1',
    '3',
    '4',
    '5',
  ])
})

test('every step leads to another column of the board, and every step has its way back while there was no contact', () => {
  fc.assert(
    fc.property(kinds, relation, (kind, { hadContact: _, ...rest }) => {
      const before: Movable = { ...rest, hadContact: false }
      for (const to of stepsOf(kind, before)) {
        expect(boardColumns[kind]).toContain(to)
        const after: Movable = { ...before, ...fieldsOfColumn(kind, to) }
        expect(columnOf(kind, after)).toBe(to)
        expect(stepsOf(kind, after)).toContain(columnOf(kind, before))
      }
    }),
  )
})

test('a relation that had contact never becomes new again', () => {
  fc.assert(
    fc.property(relation, one => {
      expect(stepsOf('state', { ...one, hadContact: true })).not.toContain('new')
    }),
  )
})

test.each([
  [{ importance: 5, strength: 2, isOverdue: true, isPromiseLate: true }, 11],
  [{ importance: 5, strength: 2, isOverdue: false, isPromiseLate: false }, 6],
  [{ importance: 1, strength: 4, isOverdue: true, isPromiseLate: false }, -4],
  [{ importance: null, strength: 4, isOverdue: false, isPromiseLate: true }, 3],
])('the priority of %o is %d', (urgency, priority) => {
  expect(priorityOf(urgency)).toBe(priority)
})

test.each([
  ['', 25],
  ['more-new=50', 50],
  ['more-new=5', 25],
  ['more-new=1e9', 200],
  ['more-new=50.5', 25],
  ['more-existing=50', 25],
])('with "%s" the column of new relations shows %d cards', (search, count) => {
  expect(cardsAsked(new URLSearchParams(search), 'new')).toBe(count)
})
