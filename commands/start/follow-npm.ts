import { childEnvironment } from '~/platform/env.server'

const lookEveryMillis = 1_000

/**
 * Calls back once when the npm that started this process is gone: npm ends at SIGTERM without handing the signal on.
 * A process that npm did not start outlives its parent on purpose, and is left alone.
 */
export function followNpm(onGone: () => void): () => void {
  if (childEnvironment().npm_lifecycle_event === undefined) return () => undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, lookEveryMillis)
  timer.unref()
  return () => clearInterval(timer)
}
