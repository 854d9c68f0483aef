import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conceptGraph, type OccupationProfile } from '~/areas/matching/suggest/concept-graph'
import { furtherCompetences } from '~/areas/matching/suggest/further'
import { ridgeWeights, timesRows, weightedSum } from '~/areas/matching/suggest/ridge'
import { suggestFrom } from '~/areas/matching/suggest/suggest'
import { textIndex } from '~/areas/matching/suggest/text-index'

const profile = (id: string, essential: string[], optional: string[] = []): OccupationProfile => ({
  id,
  essential,
  optional,
})
const kitchen = [
  profile('cook', ['heat', 'cut', 'hygiene'], ['menu']),
  profile('baker', ['dough', 'oven', 'hygiene']),
  profile('driver', ['drive', 'load', 'papers']),
  profile('courier', ['drive', 'load', 'greet']),
]
const graph = conceptGraph(kitchen)
const idsOf = (found: { id: string }[]) => found.map(one => one.id)

test('what goes with known competences comes from occupations that share them, which are named', () => {
  const found = furtherCompetences(graph, { competences: ['heat', 'cut'] }, { count: 5 })
  expect(idsOf(found)).toEqual(['hygiene', 'menu'])
  expect(found[0]?.because[0]).toBe('cook')
})

test('an occupation brings its own essential competences before optional ones', () => {
  const found = idsOf(furtherCompetences(graph, { competences: [], occupations: ['cook'] }, { count: 4 }))
  expect(found.slice(0, 3).sort()).toEqual(['cut', 'heat', 'hygiene'])
  expect(found[3]).toBe('menu')
})

test('an occupation that is left out has no voice, and nothing known gives nothing', () => {
  const leaveOut = (id: string) => id === 'cook'
  expect(furtherCompetences(graph, { competences: ['heat', 'cut'] }, { count: 5, leaveOut })).toEqual([])
  expect(furtherCompetences(graph, { competences: ['unknown'] }, { count: 5 })).toEqual([])
  expect(furtherCompetences(conceptGraph([]), { competences: ['heat'] }, { count: 5 })).toEqual([])
})

test('a title brings occupations, and they bring competences', () => {
  const index = textIndex([
    { id: 'driver', kind: 'occupation', labels: [{ lang: 'nl', text: 'vrachtwagenchauffeur' }] },
  ])
  const found = suggestFrom(index, graph, { title: 'Chauffeur vrachtwagen' }, 3)
  expect(idsOf(found.occupations)).toEqual(['driver'])
  expect(idsOf(found.further).sort()).toEqual(['drive', 'load', 'papers'])
})

const skill = fc.integer({ min: 0, max: 14 }).map(n => `s${n}`)
const profiles = fc
  .array(fc.record({ essential: fc.array(skill, { maxLength: 6 }), optional: fc.array(skill, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(list => list.map((one, i) => ({ id: `o${i}`, ...one })))

test('order and repetition change no bit, nothing known is suggested, and the best come first', () => {
  fc.assert(
    fc.property(profiles, fc.array(skill, { maxLength: 6 }), (list, competences) => {
      const found = furtherCompetences(conceptGraph(list), { competences }, { count: 20 })
      const turned = [...list].reverse().map(one => ({
        id: one.id,
        essential: [...one.essential].reverse().concat(one.essential),
        optional: [...one.optional].reverse(),
      }))
      const again = [...competences].reverse().concat(competences)
      expect(furtherCompetences(conceptGraph(turned), { competences: again }, { count: 20 })).toEqual(found)
      expect(idsOf(found).filter(id => competences.includes(id))).toEqual([])
      const scores = found.map(one => one.score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      for (const { because } of found) expect(because.length).toBeGreaterThan(0)
    }),
  )
})

test('an occupation that is left out is never a reason', () => {
  fc.assert(
    fc.property(
      profiles,
      fc.integer({ min: 0, max: 11 }),
      fc.array(skill, { maxLength: 6 }),
      (list, gone, competences) => {
        const leaveOut = (id: string) => id === `o${gone}`
        for (const { because } of furtherCompetences(conceptGraph(list), { competences }, { count: 20, leaveOut }))
          expect(because).not.toContain(`o${gone}`)
      },
    ),
  )
})

test("the solver solves: weights times (X X' + I) is the likeness with the query", () => {
  fc.assert(
    fc.property(profiles, fc.array(skill, { minLength: 1, maxLength: 5 }), (list, asked) => {
      const { likeness, competences } = conceptGraph(list)
      const query = Float64Array.from(competences, id => (asked.includes(id) ? 1 : 0))
      const weights = ridgeWeights(likeness, query)
      const back = timesRows(likeness, weightedSum(likeness, weights)).map(
        (value, row) => value + (weights[row] as number),
      )
      timesRows(likeness, query).forEach((wanted, row) => expect(back[row]).toBeCloseTo(wanted, 6))
    }),
  )
})
