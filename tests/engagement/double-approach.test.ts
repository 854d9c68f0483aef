import { expect, test } from 'vitest'
import { alertKey, doubleApproaches, type Approach } from '~/areas/engagement/double-approach'

const mine = { membershipId: 'me', siteId: 'north', channel: 'visit', on: '2026-11-02' }
const theirs = (more: Partial<Approach> = {}): Approach => ({
  id: 'a',
  membershipId: 'them',
  siteId: 'north',
  channel: 'call',
  on: '2026-10-25',
  ...more,
})

test('the fourteenth day counts, the fifteenth does not, before and after', () => {
  expect(doubleApproaches(mine, [theirs({ on: '2026-10-19' })])).toHaveLength(1)
  expect(doubleApproaches(mine, [theirs({ on: '2026-10-18' })])).toHaveLength(0)
  expect(doubleApproaches(mine, [theirs({ on: '2026-11-16' })])).toHaveLength(1)
  expect(doubleApproaches(mine, [theirs({ on: '2026-11-17' })])).toHaveLength(0)
})

test('two sites of one firm are two places; a contact without a site is about all of them', () => {
  expect(doubleApproaches(mine, [theirs({ siteId: 'south' })])).toHaveLength(0)
  expect(doubleApproaches(mine, [theirs({ siteId: null })])).toHaveLength(1)
  expect(doubleApproaches({ ...mine, siteId: null }, [theirs({ siteId: 'south' })])).toHaveLength(1)
})

test('a note is no approach, on either side', () => {
  expect(doubleApproaches(mine, [theirs({ channel: 'note' })])).toHaveLength(0)
  expect(doubleApproaches({ ...mine, channel: 'note' }, [theirs()])).toHaveLength(0)
})

test('of each colleague the newest contact counts, and each pair has a key of its own', () => {
  const found = doubleApproaches(mine, [
    theirs(),
    theirs({ id: 'b', on: '2026-10-30' }),
    theirs({ id: 'c', membershipId: 'x' }),
  ])
  expect(found.map(one => one.id).sort()).toEqual(['b', 'c'])
  expect(alertKey('a', 'me')).not.toBe(alertKey('a', 'x'))
})
