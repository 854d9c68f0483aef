import { expect, test } from 'vitest'
import { adjustGroup } from '~/areas/matching/assign/adjust'

const group = {
  pairs: [
    { clientId: 'C1', vacancyId: 'V1' },
    { clientId: 'C2', vacancyId: 'V1' },
    { clientId: 'C2', vacancyId: 'V2' },
  ],
  places: [
    { vacancyId: 'V1', seats: 1, mentorId: 'M1' },
    { vacancyId: 'V2', seats: 1 },
  ],
  mentors: [{ mentorId: 'M1', capacity: 2 }],
}

test('a pinned client keeps the seat and the mentor has one less to guide', () => {
  const left = adjustGroup(group, { pinned: [{ clientId: 'C1', vacancyId: 'V1' }], forbidden: [] })
  expect(left.pairs.map(pair => pair.clientId)).toEqual(['C2', 'C2'])
  expect(left.places[0]?.seats).toBe(0)
  expect(left.mentors[0]?.capacity).toBe(1)
  expect(group.places[0]?.seats).toBe(1)
})

test('a pin over the seats, of an unknown place or of the same client twice is refused', () => {
  const pinned = [
    { clientId: 'C1', vacancyId: 'V1' },
    { clientId: 'C2', vacancyId: 'V1' },
    { clientId: 'C1', vacancyId: 'V2' },
    { clientId: 'C3', vacancyId: 'V9' },
  ]
  expect(adjustGroup(group, { pinned, forbidden: [] }).refused).toEqual(pinned.slice(1))
})

test('a forbidden pair is not proposed', () => {
  const left = adjustGroup(group, { pinned: [], forbidden: [{ clientId: 'C2', vacancyId: 'V1' }] })
  expect(left.pairs).toEqual([group.pairs[0], group.pairs[2]])
})
