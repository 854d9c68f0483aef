import { isDatabaseGone } from '../database-errors'
import { databaseHealth } from '../database-health.server'
import { errorFacts, log } from '../log.server'

function isRefusal(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status < 500
}

/** Remix calls this for each error of a loader, an action or a page. A broken-off request and a refusal are none. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRefusal(error)) return
  if (isDatabaseGone(error)) databaseHealth().reportLost(error)
  log().error({ error: errorFacts(error) }, 'page failed')
}
