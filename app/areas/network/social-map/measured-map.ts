import { bridgesOf } from './bridges'
import { startPlaces, type Place } from './layout-places'
import { around, degreeOf, type PlainMap } from './neighbours'
import { partsOf } from './parts'
import type { MapKey, MapMeasures } from './social-map'

/** What was kept of a node. */
export interface Kept extends Place {
  betweenness: number
  community: number
}

/**
 * The measures of a map that may have changed since it was measured. Degree, parts and bridges are of the map as it is; places,
 * betweenness and communities are as kept. Who came since then stands beside those it is tied to, in the community that most of
 * them are in, with a betweenness of 0.
 */
export function measuresOf(
  { keys, neighbours }: PlainMap,
  kept: ReadonlyMap<MapKey, Kept>,
  seed: number,
): Map<MapKey, MapMeasures> {
  const [parts, bridges] = [partsOf(neighbours), bridgesOf(neighbours)]
  const of = (node: number) => kept.get(keys[node] as MapKey) ?? null
  const places = startPlaces(neighbours, of, seed)
  const free = [...kept.values()].reduce((most, one) => Math.max(most, one.community), -1) + 1
  return new Map(
    keys.map((key, node): [MapKey, MapMeasures] => {
      const own = of(node)
      const { x, y } = places[node] as Place
      return [
        key,
        {
          key,
          x,
          y,
          degree: degreeOf(neighbours, node),
          betweenness: own?.betweenness ?? 0,
          community:
            own?.community ?? mostOf([...around(neighbours, node)].flatMap(at => of(at)?.community ?? [])) ?? free,
          component: parts[node] as number,
          isBridge: bridges[node] === 1,
        },
      ]
    }),
  )
}

/** The number that is there most, the lowest of two that are there as often; null of none. */
function mostOf(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most?.[0] ?? null
}
