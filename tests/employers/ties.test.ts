import { expect, test } from 'vitest'
import { circleOf, treeAround, type Above } from '~/areas/employers/hierarchy'
import { shortestWays, type IntroStep } from '~/areas/employers/intro-path'
import { canTie, tieKinds, waysToSay } from '~/areas/employers/tie-kinds'

const above = (text: string): Above[] =>
  text.split(' ').map(pair => ({ aboveId: pair[0] ?? '', belowId: pair[1] ?? '' }))

test('a circle is told from the one above back to itself', () => {
  expect(circleOf(above('XY YZ'), 'Z', 'X')).toEqual(['X', 'Y', 'Z', 'X'])
  expect(circleOf(above('XY'), 'Y', 'X')).toEqual(['X', 'Y', 'X'])
  expect(circleOf([], 'X', 'X')).toEqual(['X', 'X'])
  expect(circleOf(above('XY XZ'), 'Y', 'Z')).toBeNull()
  expect(circleOf(above('XY YX'), 'Y', 'Z')).toBeNull()
})

test('the tree of an employer goes from the top down, and ends where the data holds a circle', () => {
  expect(treeAround(above('AB BC AD'), 'C')).toEqual({
    id: 'A',
    below: [
      { id: 'B', below: [{ id: 'C', below: [] }] },
      { id: 'D', below: [] },
    ],
  })
  expect(treeAround([], 'A')).toEqual({ id: 'A', below: [] })
  const circle = JSON.stringify(treeAround(above('AB BA'), 'A'))
  expect(circle.match(/"id"/g)).toHaveLength(2)
})

const steps = (text: string): IntroStep[] =>
  text.split(' ').map(pair => ({ from: pair[0] ?? '', to: pair[1] ?? '', kind: 'spoke' }))
const told = (ways: IntroStep[][]) => ways.map(way => ['m', ...way.map(step => step.to)].join(''))

test('the shortest way is told, each of the same length once, and none that is longer', () => {
  expect(told(shortestWays(steps('ma ab bt mc ct mc md dt'), 'm', 't'))).toEqual(['mct', 'mdt'])
  expect(told(shortestWays(steps('ma mb mc md at bt ct dt'), 'm', 't'))).toEqual(['mat', 'mbt', 'mct'])
})

test('three steps are the most, a step is not walked backwards, and a circle ends', () => {
  expect(told(shortestWays(steps('ma ab bt'), 'm', 't'))).toEqual(['mabt'])
  expect(shortestWays(steps('ma ab bc ct'), 'm', 't')).toEqual([])
  expect(shortestWays(steps('ma ta'), 'm', 't')).toEqual([])
  expect(shortestWays(steps('ma am'), 'm', 't')).toEqual([])
})

test('a kind says who may stand on its sides, and is said in both directions unless both read the same', () => {
  expect(canTie('parent', 'employer', 'employer')).toBe(true)
  expect(canTie('parent', 'organisation', 'employer')).toBe(false)
  expect(canTie('introduced', 'membership', 'employer')).toBe(true)
  expect(waysToSay().filter(way => way.kind === 'family')).toHaveLength(1)
  expect(waysToSay().filter(way => way.kind === 'supplier')).toHaveLength(2)
  expect(Object.keys(tieKinds)).toHaveLength(9)
})
