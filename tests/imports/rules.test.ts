import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctionsBetween } from '~/areas/imports/correct-cells'
import { keptUntil, runEvents, runMoves, runStates } from '~/areas/imports/run-states'
import { KeyLines } from '~/platform/tabular/key-lines'

test('every state can be reached, the first again to read anew, and what was put away never comes back', () => {
  const reached = new Set(runEvents.map(event => runMoves[event].to))
  expect(runStates.filter(state => !reached.has(state))).toEqual([])
  expect(runEvents.filter(event => runMoves[event].to === 'reading')).toEqual(['map-columns'])
  const leaving = runEvents.filter(event => runMoves[event].from.includes('expired'))
  expect(leaving).toEqual([])
  expect(runEvents.filter(event => runMoves[event].from.includes('committed'))).toEqual(['ask-undo'])
  expect(runEvents.filter(event => runMoves[event].from.includes('undone'))).toEqual([])
})

test('a file is kept for seven days', () => {
  expect(keptUntil(new Date('2026-11-02T09:00:00Z'))).toEqual(new Date('2026-11-09T09:00:00Z'))
})

test('only cells that differ are corrections', () => {
  const by = { name: 'Ada', at: new Date('2026-11-02T09:00:00Z') }
  expect(correctionsBetween({ a: '1', b: '2' }, { a: '1', c: '3' }, by)).toEqual([
    { column: 'b', from: '2', to: '', by: 'Ada', at: '2026-11-02T09:00:00.000Z' },
    { column: 'c', from: '', to: '3', by: 'Ada', at: '2026-11-02T09:00:00.000Z' },
  ])
})

test('keys are found again on the line where they first stood, as a plain map finds them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 3 }), { maxLength: 300 }),
      keys => {
        const [lines, map] = [new KeyLines(), new Map<string, number>()]
        keys.forEach((parts, index) => {
          const name = JSON.stringify(parts)
          expect(lines.add(parts, index + 2)).toBe(map.get(name))
          if (!map.has(name)) map.set(name, index + 2)
        })
      },
    ),
  )
})

test('two hundred thousand keys stay apart', () => {
  const lines = new KeyLines()
  const again: number[] = []
  for (let i = 0; i < 200_000; i++) if (lines.add([`e${i}`], i + 2) !== undefined) again.push(i)
  expect(again).toEqual([])
  expect(lines.add(['e123456'], 1)).toBe(123_458)
})
