import { expect, test } from 'vitest'
import { countedBehind } from '~/areas/network/targets/counted-behind'
import { readCountedFrom, readOrigin, SectorTargetInput, writeOrigin } from '~/areas/network/targets/sector-target'
import { readTargetFilter, readTargetSort } from '~/areas/network/targets/target-filter'
import { standingOfTarget, targetActsIn } from '~/areas/network/targets/target-states'

const ids = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const

test.each([
  ['going', { count: 1, dueOn: '2026-12-01' }],
  ['going', { count: 1, dueOn: '2026-11-27' }],
  ['late', { count: 2, dueOn: '2026-11-26' }],
  ['enough', { count: 3, dueOn: '2026-11-26' }],
  ['dropped', { count: 9, dueOn: '2026-12-01', state: 'dropped' }],
  ['reached', { count: 0, dueOn: '2026-11-26', state: 'reached' }],
])('an aim of three is %s with %o', (standing, facts) => {
  expect(standingOfTarget({ state: 'open', wanted: 3, ...facts }, '2026-11-27')).toBe(standing)
})

test('an open target can be reached or dropped, a closed one only opened again', () => {
  expect(targetActsIn('open')).toEqual(['reach', 'drop'])
  expect(targetActsIn('reached')).toEqual(['reopen'])
  expect(targetActsIn('dropped')).toEqual(['reopen'])
  expect(targetActsIn('rubbish')).toEqual([])
})

test('an origin is a gap of sector and town, a sector of an analysis, or a reason', () => {
  const read = (text: string) => readOrigin(new URLSearchParams(text))
  expect(read('')).toEqual({ of: 'reason' })
  expect(read('gap=sector.Q.Sint-Jan')).toEqual({
    of: 'gap',
    gapKey: 'sector.Q.Sint-Jan',
    section: 'Q',
    town: 'Sint-Jan',
  })
  expect(read('gap=sector.Q')).toMatchObject({ section: 'Q', town: null })
  const analysis = { of: 'analysis', analysisId: ids[0], sectorId: ids[1] } as const
  expect(read(`analysis=${ids[0]}&sector=${ids[1]}`)).toEqual(analysis)
  expect(readOrigin(new URLSearchParams(writeOrigin(analysis)))).toEqual(analysis)
  for (const wrong of ['gap=group.1.youth', 'gap=rubbish', `analysis=${ids[0]}`, 'analysis=x&sector=y'])
    expect(read(wrong), wrong).toBeNull()
})

test('a wrong form names its field', () => {
  const read = SectorTargetInput.safeParse({
    sectorCode: 'ZZ',
    wanted: 0,
    countedFrom: 'level.9',
    dueOn: '2026-13-01',
    ownerId: 'x',
  })
  expect(read.error?.issues.map(one => one.path[0])).toEqual([
    'sectorCode',
    'wanted',
    'countedFrom',
    'dueOn',
    'ownerId',
  ])
  expect(readCountedFrom('strength.4')).toEqual({ measure: 'strength', fromValue: 4 })
})

test('the employers that count are a list with the same conditions, where a list can ask for the sector', () => {
  const counted = { sectorCode: 'Q', town: 'Proefdam', measure: 'strength', fromValue: 3 }
  const behind = decodeURIComponent(countedBehind(counted) ?? '')
  for (const part of ['sector', 'Q', 'strength', '3', 'city', 'Proefdam']) expect(behind).toContain(part)
  expect(countedBehind({ ...counted, sectorCode: '87.10' })).toBeNull()
})

test('what makes no sense in an address is left out', () => {
  const search = new URLSearchParams('sector=ZZ&standing=x&owner=me&q=%20&sort=-rubbish')
  expect(readTargetFilter(search)).toEqual({ words: null, section: null, standing: null, ownerId: null })
  expect(readTargetSort(search)).toEqual({ key: 'dueOn', direction: 'up' })
  expect(readTargetSort(new URLSearchParams('sort=-sector'))).toEqual({ key: 'sector', direction: 'down' })
})
