import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExpired, isOffered } from '~/areas/engagement/arguments/argument'
import { beginOf, successOf } from '~/areas/engagement/arguments/argument-success'
import { countWords, mostPitchWords, PitchInput, proposeScript, secondsFor } from '~/areas/engagement/arguments/pitch'

const words = (count: number) => Array.from({ length: count }, (_, n) => `woord${n}`).join(' ')

test('an argument is offered up to its last day, for its sector or for all, and not once it is put away', () => {
  const one = { validUntil: '2026-11-02', isArchived: false, sector: 'Q' }
  expect(isOffered(one, '2026-11-02', 'Q')).toBe(true)
  expect(isExpired(one, '2026-11-03')).toBe(true)
  expect(isOffered(one, '2026-11-03', 'Q')).toBe(false)
  expect(isOffered(one, '2026-11-01', 'I')).toBe(false)
  expect(isOffered({ ...one, sector: null }, '2026-11-01', null)).toBe(true)
  expect(isOffered({ ...one, isArchived: true }, '2026-11-01', 'Q')).toBe(false)
})

test('success is the share with an agreed next step, in one sector or all, and not told below five', () => {
  const counts = [
    { key: 'a', sector: 'Q', n: 6, agreed: 3 },
    { key: 'a', sector: 'I', n: 4, agreed: 4 },
    { key: 'b', sector: 'Q', n: 5, agreed: 4 },
    { key: 'c', sector: 'Q', n: 4, agreed: 4 },
  ]
  expect(successOf(counts, null)).toEqual([
    { key: 'b', n: 5, share: 0.8 },
    { key: 'a', n: 10, share: 0.7 },
    { key: 'c', n: 4, share: null },
  ])
  expect(successOf(counts, 'I')).toEqual([{ key: 'a', n: 4, share: null }])
  expect(beginOf('year', new Date('2026-11-02T09:00:00Z'))).toEqual(new Date('2025-11-02T09:00:00Z'))
})

test('170 words are 70 seconds; signs alone are no words', () => {
  expect(countWords('Goedendag, u spreekt – met  Ada.')).toBe(5)
  expect(countWords('  ')).toBe(0)
  expect(secondsFor(mostPitchWords)).toBe(70)
  expect(secondsFor(85)).toBe(35)
})

test('a pitch of 170 words passes, one of 171 does not', () => {
  const pitch = { opening: 'Wat zoekt u?', script: words(170) }
  expect(PitchInput.safeParse(pitch).success).toBe(true)
  const long = PitchInput.safeParse({ ...pitch, script: words(171) })
  expect(long.error?.issues[0]).toMatchObject({ path: ['script'], message: 'too-many-words' })
})

test('a proposed script never goes over its words, whatever the arguments', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 8 }), lengths => {
      const script = proposeScript('Goedendag.', lengths.map(words), 'Tot ziens.')
      expect(countWords(script)).toBeLessThanOrEqual(mostPitchWords)
      expect(script.startsWith('Goedendag.') && script.endsWith('Tot ziens.')).toBe(true)
    }),
  )
})
