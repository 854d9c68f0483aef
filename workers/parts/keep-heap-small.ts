import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow between two collections of its old part, in percent of what lives; Node's own is 100 and more. */
const growthPercent = 20

/**
 * Lets the worker collect its garbage early. A file is read in pieces and little of it lives (some 60 MB in all), but each piece
 * outlives a few short collections while it waits for the database, and V8 lets several hundred megabytes of such leftovers
 * gather before it looks at them. Must be called before the work begins.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
}
