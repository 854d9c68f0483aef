/** Where the time and fresh ids come from; handed to use cases through their context, replaced by fixed ones in tests. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved; for tests and for planting history. */
export function fixedClock(start: Date): Clock & { moveTo(moment: Date): void } {
  let current = start
  return {
    now: () => new Date(current),
    moveTo: moment => {
      current = moment
    },
  }
}
