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
