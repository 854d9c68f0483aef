import { availableParallelism } from 'node:os'
import { sixDecimals } from '~/areas/matching/engine/fixed-point'
import { PlaceIndex } from '~/areas/matching/engine/place-index'
import { rankArrays } from '~/areas/matching/engine/rank-arrays'
import { entriesToRead, tabulateClaims } from '~/areas/matching/engine/rank-many'
import { rankEveryone } from '~/areas/matching/rank-everyone.server'
import { keepHeapSmall } from '../workers/parts/keep-heap-small'
import { bruteForceTop } from './brute-force'
import { check, defineBench, timed } from './harness'
import { drawMatchingData, readProfiles } from './matching-data'

const count = 20
const size = 100_000

export default defineBench({
  name: 'match-large',
  summary: 'top 20 of 100,000 places for each of 100,000 clients, on all cores (about a minute)',
  async run({ seed, note }) {
    // Work for many clients is done by the worker, which sets this too.
    keepHeapSmall()
    const data = drawMatchingData(size, size, seed, readProfiles(seed))
    const index = new PlaceIndex()
    for (const place of data.places) index.set(place.id, place.asks)
    const arrays = rankArrays(index)
    const claims = tabulateClaims(
      data.clients.map(client => client.claims),
      index.competences,
    )
    note(`${entriesToRead(arrays, claims)} index entries to read`)
    const ranked = await timed(() => rankEveryone(arrays, claims, count))
    const mostMebibytes = process.resourceUsage().maxRSS / 1024
    for (let client = 0; client < size; client += size / 20) {
      const { id, claims: own } = data.clients[client] as (typeof data.clients)[number]
      const length = ranked.value.length[client] as number
      const written = Array.from({ length }, (_, i) => {
        const at = client * count + i
        return {
          id: index.rows.ids[ranked.value.rows[at] as number],
          fit: sixDecimals(ranked.value.fits[at] as number),
        }
      })
      check(JSON.stringify(written) === JSON.stringify(bruteForceTop(own, data.places, count)), `client ${id}`)
    }
    const checked = 'rank, place and fit of 20 clients equal a double loop over all places'
    const name = `top ${count} for every client, ${size} clients x ${size} places, ${availableParallelism()} threads`
    return {
      data: `${data.description}, seed ${seed}`,
      cases: [
        { case: name, value: Number(ranked.wallSeconds.toFixed(2)), unit: 's wall', better: 'lower', aim: 20, checked },
        { case: name, value: Number(ranked.cpuSeconds.toFixed(2)), unit: 's CPU', better: 'lower', checked },
        {
          case: 'the most memory of the process up to the answer, drawn data included',
          value: Math.round(mostMebibytes),
          unit: 'MB',
          better: 'lower',
          aim: 1024,
          checked,
        },
      ],
    }
  },
})
