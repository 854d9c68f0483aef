import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declaredIn, itemOfDeclared } from '~/areas/engagement/declared'
import {
  counts,
  countsUntil,
  evidenceOf,
  evidenceSources,
  linesOf,
  type EvidenceItem,
} from '~/areas/engagement/evidence'
import { declaredOf, LevelInput } from '~/areas/engagement/level-input'
import { indicators, suggestLevel, type Indicator } from '~/areas/engagement/levels'

const today = '2026-11-02'
const piece = (indicator: Indicator, on: string, source: EvidenceItem['source'] = 'contact_moment'): EvidenceItem => ({
  indicator,
  source,
  id: null,
  on,
  what: 'visit',
})

test('evidence counts for 24 months, a person for as long as he or she is there', () => {
  expect(countsUntil(piece('two_way_contact', '2024-11-02'))).toBe('2026-11-02')
  expect(counts(piece('two_way_contact', '2024-11-02'), today)).toBe(true)
  expect(counts(piece('two_way_contact', '2024-11-01'), today)).toBe(false)
  expect(counts(piece('two_way_contact', '2026-11-03'), today)).toBe(false)
  expect(countsUntil(piece('named_person', '2019-01-01', 'contact'))).toBeNull()
  expect(countsUntil(piece('place_used', '2024-02-29', 'placement'))).toBe('2026-02-28')
})

test('a worked example: level 3, with a second place missing for level 4', () => {
  const items = [
    piece('two_way_contact', '2026-10-01'),
    piece('talk_or_visit', '2026-10-01'),
    piece('named_person', '2025-01-10', 'contact'),
    piece('mentor_named', '2025-01-10', 'contact'),
    piece('job_information', '2026-03-01', 'survey'),
    piece('place_used', '2026-04-01', 'placement'),
    piece('second_place_used', '2026-04-01', 'placement'),
    piece('letter_of_intent', '2026-05-01', 'declared'),
    piece('evaluation', '2026-08-01', 'placement'),
  ]
  const evidence = evidenceOf(items, today)
  expect(evidence.newestOn).toBe('2026-10-01')
  expect(suggestLevel(evidence)).toMatchObject({ level: 3, missing: ['second_place_used'] })
  const fourth = linesOf(items, today).find(row => row.level === 4)
  expect(fourth?.isWhole).toBe(false)
  expect(fourth?.lines.map(line => [line.indicator, line.isMet, line.needed, line.items.length])).toEqual([
    ['second_place_used', false, 2, 1],
    ['letter_of_intent', true, 1, 1],
    ['evaluation', true, 1, 1],
  ])
  const twice = [...items, piece('second_place_used', '2026-06-01', 'placement')]
  expect(suggestLevel(evidenceOf(twice, today)).level).toBe(4)
})

test('the suggested level never rises when evidence is removed', () => {
  const anyPiece = fc.record({
    indicator: fc.constantFrom(...indicators),
    source: fc.constantFrom(...evidenceSources),
    id: fc.constant(null),
    on: fc.constantFrom('2023-01-01', '2024-11-02', '2025-06-30', '2026-11-02', '2026-12-01'),
    what: fc.constant('x'),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(anyPiece, fc.boolean()), { maxLength: 40 }), pieces => {
      const all = pieces.map(([item]) => item)
      const fewer = pieces.filter(([, isKept]) => isKept).map(([item]) => item)
      expect(suggestLevel(evidenceOf(fewer, today)).level).toBeLessThanOrEqual(
        suggestLevel(evidenceOf(all, today)).level,
      )
    }),
  )
})

test('what is declared has a day and a source; earlier level changes kept the name alone', () => {
  const read = (declared: object[]) => LevelInput.safeParse({ level: 1, declared, version: 1 })
  const codes = (declared: object[]) => read(declared).error?.issues.map(one => [one.path.join('.'), one.message])
  expect(codes([{ indicator: 'letter_of_intent', on: '2026-05-01' }])).toEqual([['declared.0.source', 'source-needed']])
  expect(codes([{ indicator: 'letter_of_intent', source: 'map' }])).toEqual([['declared.0.on', 'day-needed']])
  const line = { indicator: 'letter_of_intent', on: '2026-05-01', source: 'map 2026' } as const
  expect(
    declaredOf(LevelInput.parse({ level: 1, declared: [line, { indicator: 'shares_lead' }], version: 1 })),
  ).toEqual([line])
  expect(declaredIn({ declared: ['shares_lead'] }, '2026-01-05').map(itemOfDeclared)).toEqual([
    { indicator: 'shares_lead', source: 'declared', id: null, on: '2026-01-05', what: '' },
  ])
  expect(declaredIn({ declared: [line] }, '2026-01-05')).toEqual([line])
  expect(declaredIn({}, '2026-01-05')).toEqual([])
})
