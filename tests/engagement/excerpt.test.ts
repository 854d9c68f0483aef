import { expect, test } from 'vitest'
import { excerpt } from '~/areas/engagement/excerpt'

const long = `${'Eerst over het weer en de drukte. '.repeat(6)}Daarna wil de directeur een proefplaatsing in café Élan, in maart. ${'En nog meer. '.repeat(12)}`

test('a short text stands whole, on one line', () => {
  expect(excerpt(' Belt\nmaandag  terug. ', 'terug')).toBe('Belt maandag terug.')
})

test('of a long text stands the piece around the first word that begins so', () => {
  for (const words of ['proefpl', 'PROEF', 'élan', 'elan']) {
    const piece = excerpt(long, words)
    expect([...piece].length).toBeLessThanOrEqual(92)
    expect(piece).toMatch(/^….*proefplaatsing.*…$/)
  }
  expect(excerpt(long, 'laatsing')).toMatch(/^Eerst over het weer/)
  expect(excerpt(long, '')).toMatch(/^Eerst over.*…$/)
})
