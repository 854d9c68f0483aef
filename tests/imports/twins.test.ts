import { expect, test } from 'vitest'
import { noTwins, readChoices, readTwinCounts } from '~/areas/imports/twins'

test('what is chosen is read by line, and what makes no sense is left out', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['twin.3', 'update'],
    ['twin.4', 'skip'],
    ['twin.5', 'create'],
    ['twin.6', 'burn'],
    ['twin.x', 'skip'],
    ['twin.99999999999', 'skip'],
    ['other', 'skip'],
  ] as const)
    form.append(name, value)
  expect(readChoices(form)).toEqual({ update: [3], skip: [4], create: [5] })
})

test('counts that were not kept are none', () => {
  expect(readTwinCounts({ new: 3 })).toEqual(noTwins)
  const twins = { found: 3, undecided: 0, update: 1, create: 1, skip: 1 }
  expect(readTwinCounts({ new: 3, twins })).toEqual(twins)
})
