import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterMap, focusOn, mapInSight } from '~/areas/network/social-map/filter-map'
import { findNodes } from '~/areas/network/social-map/find-nodes'
import { colouredCommunities, communitiesOf, hueOf, radiusOf } from '~/areas/network/social-map/map-look'
import {
  inOrder,
  mostTies,
  nodeOrders,
  nodeRows,
  orderOf,
  pageOfRows,
  rowsOnPage,
  rowsWith,
  textOfNode,
} from '~/areas/network/social-map/map-rows'
import { mapAddress, readMapView, type MapFilter } from '~/areas/network/social-map/map-view'
import { nextNode, type Direction } from '~/areas/network/social-map/next-node'
import { nodeAddress } from '~/areas/network/social-map/node-address'
import type { MapEdge, MapKey, MapMeasures, MapNode, MapNodeKind } from '~/areas/network/social-map/social-map'
import { partsWithout, tiedTo, within } from '~/areas/network/social-map/tied-to'
import { tiePairs, tiesOf } from '~/areas/network/social-map/tie-pairs'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const keyOf = (kind: MapNodeKind, number: number): MapKey => `${kind}:${id(number)}`

function node(kind: MapNodeKind, number: number, more: Partial<MapNode & MapMeasures> = {}): MapNode & MapMeasures {
  return {
    key: keyOf(kind, number),
    name: `${kind} ${number}`,
    kind,
    organisationId: null,
    sectorCode: null,
    steps: [],
    level: null,
    x: 0,
    y: 0,
    degree: 0,
    betweenness: 0,
    component: 0,
    community: 0,
    isBridge: false,
    ...more,
  }
}

function edge(from: MapKey, to: MapKey, more: Partial<MapEdge> = {}): MapEdge {
  return { from, to, kind: 'talk', strength: 3, pieces: 1, firstOn: '2026-01-01', lastOn: '2026-11-01', ...more }
}

const today = '2026-11-27'
const all: MapFilter = {
  organisationId: null,
  section: null,
  step: null,
  strength: null,
  age: null,
  kinds: [],
  ties: [],
}

const municipality = node('organisation', 1)
const fatma = node('colleague', 2, { organisationId: id(1), name: 'Fatma Yılmaz' })
const care = node('employer', 3, { organisationId: id(1), sectorCode: '87.10', name: 'Zorggroep Rijn' })
const build = node('employer', 4, { organisationId: id(9), sectorCode: 'F', name: 'Van Dijk Bouw' })
const nurse = node('contact', 5)
const cafe = node('service', 6, { organisationId: id(1), steps: [2, 3] })
const example = {
  nodes: [municipality, fatma, care, build, nurse, cafe],
  edges: [
    edge(fatma.key, municipality.key, { kind: 'member', lastOn: null }),
    edge(fatma.key, care.key, { strength: 5 }),
    edge(fatma.key, build.key, { strength: 1, lastOn: '2025-03-01' }),
    edge(nurse.key, care.key, { kind: 'works_at', lastOn: null, firstOn: null }),
    edge(cafe.key, municipality.key, { kind: 'offers', lastOn: null }),
  ],
}
const left = (filter: Partial<MapFilter>) => filterMap(example, { ...all, ...filter }, today)
const namesOf = (map: { nodes: readonly MapNode[] }) => map.nodes.map(one => one.name)

