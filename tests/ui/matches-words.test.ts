import { expect, test } from 'vitest'
import { matchesWords } from '~/ui/shell/matches-words'

test('an act is found by parts of its words, in any order', () => {
  expect(matchesWords('Contactmoment vastleggen', 'vast contact')).toBe(true)
  expect(matchesWords('Mijn cliënten', 'CLIENT')).toBe(true)
})

test('letters that only stand in the same order somewhere do not count', () => {
  expect(matchesWords('Wachtwoord en tweede stap', 'rosa')).toBe(false)
  expect(matchesWords('Plaatsingen', 'plaats werkgever')).toBe(false)
})

test('without words everything is shown', () => {
  expect(matchesWords('Vandaag', '')).toBe(true)
})
