import { expect, test } from 'vitest'
import { namedJobs } from '~/areas/outreach/jobs'
import { systemClock } from '~/platform/clock.server'
import { jobCatalogue } from '../../workers/catalogue'
import { schedules } from '../../workers/schedules'

const names = jobCatalogue({ clock: systemClock, send: () => Promise.resolve({ kind: 'accepted' }) }).map(
  handler => handler.name,
)

test('every job has a name of its own, as area.verb-noun', () => {
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/)
})

test('every schedule has its job, and every job has words for the page', () => {
  for (const { job } of schedules) expect(names).toContain(job)
  expect([...namedJobs].sort()).toEqual([...names].sort())
})
