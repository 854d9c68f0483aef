import { expect, test } from 'vitest'
import { starterUriPrefix } from '~/areas/taxonomy/concept'
import { starterGroups } from '../../prisma/seed/starter-competences/all-groups'
import { keyCodes, readTable } from '../../prisma/seed/starter-competences/read-table'
import { starterEditions } from '../../prisma/seed/starter-taxonomy'

const competences = starterGroups.flatMap(group => group.competences)
const editions = starterEditions()
const concepts = editions.flatMap(edition => edition.concepts)

function countOf(framework: string, kind: string): number {
  const edition = editions.find(one => one.framework.code === framework)
  return edition?.concepts.filter(concept => concept.kind === kind).length ?? 0
}

test('there are at least 200 competences, hard and soft', () => {
  expect(competences.length).toBeGreaterThanOrEqual(200)
  const soft = starterGroups.filter(group => group.nature === 'soft').flatMap(group => group.competences)
  expect(soft.length).toBeGreaterThanOrEqual(40)
})

test('every competence has a label and an everyday word in both languages', () => {
  for (const { slug, nl, en, alsoNl, alsoEn } of competences) {
    expect(nl.length, slug).toBeGreaterThan(2)
    expect(en.length, slug).toBeGreaterThan(2)
    expect(alsoNl.length, slug).toBeGreaterThan(0)
    expect(alsoEn.length, slug).toBeGreaterThan(0)
    expect(alsoNl, slug).not.toContain(nl)
    expect(alsoEn, slug).not.toContain(en)
  }
})

test('no address and no label is used twice', () => {
  expect(new Set(concepts.map(concept => concept.uri)).size).toBe(concepts.length)
  expect(new Set(competences.map(one => one.nl)).size).toBe(competences.length)
  expect(new Set(competences.map(one => one.en)).size).toBe(competences.length)
  for (const { uri } of concepts) expect(uri.startsWith(starterUriPrefix), uri).toBe(true)
})

test('the frameworks are complete: 8 key competences, DigComp 5 and 21, GreenComp 4 and 12, CEFR 6 levels of 5 skills', () => {
  expect(countOf('eu-key-2018', 'key_competence')).toBe(8)
  expect([countOf('digcomp', 'area'), countOf('digcomp', 'skill')]).toEqual([5, 21])
  expect([countOf('greencomp', 'area'), countOf('greencomp', 'skill')]).toEqual([4, 12])
  expect([countOf('cefr', 'skill'), countOf('cefr', 'level')]).toEqual([5, 30])
  expect(countOf('werkbrug-levels', 'level')).toBe(5)
})

test('every link leads to a concept that is there, and every key competence is used', () => {
  const known = new Set(concepts.map(concept => concept.uri))
  for (const link of editions.flatMap(edition => edition.links)) {
    expect(known.has(link.from), link.from).toBe(true)
    expect(known.has(link.to), link.to).toBe(true)
  }
  const used = new Set(competences.flatMap(one => one.keys))
  expect([...used].sort()).toEqual([...keyCodes].sort())
})

test('every framework says where it comes from', () => {
  for (const { framework } of editions) expect(framework.attribution.length, framework.code).toBeGreaterThan(10)
})

test('a row of a starter table with a missing cell or an unknown key competence is refused', () => {
  expect(() => readTable('a | b | c')).toThrow('six cells')
  expect(() => readTable('a | b | c | d | e | nonsense')).toThrow('nonsense')
})
