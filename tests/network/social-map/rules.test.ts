import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKey } from '~/areas/network/social-map/map-key'
import { isSameLink, LinkChange, linkState, NewLink, type LinkSign } from '~/areas/network/social-map/map-link'
import { readLinkFilter, readLinkSort } from '~/areas/network/social-map/map-link-list'
import { measuresOf } from '~/areas/network/social-map/measured-map'
import { brokenOf, hundredthsDone, isAtWork, measureSteps } from '~/areas/network/social-map/measuring'
import { plainMapOf } from '~/areas/network/social-map/neighbours'
import { pieceWords } from '~/areas/network/social-map/piece-words'
import type { MapKey } from '~/areas/network/social-map/social-map'
import { strengthOf } from '~/areas/network/social-map/strength'

const today = '2026-11-02'
const talk = (pieces: number, lastOn: string | null) => strengthOf({ kind: 'talk', pieces, lastOn }, today)

test('strength grows with evidence while it is fresh', () => {
  expect([1, 2, 3, 4, 7, 8, 80].map(pieces => talk(pieces, today))).toEqual([2, 3, 3, 4, 4, 5, 5])
})

test('strength weakens by one after half a year, a year and two years, and never goes under 1', () => {
  const days = ['2026-05-02', '2026-05-01', '2025-11-01', '2024-11-01']
  expect(days.map(day => talk(8, day))).toEqual([5, 4, 3, 2])
  expect(days.map(day => talk(1, day))).toEqual([2, 1, 1, 1])
})

test('what holds does not age, a link is as strong as it was judged, and few placements tell nothing', () => {
  const old = { pieces: 1, lastOn: '2019-01-01' }
  expect(strengthOf({ kind: 'member', ...old }, today)).toBe(4)
  expect(strengthOf({ kind: 'tie', ...old }, today)).toBe(3)
  expect(strengthOf({ kind: 'link', ...old, judged: 5 }, today)).toBe(5)
  expect(strengthOf({ kind: 'placement', pieces: 0, lastOn: null }, today)).toBe(2)
})

test('more evidence or newer evidence never makes a tie weaker', () => {
  const day = fc
    .date({ min: new Date('2023-11-02'), max: new Date(today), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), day, day, (pieces, a, b) => {
      const [older, newer] = a < b ? [a, b] : [b, a]
      expect(talk(pieces, newer)).toBeGreaterThanOrEqual(talk(pieces, older))
      expect(talk(pieces + 1, older)).toBeGreaterThanOrEqual(talk(pieces, older))
      expect([1, 2, 3, 4, 5]).toContain(talk(pieces, older))
    }),
  )
})

const [a, b]: MapKey[] = [
  'employer:018f0000-0000-7000-8000-00000000000a',
  'organisation:018f0000-0000-7000-8000-00000000000b',
]
const link = (more: Partial<LinkSign> = {}): LinkSign => ({
  from: a as MapKey,
  to: b as MapKey,
  kind: 'refers',
  kindWords: null,
  sinceOn: null,
  untilOn: null,
  ...more,
})
const turned = { from: b as MapKey, to: a as MapKey }

test('a link is there already when it says the same of the same two at the same time', () => {
  expect(isSameLink(link(), link())).toBe(true)
  expect(isSameLink(link(), link({ kind: 'meets' }))).toBe(false)
  expect(isSameLink(link(), link(turned))).toBe(false)
  expect(isSameLink(link({ kind: 'meets' }), link({ kind: 'meets', ...turned }))).toBe(true)
  expect(isSameLink(link({ untilOn: '2025-12-31' }), link({ sinceOn: '2026-01-01' }))).toBe(false)
  expect(isSameLink(link({ untilOn: '2026-01-01' }), link({ sinceOn: '2026-01-01' }))).toBe(true)
  const own = (kindWords: string) => link({ kind: 'other', kindWords })
  expect(isSameLink(own('Belt vaak '), own('belt vaak'))).toBe(true)
  expect(isSameLink(own('belt vaak'), own('belt nooit'))).toBe(false)
})

test('a link holds from its first to its last day', () => {
  const days = { sinceOn: '2026-11-02', untilOn: '2026-11-02' }
  expect(['2026-11-01', '2026-11-02', '2026-11-03'].map(day => linkState(days, day))).toEqual([
    'planned',
    'running',
    'over',
  ])
})

