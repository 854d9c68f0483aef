import { PlaceBoard } from '~/areas/matching/board/place-board'
import { rankBoard } from '~/areas/matching/board/rank-board'
import { emptyClient, emptyPlace, type ClientProfile, type PlaceProfile } from '~/areas/matching/profile'
import { shortlistByRules } from '~/areas/matching/shortlist'
import { windowsOf } from '~/areas/matching/week-parts'
import { check, defineBench, timed, type BenchCase } from './harness'
import { drawMatchingData, readProfiles } from './matching-data'
import { between, seededRandom } from './random'

const clientCount = 40
const dayParts = ['mon_am', 'mon_pm', 'tue_am', 'tue_pm', 'wed_am', 'wed_pm', 'thu_am', 'thu_pm', 'fri_am', 'fri_pm']
const sectors = ['87.10', '10.71', '47.11', '55.10', '81.21']

interface Drawn {
  board: PlaceBoard
  profiles: PlaceProfile[]
  clients: ClientProfile[]
}

/** Places with hours, times, languages, licences, sectors and a postcode area, and clients with wishes and limits. */
function draw(size: number, seed: number): Drawn {
  const data = drawMatchingData(clientCount, size, seed, readProfiles(seed))
  const random = seededRandom(seed + 5)
  const points = new Map(
    Array.from({ length: 4_000 }, (_, i) => [
      String(1000 + i),
      { latitude: 51 + ((i * 37) % 2000) / 1000, longitude: 4 + ((i * 91) % 3000) / 1000 },
    ]),
  )
  const parts = (share: number) => windowsOf(dayParts.filter(() => random() < share))
  const board = new PlaceBoard()
  board.setPoints(points)
  const profiles = data.places.map(({ id, asks }): PlaceProfile => {
    const pc4 = String(between(random, 1000, 4999))
    const hoursMinPerWeek = between(random, 4, 20)
    const { seats: _, ...empty } = emptyPlace(id)
    const place = {
      ...empty,
      asks,
      employerId: `E${between(random, 1, 20_000)}`,
      sector: sectors[between(random, 0, 4)],
      hoursMinPerWeek,
      hoursMaxPerWeek: hoursMinPerWeek + 12,
      times: random() < 0.5 ? [] : parts(0.3),
      licences: random() < 0.1 ? [{ code: 'B', essential: true }] : [],
    }
    board.set({ ...place, pc4 })
    return { ...place, seats: 1, location: points.get(pc4) }
  })
  const clients = data.clients.map(({ id, claims }, i): ClientProfile => ({
    ...emptyClient(id),
    claims,
    wishes: [
      { kind: 'sector', value: '87', importance: 4 },
      { kind: 'competence', value: claims[0]?.uri ?? '', importance: 3 },
    ],
    hoursMinPerWeek: 8,
    hoursMaxPerWeek: between(random, 16, 36),
    availability: i % 3 === 0 ? [] : parts(0.8),
    location: points.get(String(between(random, 1000, 4999))),
    maxTravelKm: between(random, 20, 120),
  }))
  return { board, profiles, clients }
}

async function caseOf(size: number, seed: number): Promise<BenchCase> {
  const { board, profiles, clients } = draw(size, seed)
  const asked = { order: 'both' as const, aside: new Set<string>(), limit: 30 }
  const answers = await timed(() => clients.map(client => rankBoard(board, { client, ...asked })))
  const sample = clients.slice(0, 3)
  const byRules = await timed(() => sample.map(client => shortlistByRules(client, profiles, asked)))
  byRules.value.forEach((list, i) => check(JSON.stringify(answers.value[i]) === JSON.stringify(list), `client ${i}`))
  const each = (seconds: number, times: number) => Number(((seconds * 1000) / times).toFixed(1))
  return {
    case: `one client's list, counts, reasons and openings, ${size} places`,
    value: each(answers.cpuSeconds, clients.length),
    unit: 'ms CPU',
    better: 'lower',
    beside: [
      { what: 'the same, wall', value: each(answers.wallSeconds, clients.length) },
      { what: 'the rules asked place by place', value: each(byRules.cpuSeconds, sample.length) },
    ],
    checked: `the answers of ${sample.length} clients equal the rules asked place by place`,
  }
}

export default defineBench({
  name: 'match-board',
  summary: 'the list of the matching page from memory, with 10,000 and 100,000 open places',
  run: async ({ seed }) => ({
    data: `${readProfiles(seed).description}; ${clientCount} clients`,
    cases: [await caseOf(10_000, seed), await caseOf(100_000, seed)],
  }),
})
