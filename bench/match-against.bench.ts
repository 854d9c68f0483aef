import { availableParallelism } from 'node:os'
import { PlaceIndex } from '~/areas/matching/engine/place-index'
import { rankArrays } from '~/areas/matching/engine/rank-arrays'
import { tabulateClaims, type RankedTable } from '~/areas/matching/engine/rank-many'
import { rankEveryone } from '~/areas/matching/rank-everyone.server'
import { withBenchDatabase } from './bench-database'
import { bruteForceTop } from './brute-force'
import { check, defineBench, timed, type BenchCase, type Timed } from './harness'
import { askPostgres, type TopByNumber } from './match-against-postgres'
import { askScipy, type TheirFits } from './match-against-scipy'
import { drawMatchingData, readProfiles, type MatchingData } from './matching-data'

const count = 20
const size = 10_000
const rounds = 5

interface Ours {
  top: TopByNumber
  index: Timed<PlaceIndex>
  answer: Timed<RankedTable>
}

/** The whole work, from the data as they are read: the index, then the answer; the round whose sum is in the middle. */
async function ours(data: MatchingData): Promise<Ours> {
  const found: Ours[] = []
  for (let round = 0; round < rounds; round++) {
    const index = await timed(() => indexOf(data))
    const answer = await timed(() => {
      const claims = data.clients.map(client => client.claims)
      return rankEveryone(rankArrays(index.value), tabulateClaims(claims, index.value.competences), count)
    })
    found.push({ index, answer, top: topOf(answer.value, data.clients.length) })
  }
  const sum = (one: Ours) => one.index.wallSeconds + one.answer.wallSeconds
  return found.sort((a, b) => sum(a) - sum(b))[rounds >> 1] as Ours
}

function indexOf(data: MatchingData): PlaceIndex {
  const index = new PlaceIndex()
  for (const place of data.places) index.set(place.id, place.asks)
  return index
}

/** Rows are given out in the order in which the places are read, so that a row is the number of a place. */
function topOf(table: RankedTable, clientCount: number): TopByNumber {
  return Array.from({ length: clientCount }, (_, client) =>
    Array.from({ length: table.length[client] as number }, (_, i): [number, number] => [
      table.rows[client * count + i] as number,
      table.fits[client * count + i] as number,
    ]),
  )
}

function checkByHand(data: MatchingData, top: TopByNumber): string {
  const sample = data.clients.map((_, client) => client).filter(client => client % 100 === 0)
  for (const client of sample) {
    const written = (top[client] as [number, number][]).map(([place, fit]) => ({
      id: data.places[place]?.id,
      fit: (fit / 1_000_000).toFixed(6),
    }))
    const { claims } = data.clients[client] as MatchingData['clients'][number]
    check(JSON.stringify(written) === JSON.stringify(bruteForceTop(claims, data.places, count)), `client ${client}`)
  }
  return `${sample.length} clients equal a double loop over all places`
}

function checkFits(top: TopByNumber, theirs: TheirFits): void {
  top.forEach((own, client) =>
    own.forEach(([, fit], i) =>
      check(
        Math.abs(fit / 1_000_000 - (theirs.fits[client]?.[i] ?? NaN)) < 1e-6,
        `fit ${i} of client ${client} is that of ${theirs.version}`,
      ),
    ),
  )
}

export default defineBench({
  name: 'match-against',
  summary: 'the best 20 of 10,000 places for 10,000 clients beside PostgreSQL and scipy, each with its own index',
  async run({ seed, note }) {
    const data = drawMatchingData(size, size, seed, readProfiles(seed))
    const own = await ours(data)
    const byHand = checkByHand(data, own.top)
    note('asking PostgreSQL')
    const postgres = await withBenchDatabase(db => askPostgres(db, data, count))
    postgres.top.forEach((theirs, client) =>
      check(JSON.stringify(theirs) === JSON.stringify(own.top[client]), `client ${client} as ${postgres.version} says`),
    )
    note('asking scipy')
    const scipy = await askScipy(data, count)
    if (scipy) checkFits(own.top, scipy)
    const checked = [
      byHand,
      `places, order and fits of all clients equal those of ${postgres.version}`,
      scipy
        ? `fits of all clients equal those of ${scipy.version} to 1e-6`
        : 'scipy is not installed here: not compared',
    ].join('; ')
    const both = (one: { indexSeconds: number; answerSeconds: number }) => one.indexSeconds + one.answerSeconds
    const name = `${size} clients x ${size} places, ${availableParallelism()} cores`
    const beside = (of: (one: { indexSeconds: number; answerSeconds: number }) => number) => [
      { what: `${postgres.version}, one statement, covering index`, value: round(of(postgres)) },
      ...(scipy ? [{ what: `${scipy.version}, sparse product, fits alone`, value: round(of(scipy)) }] : []),
    ]
    const timedCase = (what: string, value: number, aim: number, others: BenchCase['beside']): BenchCase => ({
      case: `${what}, ${name}`,
      value: round(value),
      unit: 's wall',
      better: 'lower',
      aim,
      beside: others,
      checked,
    })
    return {
      data: `${data.description}, seed ${seed}; ${rounds} rounds, the middle one`,
      cases: [
        timedCase(`top ${count} once the index stands`, own.answer.wallSeconds, 0.25, [
          { what: 'the same, CPU', value: round(own.answer.cpuSeconds) },
          ...beside(one => one.answerSeconds),
        ]),
        timedCase(`index and top ${count}`, own.index.wallSeconds + own.answer.wallSeconds, 0.5, [
          { what: 'the same, CPU', value: round(own.index.cpuSeconds + own.answer.cpuSeconds) },
          ...beside(both),
        ]),
      ],
    }
  },
})

function round(seconds: number): number {
  return Number(seconds.toFixed(4))
}
