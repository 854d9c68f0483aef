import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something is so; fails with `what` when it is not within the time. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, limitMillis = 15_000): Promise<void> {
  const began = performance.now()
  while (!(await isSo())) {
    if (performance.now() - began > limitMillis) throw new Error(`not so within ${limitMillis} ms: ${what}`)
    await pause(30)
  }
}
