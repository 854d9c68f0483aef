import { expect, test } from 'vitest'
import { CadenceInput, cadenceOf, CadenceTable, isSameTable, starterCadence, tableOf } from '~/areas/engagement/cadence'

const employer = (level: number, importance: number | null = null, cadenceDays: number | null = null) => ({
  level,
  importance,
  cadenceDays,
  targetLevel: null,
  targetOn: null,
  lastContactOn: null,
})

test('the rhythm follows the level, important employers at least so often, and an agreed rhythm goes first', () => {
  expect([0, 1, 2, 3, 4, 5].map(level => cadenceOf(employer(level)))).toEqual([180, 180, 90, 60, 60, 30])
  expect(cadenceOf(employer(0, 5))).toBe(60)
  expect(cadenceOf(employer(0, 4))).toBe(90)
  expect(cadenceOf(employer(0, 3))).toBe(180)
  expect(cadenceOf(employer(5, 4))).toBe(30)
  expect(cadenceOf(employer(5, 5, 45))).toBe(45)
})

test('a target sets the rhythm of the level that is aimed at, until there was contact on its day or later', () => {
  const day = (text: string) => new Date(text)
  const aimed = { ...employer(2), targetLevel: 5, lastContactOn: day('2026-10-01') }
  expect(cadenceOf(aimed)).toBe(30)
  expect(cadenceOf({ ...aimed, targetOn: day('2026-12-01') })).toBe(30)
  expect(cadenceOf({ ...aimed, targetOn: day('2026-10-01') })).toBe(90)
  expect(cadenceOf({ ...aimed, targetOn: day('2026-09-01') })).toBe(90)
  expect(cadenceOf({ ...aimed, targetLevel: 2 })).toBe(90)
  expect(cadenceOf({ ...aimed, targetLevel: 1 })).toBe(90)
  expect(cadenceOf({ ...aimed, cadenceDays: 45 })).toBe(45)
  expect(cadenceOf({ ...aimed, importance: 5, targetLevel: 3 })).toBe(60)
})

test('a table of a network counts instead of the starter, and one that makes no sense is refused', () => {
  const table = CadenceTable.parse({ daysByLevel: [100, 90, 80, 70, 60, 50] })
  expect(cadenceOf(employer(0, 5), table)).toBe(100)
  expect(CadenceTable.safeParse({ daysByLevel: [100] }).success).toBe(false)
  expect(CadenceTable.safeParse({ ...starterCadence, atMostByImportance: { 5: 1 } }).success).toBe(false)
})

test('a form says a table: limits that stay empty set none', () => {
  const input = CadenceInput.parse({ version: 0, daysByLevel: [180, 180, 90, 60, 60, 30], atMost4: 90, atMost5: 60 })
  expect(isSameTable(tableOf(input), starterCadence)).toBe(true)
  expect(isSameTable(tableOf({ ...input, atMost5: undefined }), starterCadence)).toBe(false)
  expect(CadenceInput.safeParse({ ...input, daysByLevel: [6, 180, 90, 60, 60, 30] }).success).toBe(false)
  expect(CadenceInput.safeParse({ ...input, atMost1: 731 }).success).toBe(false)
})
