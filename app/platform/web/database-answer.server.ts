import { isDatabaseBusy, isDatabaseGone, isUnreadableText } from '../database-errors'
import { databaseHealth } from '../database-health.server'

/**
 * What a database error means for the visitor, as a Response to throw: 503 when the database is gone or has no room in time,
 * 400 when it cannot keep a text of the request. Every other error stays what it is.
 */
export function asDatabaseAnswer(error: unknown): unknown {
  if (isDatabaseGone(error)) {
    databaseHealth().reportLost(error)
    return unavailable()
  }
  if (isDatabaseBusy(error)) return unavailable()
  return isUnreadableText(error) ? new Response(null, { status: 400, statusText: 'Bad Request' }) : error
}

function unavailable(): Response {
  return new Response('Service Unavailable', { status: 503, headers: { 'Retry-After': '5' } })
}
