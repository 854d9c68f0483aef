/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** So many different whole numbers under `order`, in a random order; all of them when there are no more (Fisher and Yates). */
export function sampleOf(order: number, count: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: order }, (_, at) => at)
  const taken = Math.min(count, order)
  for (let at = 0; at < taken; at++) {
    const other = at + Math.floor(random() * (order - at))
    const held = all[at] as number
    all[at] = all[other] as number
    all[other] = held
  }
  return all.subarray(0, taken)
}
