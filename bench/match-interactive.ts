import { MatchEngine, type Fitting } from '~/areas/matching/engine/match-engine'
import { bruteForceFit, bruteForceTop, levelsOf } from './brute-force'
import { check, timed, type BenchCase } from './harness'
import { drawMatchingData, type MatchingData, type Profiles } from './matching-data'

const count = 20
const size = 100_000

/** What a page asks: one client against all places, one place against all clients, and a change in between. */
export async function interactiveCases(profiles: Profiles, seed: number): Promise<BenchCase[]> {
  const data = drawMatchingData(size, size, seed + 2, profiles)
  const engine = new MatchEngine()
  const load = await timed(() => {
    for (const place of data.places) engine.setPlace({ vacancyId: place.id, asks: place.asks })
    for (const client of data.clients) engine.setClient({ clientId: client.id, claims: client.claims })
  })
  const clients = data.clients.filter((_, i) => i % 500 === 0)
  const places = data.places.filter((_, i) => i % 500 === 0)
  const perClient = await timed(() => clients.map(client => engine.topPlaces(client.claims, { count })))
  const perPlace = await timed(() => places.map(place => engine.topClients(place.asks, { count })))
  const changes = await timed(() => replaceAndAsk(engine, data))
  const checkedClients = checkClients(data, clients, perClient.value)
  const checkedPlaces = checkPlaces(data, places, perPlace.value)
  const ms = (seconds: number, times: number) => Number(((seconds * 1000) / times).toFixed(3))
  const against = `${size} x ${size}`
  return [
    {
      case: `one client against all places, ${against}`,
      value: ms(perClient.cpuSeconds, clients.length),
      unit: 'ms CPU',
      better: 'lower',
      aim: 20,
      checked: checkedClients,
    },
    {
      case: `one place against all clients, ${against}`,
      value: ms(perPlace.cpuSeconds, places.length),
      unit: 'ms CPU',
      better: 'lower',
      aim: 20,
      checked: checkedPlaces,
    },
    {
      case: `a place changes and one client asks, ${against}`,
      value: ms(changes.cpuSeconds, 200),
      unit: 'ms CPU',
      better: 'lower',
      checked: checkedClients,
    },
    {
      case: `reading both sides, ${against}`,
      value: Number(load.cpuSeconds.toFixed(2)),
      unit: 's CPU',
      better: 'lower',
      checked: checkedClients,
    },
  ]
}

/** Takes out a place and puts it back as it was, so that the later checks still hold. */
function replaceAndAsk(engine: MatchEngine, data: MatchingData): void {
  for (let i = 0; i < 200; i++) {
    const place = data.places[(i * 487) % data.places.length] as MatchingData['places'][number]
    engine.removePlace(place.id)
    engine.setPlace({ vacancyId: place.id, asks: place.asks })
    engine.topPlaces((data.clients[i] as MatchingData['clients'][number]).claims, { count })
  }
}

function checkClients(data: MatchingData, clients: MatchingData['clients'], tops: Fitting[][]): string {
  const sample = clients.map((client, i) => ({ client, i })).filter(({ i }) => i % 20 === 0)
  for (const { client, i } of sample) {
    const written = (tops[i] as Fitting[]).map(({ id, employerFit }) => ({ id, fit: employerFit.toFixed(6) }))
    check(
      JSON.stringify(written) === JSON.stringify(bruteForceTop(client.claims, data.places, count)),
      `client ${client.id}`,
    )
  }
  return `rank, place and fit of ${sample.length} clients equal a double loop over all places`
}

/** A double loop over all clients gives the same ids and fits. */
function checkPlaces(data: MatchingData, places: MatchingData['places'], tops: Fitting[][]): string {
  const sample = places.map((place, i) => ({ place, i })).filter(({ i }) => i % 20 === 0)
  for (const { place, i } of sample) {
    const all = data.clients.map(client => ({
      id: client.id,
      fit: bruteForceFit(levelsOf(client.claims), place.asks).toFixed(6),
    }))
    const best = all
      .filter(one => one.fit !== '0.000000')
      .sort((a, b) => Number(b.fit) - Number(a.fit) || (a.id < b.id ? -1 : 1))
    const written = (tops[i] as Fitting[]).map(({ id, employerFit }) => ({ id, fit: employerFit.toFixed(6) }))
    check(JSON.stringify(written) === JSON.stringify(best.slice(0, count)), `place ${place.id}`)
  }
  return `rank, client and fit of ${sample.length} places equal a double loop over all clients`
}