describe('what a filter leaves', () => {
  test('nothing asked leaves all of it, also who is tied to nobody', () => {
    const alone = { nodes: [...example.nodes, node('employer', 7)], edges: example.edges }
    expect(filterMap(alone, all, today)).toEqual(alone)
  })

  test('a sector leaves its employers, and who has no sector but is tied to one of them', () => {
    expect(namesOf(left({ section: 'Q' }))).toEqual([fatma.name, care.name, nurse.name])
    expect(left({ section: 'Q' }).edges).toEqual([example.edges[1], example.edges[3]])
  })

  test('an organisation leaves itself, its people, services and employers, not those of another', () => {
    expect(namesOf(left({ organisationId: id(1) }))).toEqual([
      municipality.name,
      fatma.name,
      care.name,
      nurse.name,
      cafe.name,
    ])
  })

  test('a step leaves employers whose places serve it, drops those whose places serve another, and keeps the unknown only beside a fit', () => {
    const withSteps = (steps: Record<string, number[]>) => ({
      edges: example.edges,
      nodes: example.nodes.map(one => ({ ...one, steps: steps[one.key] ?? one.steps })),
    })
    const named = (steps: Record<string, number[]>, step: number) =>
      namesOf(filterMap(withSteps(steps), { ...all, step }, today))
    expect(named({ [care.key]: [4] }, 4)).toEqual([fatma.name, care.name, nurse.name])
    expect(named({ [care.key]: [4], [build.key]: [5, 6] }, 5)).toEqual([fatma.name, build.name])
    expect(named({}, 4)).toEqual([])
  })

  test('a step leaves what serves it', () => {
    expect(namesOf(left({ step: 3 }))).toEqual([municipality.name, cafe.name])
    expect(namesOf(left({ step: 6 }))).toEqual([])
  })

  test('ties that are too weak or too old go, and who is tied by nothing else goes with them; a tie without a day holds', () => {
    expect(namesOf(left({ strength: 5 }))).toEqual([fatma.name, care.name])
    expect(namesOf(left({ age: 90 }))).not.toContain(build.name)
    expect(left({ age: 90 }).edges).toHaveLength(4)
    expect(left({ age: 730 }).edges).toHaveLength(5)
  })

  test('a tie is as old as the filter on its last day, and older the day after', () => {
    const map = { nodes: [fatma, care], edges: [edge(fatma.key, care.key, { lastOn: '2026-08-29' })] }
    expect(filterMap(map, { ...all, age: 90 }, '2026-11-27').edges).toHaveLength(1)
    expect(filterMap(map, { ...all, age: 90 }, '2026-11-28').edges).toHaveLength(0)
  })

  test('kinds of nodes and of ties', () => {
    expect(namesOf(left({ kinds: ['employer', 'contact'] }))).toEqual([care.name, build.name, nurse.name])
    expect(left({ kinds: ['employer', 'contact'] }).edges).toEqual([example.edges[3]])
    expect(left({ ties: ['offers'] }).edges).toEqual([example.edges[4]])
  })
})

