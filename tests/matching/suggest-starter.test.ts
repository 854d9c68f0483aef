import { expect, test } from 'vitest'
import { namedInText } from '~/areas/matching/suggest/named-in-text'
import { textIndex } from '~/areas/matching/suggest/text-index'
import { measureStories, stories } from '../../bench/suggest-stories'
import { starterGroups } from '../../prisma/seed/starter-competences/all-groups'

const competences = starterGroups.flatMap(group => group.competences)
const index = textIndex(
  competences.map(one => ({
    id: one.slug,
    kind: 'skill',
    labels: [
      ...[one.nl, ...one.alsoNl].map(text => ({ lang: 'nl', text })),
      ...[one.en, ...one.alsoEn].map(text => ({ lang: 'en', text })),
    ],
  })),
)

test('every competence of the starter list is found in a text that names it, in Dutch and in English', () => {
  const missed = competences.flatMap(one =>
    [one.nl, one.en].filter(
      text => !namedInText(index, `${text}. Per direct.`, { count: 20 }).some(named => named.id === one.slug),
    ),
  )
  expect(missed).toEqual([])
})

test('of what a reader finds in stories most is suggested, and most of what is suggested a reader finds', () => {
  const slugs = new Set(competences.map(one => one.slug))
  expect(stories.flatMap(one => one.names).filter(name => !slugs.has(name))).toEqual([])
  const { recall, precision } = measureStories({ withVerbs: true })
  expect(recall).toBeGreaterThan(0.65)
  expect(precision).toBeGreaterThan(0.8)
})
