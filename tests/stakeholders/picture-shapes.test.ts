import { expect, test } from 'vitest'
import { barShapes, gridShapes } from '~/areas/stakeholders/picture-shapes'

const words = { corners: ['A', 'B', 'D', 'C'], across: 'invloed', up: 'gewicht' } as const
const one = (id: string, importance: number, influence: number) => ({
  id,
  label: `Stakeholder ${id} met een heel lange naam`,
  headcount: 250,
  exact: { importance, interest: 3, influence },
  before: { importance: 1, interest: 3, influence },
  isBorderline: importance === 3,
})

test('the grid for paper has four corners, both axes, and each stakeholder with its name and way', () => {
  const { shapes, width, height } = gridShapes('importance', [one('a', 5, 5), one('b', 3, 1)], { highFrom: 4 }, words)
  const of = (kind: string) => shapes.filter(shape => shape.kind === kind)
  expect([of('rect').length, of('circle').length, of('line').length]).toEqual([4, 2, 2])
  const texts = shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))
  expect(texts).toEqual(expect.arrayContaining(['A', 'B', 'C', 'D', 'invloed >', '^ gewicht', '5']))
  expect(texts.filter(text => text.startsWith('Stakeholder a'))).toEqual(['Stakeholder a met een h…'])
  expect(shapes.flatMap(shape => (shape.kind === 'circle' ? [shape.isDashed] : []))).toEqual([false, true])
  for (const shape of shapes) {
    if (shape.kind === 'line') continue
    expect(shape.x >= 0 && shape.x <= width && shape.y >= 0 && shape.y <= height).toBe(true)
  }
})

test('bars grow with jobs, and the longest leaves room for what is said of it', () => {
  const { shapes, width } = barShapes([
    { name: 'Zorg', jobs: 6_000, said: '6.000 · 60 %' },
    { name: 'Bouw', jobs: 3_000, said: '3.000' },
  ])
  const bars = shapes.flatMap(shape => (shape.kind === 'rect' ? [shape] : []))
  expect(bars[0]!.width).toBe(bars[1]!.width * 2)
  expect(bars[0]!.x + bars[0]!.width).toBeLessThanOrEqual(width - 150)
  expect(barShapes([]).shapes).toEqual([])
})
