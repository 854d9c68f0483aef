import { expect, test } from 'vitest'
import { inputsDigest } from '~/areas/matching/inputs-digest.server'
import { emptyClient } from '~/areas/matching/profile'

test('the version of the inputs changes with what counts, and with nothing else', () => {
  const client = { ...emptyClient('c'), hoursMinPerWeek: 8, maxTravelKm: undefined }
  const { clientId, ...others } = client
  expect(inputsDigest({ ...others, clientId })).toBe(inputsDigest(client))
  expect(inputsDigest({ ...client, hoursMinPerWeek: 9 })).not.toBe(inputsDigest(client))
  expect(inputsDigest({ ...client, claims: [{ uri: 'a', level: 2, evidence: [] }] })).not.toBe(inputsDigest(client))
})
