import { setImmediate } from 'node:timers/promises'
import type { Ctx } from '~/access/context'
import { seededRandom } from '~/platform/seeded-random'
import { betweennessOf, firstSources, type Betweenness } from './betweenness'
import { communitiesOf } from './communities.server'
import { fingerprintOf } from './fingerprint.server'
import { layoutOf, layoutSteps } from './layout.server'
import { fitted, startPlaces, usualScale } from './layout-places'
import { mapScope } from './map-scope.server'
import { keepMeasures, keptMeasures, type KeptMeasure } from './map-measures.store.server'
import { endRun, findMeasuredRun, saveRunFacts, tellRun } from './map-runs.store.server'
import { hundredthsDone, stepOf, type MeasureMethod, type MeasurePhase } from './measuring'
import { plainMapOf, type PlainMap } from './neighbours'
import { sampleOf } from './sample-of'
import { readMap } from './social-map.store.server'

/** Runs work in a transaction of its own. */
export type InMeasuring = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** Thrown when somebody stopped the measuring. */
export class MeasuringStoppedError extends Error {
  constructor() {
    super('the measuring was stopped')
    this.name = 'MeasuringStoppedError'
  }
}

export interface MeasureAsk {
  networkId: string
  runId: string
  seed: number
}

interface Reckoned {
  betweenness: Betweenness
  communities: Int32Array
  places: { x: number; y: number }[]
  scale: number
}

/**
 * Measures the social map of a network: betweenness, communities and a layout that goes on from the last one. Of a large map it
 * keeps an estimate of betweenness first, with its error, and then the exact values. It lets others have their turn every few
 * hundredths of a second, tells how far it is, and may be run again after a kill. Throws MeasuringStoppedError when it was stopped;
 * what was kept until then stays.
 */
export async function measureMap(inMeasuring: InMeasuring, ask: MeasureAsk): Promise<{ nodes: number; edges: number }> {
  const { networkId, runId, seed } = ask
  let told = -1
  let method: MeasureMethod = 'exact'
  async function tell(phase: MeasurePhase, share: number): Promise<void> {
    await setImmediate()
    const done = hundredthsDone(phase, share, method)
    if (done === told) return
    told = done
    await inMeasuring(async ctx => {
      if (!(await tellRun(ctx.db, runId, { step: stepOf(phase), done }))) throw new MeasuringStoppedError()
    })
  }
  async function inSlices<T>(phase: MeasurePhase, work: Generator<number, T>): Promise<T> {
    await tell(phase, 0)
    for (;;) {
      const next = work.next()
      if (next.done) return next.value
      await tell(phase, next.value)
    }
  }

  await tell('read', 0)
  const { map, kept, former, began } = await inMeasuring(async ctx => {
    const found = await readMap(ctx.db, await mapScope(ctx, networkId))
    return {
      began: ctx.now,
      map: plainMapOf(found.nodes, found.edges),
      kept: await keptMeasures(ctx.db, networkId),
      former: await findMeasuredRun(ctx.db, networkId),
    }
  })
  await tell('parts', 0)
  const { keys, neighbours } = map
  const fingerprint = fingerprintOf(map)
  const first = firstSources(neighbours)
  method = first < neighbours.order ? 'estimate' : 'exact'

  async function keep(reckoned: Reckoned, isLast: boolean): Promise<void> {
    await inMeasuring(async ctx => {
      if (!(await tellRun(ctx.db, runId, { step: 'save', done: told }))) throw new MeasuringStoppedError()
      const { samples, error } = reckoned.betweenness
      const isExact = samples >= neighbours.order
      const millis = ctx.now.getTime() - began.getTime()
      const facts = { nodes: keys.length, edges: neighbours.size, fingerprint, measuredAt: ctx.now, millis }
      await keepMeasures(ctx.db, networkId, runId, measuresOf(map, reckoned))
      await saveRunFacts(ctx.db, runId, {
        ...facts,
        scale: reckoned.scale,
        ...(isExact ? { method: 'exact', samples: null, error: null } : { method: 'estimate', samples, error }),
      })
      if (!isLast) return
      await endRun(ctx.db, runId, { state: 'done', now: ctx.now, millis })
      ctx.record({
        kind: 'network.map-measured',
        subject: { type: 'map_run', id: runId },
        dataClass: 'business',
        after: { nodes: keys.length, edges: neighbours.size, millis },
      })
    })
  }

  const sources = sampleOf(neighbours.order, first, seededRandom(seed))
  const betweenness = await inSlices('betweenness', betweennessOf(neighbours, sources))
  await tell('communities', 0)
  const communities = communitiesOf(neighbours, seed)
  const scale = former?.scale ?? usualScale(neighbours.order)
  const start = startPlaces(neighbours, node => kept.get(keys[node] as KeptMeasure['key']) ?? null, seed)
  const steps = kept.size > 0 ? layoutSteps.settle : layoutSteps.first
  const grown = start.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
  const reckoned = { betweenness, communities, ...fitted(await inSlices('layout', layoutOf(neighbours, grown, steps))) }
  await keep(reckoned, method === 'exact')
  if (method === 'estimate') {
    const all = Int32Array.from({ length: neighbours.order }, (_, node) => node)
    await keep({ ...reckoned, betweenness: await inSlices('exact', betweennessOf(neighbours, all)) }, true)
  }
  return { nodes: keys.length, edges: neighbours.size }
}

function measuresOf({ keys }: PlainMap, { betweenness, communities, places }: Reckoned): KeptMeasure[] {
  return keys.map((key, node) => ({
    key,
    x: places[node]?.x ?? 0,
    y: places[node]?.y ?? 0,
    betweenness: Math.min(1, betweenness.values[node] ?? 0),
    community: communities[node] ?? 0,
  }))
}