const kinds = fc.constantFrom<MapNodeKind>('employer', 'organisation', 'colleague', 'contact', 'service')
const maps = fc
  .array(
    fc.record({ kind: kinds, org: fc.option(fc.integer({ min: 0, max: 3 })), sector: fc.constantFrom(null, 'Q', 'F') }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .chain(list => {
    const nodes = list.map((one, at) =>
      node(one.kind, at, { organisationId: one.org === null ? null : id(one.org), sectorCode: one.sector }),
    )
    const place = fc.integer({ min: 0, max: nodes.length - 1 })
    return fc
      .array(
        fc.tuple(place, place, fc.integer({ min: 1, max: 5 }), fc.constantFrom(null, '2026-11-01', '2025-01-01')),
        {
          maxLength: 30,
        },
      )
      .map(ties => ({
        nodes,
        edges: ties.flatMap(([from, to, strength, lastOn]) => {
          const [one, other] = [nodes[from], nodes[to]]
          return one && other && one !== other ? [edge(one.key, other.key, { strength, lastOn })] : []
        }),
      }))
  })
const filters = fc.record<MapFilter>({
  organisationId: fc.constantFrom(null, id(0), id(1)),
  section: fc.constantFrom(null, 'Q', 'F'),
  step: fc.constant(null),
  strength: fc.constantFrom(null, 2, 5),
  age: fc.constantFrom(null, 90),
  kinds: fc.constantFrom([], ['employer', 'colleague']),
  ties: fc.constantFrom([], ['talk'], ['link']),
})

test('what is left is part of the map, both ends of a line are in sight, and filtering again changes nothing', () => {
  fc.assert(
    fc.property(maps, filters, (map, filter) => {
      const found = filterMap(map, filter, today)
      const keys = new Set(found.nodes.map(one => one.key))
      expect(map.nodes).toEqual(expect.arrayContaining([...found.nodes]))
      for (const line of found.edges) expect([keys.has(line.from), keys.has(line.to)]).toEqual([true, true])
      expect(filterMap(found, filter, today)).toEqual(found)
    }),
  )
})

test('two steps show all that one step shows, and who is chosen is always there', () => {
  fc.assert(
    fc.property(maps, map => {
      const at = map.nodes[0]?.key as MapKey
      const [one, two] = [focusOn(map, at, 1), focusOn(map, at, 2)]
      expect(namesOf(one)).toContain(map.nodes[0]?.name)
      expect(namesOf(two)).toEqual(expect.arrayContaining(namesOf(one)))
    }),
  )
})

test('a view narrows to who is chosen within the filters; a stranger shows nothing', () => {
  const view = (search: string) => mapInSight(example, readMapView(new URLSearchParams(search)), today)
  expect(namesOf(view(`at=${care.key}&around=1`))).toEqual([fatma.name, care.name, nurse.name])
  expect(namesOf(view(`at=${care.key}&around=2`))).not.toContain(cafe.name)
  expect(namesOf(view(`at=${care.key}`))).toHaveLength(6)
  expect(namesOf(view(`at=${keyOf('employer', 99)}&around=1`))).toEqual([])
})

test('an address is read, and what makes no sense in it is left out', () => {
  const good = readMapView(
    new URLSearchParams(
      `at=${care.key}&around=2&strength=4&age=365&kind=employer&kind=rubbish&tie=talk&size=betweenness&q= rijn `,
    ),
  )
  expect(good).toMatchObject({
    at: care.key,
    around: 2,
    size: 'betweenness',
    colour: 'kind',
    table: 'nodes',
    words: 'rijn',
  })
  expect(good.filter).toEqual({ ...all, strength: 4, age: 365, kinds: ['employer'], ties: ['talk'] })
  const bad = readMapView(
    new URLSearchParams('at=client:1&around=2&strength=9&age=1&step=7&sector=zz&organisation=x&colour=red&table=x'),
  )
  expect(bad).toMatchObject({ at: null, around: null, colour: 'kind', table: 'nodes', filter: all })
})

test('without a bridge its neighbours fall into as many parts as a walk finds', () => {
  const tied = tiedTo(example.edges)
  expect(partsWithout(tied, fatma.key)).toBe(3)
  expect(partsWithout(tied, care.key)).toBe(2)
  expect(partsWithout(tied, build.key)).toBe(1)
  expect(partsWithout(tied, keyOf('employer', 99))).toBe(0)
  expect(within(tied, nurse.key, 2)).toEqual(new Set([nurse.key, care.key, fatma.key]))
})

test('ties of two are one line: the strongest, all kinds, the first and the last day, and whether numbers are kept back', () => {
  const pairs = tiePairs([
    edge(fatma.key, care.key, { strength: 2, pieces: 3, lastOn: '2026-02-01' }),
    edge(care.key, fatma.key, { kind: 'placement', strength: 4, pieces: 0, firstOn: null, lastOn: null }),
    edge(fatma.key, build.key, { strength: 3 }),
  ])
  expect(pairs).toEqual([
    {
      from: fatma.key,
      to: care.key,
      kinds: ['talk', 'placement'],
      strength: 4,
      pieces: 3,
      isPartly: true,
      firstOn: '2026-01-01',
      lastOn: '2026-02-01',
    },
    expect.objectContaining({ to: build.key, isPartly: false }),
  ])
  expect(tiesOf(pairs, care.key).map(one => one.other)).toEqual([fatma.key])
})

describe('arrow keys', () => {
  const directions: Direction[] = ['up', 'down', 'left', 'right']
  const places = fc.uniqueArray(fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }), {
    selector: one => `${one.x},${one.y}`,
    minLength: 2,
    maxLength: 12,
  })

  test('go to the nearest straight on before one nearer by but aside', () => {
    const [here, aside, ahead] = [
      { key: 'here', x: 0, y: 0 },
      { key: 'aside', x: 1, y: 3 },
      { key: 'ahead', x: 4, y: 1 },
    ] as const
    expect(nextNode(here, [here, aside, ahead], 'right')?.key).toBe('ahead')
    expect(nextNode(here, [here, aside], 'right')?.key).toBe('aside')
    expect(nextNode(here, [here, aside, ahead], 'left')).toBeNull()
    expect(nextNode(here, [here, aside, ahead], 'up')?.key).toBe('aside')
  })

  test('go only the way they point, and always lead on in one of the directions', () => {
    fc.assert(
      fc.property(places, list => {
        const keyed = list.map((one, at) => ({ ...one, key: String(at) }))
        for (const here of keyed) {
          const found = directions.flatMap(direction => {
            const next = nextNode(here, keyed, direction)
            return next ? [{ direction, next }] : []
          })
          expect(found).not.toEqual([])
          for (const { direction, next } of found) {
            const way = { up: next.y - here.y, down: here.y - next.y, right: next.x - here.x, left: here.x - next.x }
            expect(way[direction]).toBeGreaterThan(0)
          }
        }
      }),
    )
  })
})

