import type { RequestHandler, Response } from 'express'
import { mayChange } from './origin-check'
import { plainPage, plainTexts, type PlainText } from './plain-page'

/** Largest body of a request: a file of some hundred thousand rows. */
export const largestBodyBytes = 32 * 1024 * 1024

export function sendPlain(response: Response, status: number, text: PlainText): void {
  response.status(status).set('Cache-Control', 'no-store').type('html').send(plainPage(text))
}

/** Refuses a change that does not come from a page of our own. */
export function originCheck(accepted: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const site = request.get('Sec-Fetch-Site')
    if (mayChange({ method: request.method, site, origin: request.get('Origin') }, accepted)) next()
    else sendPlain(response, 403, plainTexts.foreignOrigin)
  }
}

/** Refuses a body that is too large, or does not say how large it is, before it is read. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = request.get('Content-Length')
  const isEndless = length === undefined && request.get('Transfer-Encoding') !== undefined
  if (!isEndless && Number(length ?? 0) <= largestBodyBytes) {
    next()
    return
  }
  response.set('Connection', 'close')
  sendPlain(response, isEndless ? 411 : 413, plainTexts.tooLarge)
}

/** While the database is gone every page is the same plain 503. */
export function unavailableWhen(isLost: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (!isLost()) {
      next()
      return
    }
    response.set('Retry-After', '5')
    sendPlain(response, 503, plainTexts.unavailable)
  }
}

/**
 * Last words on an answer when its headers go out: a failure while the database is gone is a 503, and what says nothing about
 * caching is not kept.
 */
export function finalHeaders(isLost: () => boolean): RequestHandler {
  return (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store')
      const isOutage = status === 500 && isLost()
      if (isOutage) response.setHeader('Retry-After', '5')
      return writeHead(isOutage ? 503 : status, ...rest)
    }) as typeof response.writeHead
    next()
  }
}
