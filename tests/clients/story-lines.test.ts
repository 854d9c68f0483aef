import { expect, test } from 'vitest'
import { dayIn } from '~/areas/engagement/days'
import { gatherRepeats, type StoryLine } from '~/areas/clients/story-lines'

const inAmsterdam = (at: Date) => dayIn(at, 'Europe/Amsterdam')

const line = (title: string, day: string, actorName = 'Ilse'): StoryLine => ({
  id: `${title} ${day}`,
  title,
  at: new Date(`${day}T10:00:00Z`),
  actorName,
})

test('lines that say the same on one day become one line with how often', () => {
  const lines = [line('added', '2026-01-02'), line('added', '2026-01-02'), line('written', '2026-01-02')]
  expect(gatherRepeats(lines, inAmsterdam).map(one => [one.title, one.times])).toEqual([
    ['added', 2],
    ['written', 1],
  ])
})

test('another day, another person or something in between keeps lines apart', () => {
  const lines = [
    line('added', '2026-01-03'),
    line('added', '2026-01-02'),
    line('added', '2026-01-02', 'Bram'),
    line('written', '2026-01-02', 'Bram'),
    line('added', '2026-01-02', 'Bram'),
  ]
  expect(gatherRepeats(lines, inAmsterdam).map(one => one.times)).toEqual([1, 1, 1, 1, 1])
})

test('a day is one of the network: half past midnight there is another day than the evening before', () => {
  const at = (moment: string) => ({ ...line('added', '2026-01-02'), at: new Date(moment) })
  const night = [at('2026-01-02T23:30:00Z'), at('2026-01-02T22:30:00Z'), at('2026-01-01T23:30:00Z')]
  expect(gatherRepeats(night, inAmsterdam).map(one => one.times)).toEqual([1, 2])
})
