import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from '../log.server'

/**
 * Gives each request an id and logs one line when it is answered: method, route pattern, status, milliseconds. No query
 * string, no path with ids or tokens, no cookie, no address.
 */
export function requestLog(log: Log, patternOf: (path: string) => string): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID()
    const started = performance.now()
    response.setHeader('X-Request-Id', id)
    response.locals.requestId = id
    response.on('close', () => {
      const ms = Math.round(performance.now() - started)
      const facts = { id, method: request.method, route: patternOf(request.path), status: response.statusCode, ms }
      if (response.writableFinished) log[response.statusCode >= 500 ? 'error' : 'info'](facts, 'request')
      else log.info(facts, 'request broken off')
    })
    next()
  }
}
