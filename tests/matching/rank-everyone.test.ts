import { expect, test } from 'vitest'
import { PlaceIndex } from '~/areas/matching/engine/place-index'
import { rankArrays } from '~/areas/matching/engine/rank-arrays'
import { tabulateClaims } from '~/areas/matching/engine/rank-many'
import { rankEveryone } from '~/areas/matching/rank-everyone.server'
import { drawMatchingData, standInProfiles } from '../../bench/matching-data'

test('two threads answer the same as one', { timeout: 60_000 }, async () => {
  const data = drawMatchingData(600, 500, 3, standInProfiles(3))
  const index = new PlaceIndex()
  for (const place of data.places) index.set(place.id, place.asks)
  const claims = tabulateClaims(
    data.clients.map(client => client.claims),
    index.competences,
  )
  const one = await rankEveryone(rankArrays(index), claims, 7, 1)
  const two = await rankEveryone(rankArrays(index), claims, 7, 2)
  expect([...two.length]).toEqual([...one.length])
  expect([...two.rows]).toEqual([...one.rows])
  expect([...two.fits]).toEqual([...one.fits])
  expect(one.length.some(length => length === 7)).toBe(true)
})
