import { expect, test } from 'vitest'
import { statementNames } from '~/platform/prepared-statements.server'

const asked = (sql: string, times: number, name: ReturnType<typeof statementNames>) =>
  Array.from({ length: times }, () => name({ sql }))

test('a statement gets a name of its own from the third time it is asked', () => {
  const name = statementNames()
  expect(asked('select 1', 4, name)).toEqual(['', '', 's1', 's1'])
  expect(asked('select 2', 3, name)).toEqual(['', '', 's2'])
  expect(asked('select 1', 1, name)).toEqual(['s1'])
})

test('no more than four hundred are kept, and those that are stay', () => {
  const name = statementNames()
  for (let i = 1; i <= 400; i++) expect(asked(`select ${i}`, 3, name)[2]).toBe(`s${i}`)
  expect(asked('select 401', 10, name)).toEqual(Array.from({ length: 10 }, () => ''))
  expect(asked('select 400', 1, name)).toEqual(['s400'])
})

test('texts that are built for one request are forgotten, and the usual ones still get a name', () => {
  const name = statementNames()
  for (let i = 0; i < 20_000; i++) expect(name({ sql: `select ${i} as one` })).toBe('')
  expect(asked('select 7 as one', 3, name)).toEqual(['', '', 's1'])
})
