import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ActivityCatalogue,
  employerNeeds,
  gapsOf,
  hoursOf,
  nextActivity,
  type Activity,
} from '~/areas/engagement/activities/activity-catalogue'
import { activityOf, ActivityInput, freeKey } from '~/areas/engagement/activities/activity-input'
import { parseForm } from '~/platform/forms/parse-form'
import { sampleCatalogue } from '~/areas/engagement/activities/sample-catalogue'

const { activities } = sampleCatalogue

test('the sample is whole: every step, level and need has an activity', () => {
  expect(ActivityCatalogue.parse(sampleCatalogue)).toEqual(sampleCatalogue)
  expect(gapsOf(activities)).toEqual({ steps: [], levels: [], needs: [], activities: [] })
})

test('gaps are steps, levels and needs that nothing serves', () => {
  const few = activities.filter(one => one.minLevel <= 2).map(one => ({ ...one, ladderSteps: [3] }))
  expect(gapsOf(few)).toMatchObject({
    steps: [1, 2, 4, 5, 6, 7, 8, 9],
    levels: [3, 4, 5],
    needs: ['skills'],
    activities: [],
  })
  expect(gapsOf(few.slice(0, 1).map(one => ({ ...one, ladderSteps: [] }))).activities).toEqual(['newsletter'])
})

test('a worked example: at level 2 with an open place the cheapest for staff at level 3 is the internship, 36 hours', () => {
  expect(nextActivity(activities, 2, ['staff'])).toMatchObject({ activity: { key: 'internship' }, serves: ['staff'] })
  expect(nextActivity(activities, 2, [])).toMatchObject({ activity: { key: 'taster-day' }, serves: [] })
  expect(nextActivity(activities, 5, ['social'])).toMatchObject({ activity: { key: 'role-model', minLevel: 5 } })
  expect(nextActivity([], 2, ['staff'])).toBeNull()
})

test('nothing of the same level that serves a known need is cheaper', () => {
  const known = fc.subarray([...employerNeeds])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), known, (level, needs) => {
      const best = nextActivity(activities, level, needs)
      const asked = Math.min(5, level + 1)
      const rivals = activities.filter(
        one => one.minLevel === asked && (best?.serves.length === 0 || one.needs.some(need => needs.includes(need))),
      )
      expect(best?.activity.minLevel).toBe(asked)
      for (const rival of rivals) expect(hoursOf(best?.activity as Activity)).toBeLessThanOrEqual(hoursOf(rival))
    }),
  )
})

test('an activity of the form has a need; its key is free', () => {
  const input = {
    nameNl: 'Lunch',
    nameEn: 'Lunch',
    minLevel: 1,
    ladderSteps: [5, 3, 5],
    needs: ['exchange', 'staff'],
    benefitNl: 'a',
    benefitEn: 'a',
    effectNl: 'b',
    effectEn: 'b',
    employerHours: 1,
    networkHours: 0.5,
    version: 1,
  }
  expect(activityOf(ActivityInput.parse(input), 'own-1')).toMatchObject({
    key: 'own-1',
    ladderSteps: [3, 5],
    needs: ['staff', 'exchange'],
  })
  expect(ActivityInput.safeParse({ ...input, needs: [] }).error?.issues.map(one => one.message)).toEqual([
    'need-needed',
  ])
  const form = new FormData()
  for (const [key, value] of Object.entries(input)) if (key !== 'needs') form.append(key, [value].flat().join())
  form.delete('ladderSteps')
  expect(parseForm(form, ActivityInput)).toMatchObject({
    ok: false,
    problems: [{ path: 'needs', code: 'need-needed' }],
  })
  expect(freeKey(['own-1', 'survey'])).toBe('own-2')
})
