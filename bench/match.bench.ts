import { sixDecimals } from '~/areas/matching/engine/fixed-point'
import { PlaceIndex } from '~/areas/matching/engine/place-index'
import { numberClaims, rankArrays } from '~/areas/matching/engine/rank-arrays'
import { Ranker } from '~/areas/matching/engine/ranker'
import { bruteForceTop } from './brute-force'
import { check, defineBench, medianOf, timed, type BenchCase, type BenchRun } from './harness'
import { interactiveCases } from './match-interactive'
import { drawMatchingData, readProfiles, type MatchingData } from './matching-data'

const count = 20

export default defineBench({
  name: 'match',
  summary: 'top 20 places for every client; one client and one change against 100,000 places',
  async run(run) {
    const profiles = readProfiles(run.seed)
    const small = drawMatchingData(400, 400, run.seed + 1, profiles)
    checkAgainstBruteForce(small, small.clients.length)
    const data = drawMatchingData(10_000, 10_000, run.seed, profiles)
    const cases = [...(await rankEveryClient(run, data)), ...(await interactiveCases(profiles, run.seed))]
    return { data: `${data.description}, seed ${run.seed}`, cases }
  },
})

async function rankEveryClient(run: BenchRun, data: MatchingData): Promise<BenchCase[]> {
  const build = await medianOf(3, () => indexOf(data))
  const index = build.value
  const numbered = await timed(() => data.clients.map(client => numberClaims(client.claims, index.competences)))
  let entries = 0
  const rank = await medianOf(7, () => {
    const ranker = new Ranker(rankArrays(index))
    let written = 0
    for (const claims of numbered.value) written += ranker.rank(claims, count)
    entries = ranker.entries
    return written
  })
  const checked = checkAgainstBruteForce(data, 100)
  const size = `${data.clients.length} clients x ${data.places.length} places`
  run.note(`${entries} index entries read; wall ${rank.wallSeconds.toFixed(3)} s`)
  return [
    {
      case: `top ${count} for every client, ${size}, one thread`,
      value: round(rank.cpuSeconds),
      unit: 's CPU',
      better: 'lower',
      checked,
    },
    {
      case: `reading places into the index, ${data.places.length}`,
      value: round(build.cpuSeconds),
      unit: 's CPU',
      better: 'lower',
      checked,
    },
    {
      case: `numbering claims, ${data.clients.length} clients`,
      value: round(numbered.cpuSeconds),
      unit: 's CPU',
      better: 'lower',
      checked,
    },
  ]
}

function indexOf(data: MatchingData): PlaceIndex {
  const index = new PlaceIndex()
  for (const place of data.places) index.set(place.id, place.asks)
  return index
}

/** Compares rank, place and fit of a spread sample of clients with a double loop over all places. */
function checkAgainstBruteForce(data: MatchingData, sample: number): string {
  const index = indexOf(data)
  const ranker = new Ranker(rankArrays(index))
  const step = Math.max(1, Math.floor(data.clients.length / sample))
  let compared = 0
  for (let i = 0; i < data.clients.length; i += step) {
    const client = data.clients[i] as MatchingData['clients'][number]
    const top = ranker.top(numberClaims(client.claims, index.competences), count)
    const written = top.map(({ row, fit }) => ({ id: index.rows.ids[row], fit: sixDecimals(fit) }))
    check(
      JSON.stringify(written) === JSON.stringify(bruteForceTop(client.claims, data.places, count)),
      `client ${client.id}`,
    )
    compared += 1
  }
  return `rank, place and fit of ${compared} clients equal a double loop over all places`
}

function round(seconds: number): number {
  return Number(seconds.toFixed(4))
}
