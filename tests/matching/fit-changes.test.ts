import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitChanges, goodNews, type Sighting } from '~/areas/matching/changes/fit-changes'
import { addDays } from '~/areas/engagement/days'

const today = '2026-11-28'
const since = '2026-11-21'
const seen = (
  vacancyId: string,
  firstOn: string,
  lastOn = today,
  fits: [number | null, number] = [80, 80],
): Sighting => ({
  ...{ vacancyId, firstOn, cameOn: firstOn, lastOn, clientFit: fits[0], employerFit: fits[1] },
})

test('what came within a week is new, what stood a week ago and does not any more went', () => {
  const changes = fitChanges(
    [
      seen('stays', '2026-10-01'),
      seen('new', '2026-11-25'),
      seen('today', today),
      seen('went', '2026-11-20', '2026-11-24'),
      seen('came and went', '2026-11-22', '2026-11-24'),
      seen('long gone', '2026-10-01', '2026-11-01'),
    ],
    since,
  )
  expect(changes).toEqual({ since: '2026-11-21', fresh: new Set(['new', 'today']), gone: ['went'] })
})

test('in the first week of a client nothing is called new', () => {
  expect(fitChanges([seen('a', '2026-11-24'), seen('b', today)], since)).toBeNull()
  expect(fitChanges([], since)).toBeNull()
  expect(goodNews([seen('a', today), seen('b', today)], today)).toEqual([])
})

test('good news came today and fits both sides; what is not known of the client is no news', () => {
  const sightings = [
    seen('old', '2026-11-01'),
    seen('good', today, today, [70, 70]),
    seen('better', today, today, [90, 80]),
    seen('client unknown', today, today, [null, 100]),
    seen('employer below', today, today, [100, 69]),
  ]
  expect(goodNews(sightings, today).map(one => one.vacancyId)).toEqual(['better', 'good'])
})

test('a place is never both new and gone', () => {
  const day = fc.integer({ min: -20, max: 0 }).map(count => addDays(today, count))
  const sighting = fc
    .record({ vacancyId: fc.uuid(), one: day, other: day })
    .map(({ vacancyId, one, other }) => seen(vacancyId, one < other ? one : other, one < other ? other : one))
  fc.assert(
    fc.property(fc.uniqueArray(sighting, { selector: one => one.vacancyId }), sightings => {
      const changes = fitChanges(sightings, since)
      if (!changes) return
      for (const id of changes.gone) expect(changes.fresh.has(id)).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})
