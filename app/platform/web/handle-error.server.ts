import { isDatabaseGone } from '../database-errors'
import { databaseHealth } from '../database-health.server'
import { errorFacts, log } from '../log.server'

/** Remix calls this for each error of a loader, an action or a page. A broken-off request is no error. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  if (isDatabaseGone(error)) databaseHealth().reportLost(error)
  log().error({ error: errorFacts(error) }, 'page failed')
}