test('wrong input of a link is told by field', () => {
  const wrong = (input: object) =>
    NewLink.safeParse({ from: a, to: b, kind: 'refers', strength: '3', ...input }).error?.issues.map(
      issue => `${issue.path.join('.')} ${issue.message}`,
    )
  expect(wrong({})).toBeUndefined()
  expect(wrong({ from: 'client:018f0000-0000-7000-8000-00000000000a' })).toEqual(['from choose-end'])
  expect(wrong({ kind: 'other' })).toEqual(['kindWords link-needs-words'])
  expect(wrong({ sinceOn: '2026-02-01', untilOn: '2026-01-01' })).toEqual(['untilOn link-ends-before-start'])
  expect(wrong({ strength: '6' })?.[0]).toContain('strength')
  expect(wrong({ sinceOn: '2026-02-30' })?.[0]).toContain('sinceOn')
  expect(LinkChange.safeParse({ kind: 'refers', strength: '3' }).success).toBe(false)
})

test('a key names a kind of the map and an id', () => {
  expect(readKey(a)?.kind).toBe('employer')
  expect(readKey('client:018f0000-0000-7000-8000-00000000000a')).toBeNull()
  expect(readKey('employer:x')).toBeNull()
  expect(readKey(null)).toBeNull()
})

test('a filter of an address leaves out what makes no sense', () => {
  const read = readLinkFilter(new URLSearchParams('kind=refers&end=client&strength=9&state=over&q= x '))
  expect(read).toEqual({ words: 'x', kind: 'refers', end: null, atLeast: null, state: 'over' })
  expect(readLinkSort(new URLSearchParams('sort=-strength'))).toEqual({ key: 'strength', direction: 'down' })
  expect(readLinkSort(new URLSearchParams('sort=x'))).toEqual({ key: 'changed', direction: 'down' })
})

test('who came since the map was measured stands beside those it is tied to, in their community', () => {
  const keys: MapKey[] = ['employer:1', 'employer:2', 'employer:3', 'employer:4']
  const map = plainMapOf(
    keys.map(key => ({ key })),
    [
      { from: 'employer:1', to: 'employer:2' },
      { from: 'employer:2', to: 'employer:3' },
      { from: 'employer:3', to: 'employer:9' },
    ],
  )
  const kept = new Map([
    ['employer:1' as MapKey, { x: 0, y: 0, betweenness: 0.1, community: 4 }],
    ['employer:2' as MapKey, { x: 1, y: 1, betweenness: 0.5, community: 4 }],
  ])
  const found = measuresOf(map, kept, 1)
  expect(found.get('employer:2')).toMatchObject({
    x: 1,
    y: 1,
    betweenness: 0.5,
    community: 4,
    isBridge: true,
    degree: 2,
  })
  expect(found.get('employer:3')).toMatchObject({
    betweenness: 0,
    community: 4,
    component: 0,
    isBridge: false,
    degree: 1,
  })
  expect(Math.abs((found.get('employer:3')?.x ?? 0) - 1)).toBeLessThan(0.05)
  expect(found.get('employer:4')).toMatchObject({ community: 5, component: 1, degree: 0 })
})

test('a measuring only goes forward, from nothing to a hundred', () => {
  for (const method of ['exact', 'estimate'] as const) {
    const phases = ['read', 'parts', 'betweenness', 'communities', 'layout', 'exact', 'save'] as const
    const told = phases.flatMap(phase => [0, 0.5, 1].map(share => hundredthsDone(phase, share, method)))
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect([told[0], told.at(-1)]).toEqual([0, 100])
  }
  expect(measureSteps).toHaveLength(6)
})

test('a measuring that its worker left behind is not waited for', () => {
  const run = { state: 'running', createdAt: new Date('2026-11-02T09:00:00Z') }
  expect(isAtWork(run, new Date('2026-11-02T09:29:00Z'))).toBe(true)
  expect(isAtWork(run, new Date('2026-11-02T09:31:00Z'))).toBe(false)
  expect(isAtWork({ ...run, state: 'done' }, new Date('2026-11-02T09:01:00Z'))).toBe(false)
  expect(['done', 'cancelled', 'failed', 'waiting', 'running'].map(brokenOf)).toEqual([
    null,
    'cancelled',
    'failed',
    'failed',
    'failed',
  ])
})

test('a piece of evidence is told as exactly as its kind tells', () => {
  const say = {
    channel: (one: string) => `c ${one}`,
    tie: (one: string) => `t ${one}`,
    link: (one: string) => `l ${one}`,
    source: (one: string) => `s ${one}`,
  }
  expect(pieceWords({ source: 'moment', sort: 'visit' }, say)).toBe('c visit')
  expect(pieceWords({ source: 'tie', sort: 'supplier' }, say)).toBe('t supplier')
  expect(pieceWords({ source: 'tie', sort: 'gone' }, say)).toBe('s tie')
  expect(pieceWords({ source: 'link', sort: 'refers' }, say)).toBe('l refers')
  expect(pieceWords({ source: 'link', sort: 'other' }, say)).toBe('s link')
  expect(pieceWords({ source: 'mail', sort: null }, say)).toBe('s mail')
})