test('a search finds by every word, without accents or case, first who begins so and of those who has most ties', () => {
  const people = [
    node('contact', 1, { name: 'Van der Zorg', degree: 9 }),
    node('employer', 2, { name: 'Zorg aan Huis', degree: 1 }),
    node('employer', 3, { name: 'Zorggroep Rijn', degree: 5 }),
    node('colleague', 4, { name: 'Zoë Körg', degree: 5 }),
  ]
  expect(findNodes(people, 'zorg', 9).map(one => one.name)).toEqual(['Zorggroep Rijn', 'Zorg aan Huis', 'Van der Zorg'])
  expect(findNodes(people, 'korg ZOE', 9).map(one => one.name)).toEqual(['Zoë Körg'])
  expect(findNodes(people, '', 2).map(one => one.degree)).toEqual([9, 5])
})

test('the largest communities have a colour of their own and are named after who has most ties in them', () => {
  const nodes = Array.from({ length: 45 }, (_, at) =>
    node('employer', at, { community: Math.floor(Math.sqrt(at)), degree: at }),
  )
  const communities = communitiesOf(nodes)
  expect(communities[0]).toEqual({ community: 5, count: 11, around: 'employer 35' })
  expect(communities.at(-1)?.community).toBe(0)
  const hues = new Set(nodes.map(one => hueOf(one, 'community', communities)))
  expect(Math.max(...hues)).toBeLessThanOrEqual(colouredCommunities)
  expect(hueOf(nodes[44] as (typeof nodes)[0], 'kind', communities)).toBe(0)
})

test('a node with four times the ties is twice as far above the smallest radius', () => {
  expect([radiusOf(0, 100, 50), radiusOf(25, 100, 50), radiusOf(100, 100, 50)]).toEqual([4, 10, 16])
  expect(radiusOf(5, 0, 50)).toBe(4)
  expect(radiusOf(100, 100, 2_000)).toBe(8)
})

test('rows are searched, ordered with who has no value last, and paged', () => {
  const names = new Map([[municipality.key, 'Gemeente']])
  const rows = nodeRows(example.nodes, names)
  expect(rowsWith(rows, 'gemeente zorg', textOfNode).map(row => row.name)).toEqual([care.name])
  const order = (search: string) => inOrder(rows, orderOf(new URLSearchParams(search), nodeOrders, mostTies))
  for (const turn of ['', '-'])
    expect(order(`sort=${turn}section`).map(row => row.section === null)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  expect(order('sort=-section')[0]?.name).toBe(care.name)
  expect(orderOf(new URLSearchParams('sort=rubbish'), nodeOrders, mostTies)).toEqual(mostTies)
  const many = Array.from({ length: rowsOnPage * 2 + 1 }, (_, at) => at)
  const second = pageOfRows(many, { after: String(rowsOnPage), before: null })
  expect([second.rows[0], second.next, second.previous]).toEqual([
    rowsOnPage,
    String(2 * rowsOnPage),
    String(rowsOnPage),
  ])
  expect(pageOfRows(many, { after: null, before: second.previous }).rows[0]).toBe(0)
  expect(pageOfRows(many, { after: '-3', before: null }).rows).toHaveLength(rowsOnPage)
  expect(pageOfRows(many, { after: String(2 * rowsOnPage), before: null }).next).toBeNull()
})

test('each kind leads to its page; a contact by where they work', () => {
  expect(nodeAddress(care.key, example.edges)).toBe(`/employers/${id(3)}`)
  expect(nodeAddress(nurse.key, example.edges)).toBe(`/employers/${id(3)}/people/${id(5)}`)
  expect(nodeAddress(nurse.key, [])).toBeNull()
  expect(nodeAddress(fatma.key, [])).toBe(`/audit/without?person=${id(2)}`)
  expect(nodeAddress(municipality.key, [])).toBe(`/audit/without?without=${id(1)}`)
  expect(nodeAddress(cafe.key, [])).toBe(`/services/${id(6)}`)
})

test('a form leads back to the map as it was seen, and nowhere else', () => {
  expect(mapAddress('kind=employer&kind=contact&q=a b')).toBe('/audit/map?kind=employer&kind=contact&q=a+b')
  expect(mapAddress('//elsewhere.test/#x\r\nA: b')).toMatch(/^\/audit\/map\?[\w%+=-]+\.test/)
  expect([mapAddress(''), mapAddress(undefined), mapAddress('a'.repeat(5_000))]).toEqual(Array(3).fill('/audit/map'))
})
