import { expect, test } from 'vitest'
import { starterGroups } from '../../../prisma/seed/starter-competences/all-groups'
import { sampleCompetences } from '~/areas/engagement/surveys/item-competences'
import { overlayOf } from '~/areas/engagement/surveys/overlay'
import { sampleSurvey } from '~/areas/engagement/surveys/sample-survey'
import { surveyFigures } from '~/areas/engagement/surveys/survey-figures'

const figure = (item: string, rank: number, gap: number) => ({
  item,
  rank,
  gap,
  n: 8,
  importance: 4,
  lacking: gap / 4,
  learnable: 0.5,
  top: null,
  past: null,
  change: null,
})

test('every competence behind an item of the sample is in the starter list', () => {
  const slugs = new Set(starterGroups.flatMap(group => group.competences.map(one => one.slug)))
  const items = new Set(sampleSurvey.items.map(item => item.key))
  for (const [item, named] of Object.entries(sampleCompetences)) {
    expect(items.has(item), item).toBe(true)
    expect(named.filter(slug => !slugs.has(slug))).toEqual([])
  }
})

test('the overlay stands beside what both sides may show, the widest gap first, and names what it cannot compare', () => {
  const figures = [figure('b', 2, 12), figure('a', 1, 16), figure('c', 3, 8)]
  const { rows, without } = overlayOf(figures, [
    { item: 'b', clients: 5, level: 1.4 },
    { item: 'a', clients: 10, level: 2.6 },
    { item: 'not-asked', clients: 10, level: 3 },
  ])
  expect(rows.map(row => [row.item, row.clients, row.use])).toEqual([
    ['a', 10, 'tell'],
    ['b', 5, 'train'],
  ])
  expect(without).toEqual(['c'])
})

test('what is not among the five widest gaps is neither to tell nor for training', () => {
  const figures = [1, 2, 3, 4, 5, 6].map(rank => figure(`i${rank}`, rank, 20 - rank))
  const { rows } = overlayOf(
    figures,
    figures.map(one => ({ item: one.item, clients: 5, level: 3 })),
  )
  expect(rows.map(row => row.use)).toEqual(['tell', 'tell', 'tell', 'tell', 'tell', null])
})

test('the gap of the year before is told beside the change, and neither when it is hidden', () => {
  const sums = (n: number, lacking: number) => ({
    items: [{ sector: 'Q', item: 'a', n, importance: 4 * n, lacking: lacking * n, learnable: n }],
    tops: [],
    answered: [{ sector: 'Q', n }],
  })
  const all = (before: number) => surveyFigures(sums(6, 3), ['a'], sums(before, 2)).find(one => one.sector === 'all')
  expect(all(5)?.figures[0]).toMatchObject({ gap: 12, past: 8, change: 4 })
  expect(all(4)?.figures[0]).toMatchObject({ gap: 12, past: null, change: null })
})
