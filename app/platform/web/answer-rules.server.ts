import type { RequestHandler, Response } from 'express'
import { mayChange } from './origin-check'
import { plainPage, plainTexts, type PlainText } from './plain-page'

/** Largest body of a request: a file of some hundred thousand rows. */
export const largestBodyBytes = 32 * 1024 * 1024

export function sendPlain(response: Response, status: number, text: PlainText): void {
  response.status(status).set('Cache-Control', 'no-store').type('html').send(plainPage(text))
}

const knownMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** Refuses what no page of ours can be asked: another method, or an address that is no path of this site or no text. */
export const addressCheck: RequestHandler = (request, response, next) => {
  if (!knownMethods.has(request.method)) sendPlain(response, 405, plainTexts.unknownMethod)
  else if (!request.originalUrl.startsWith('/') || !isDecodable(request.path))
    sendPlain(response, 404, plainTexts.unknownAddress)
  else next()
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * The pages see the address that is configured, whatever host a request or a proxy names. Of several accepted origins it is the
 * one that the form came from.
 */
export function ownHost(accepted: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const origin = accepted.find(one => one === request.get('Origin')) ?? accepted[0]
    if (origin) request.headers.host = new URL(origin).host
    delete request.headers['x-forwarded-host']
    next()
  }
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
 * Last words on an answer before its headers go out: a failure while the database is gone is a 503, every 503 says when to try
 * again and is the same plain page (a data request keeps its own words), and what says nothing about caching is not kept.
 */
export function lastWords(isLost: () => boolean): RequestHandler {
  return (request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
    const write = response.write.bind(response) as (...args: unknown[]) => boolean
    const end = response.end.bind(response) as (...args: unknown[]) => typeof response
    const isOutage = (status: number) => status === 503 || (status === 500 && isLost())
    const isReplaced = () => !response.headersSent && !request.path.endsWith('.data') && isOutage(response.statusCode)
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store')
      if (!isOutage(status)) return writeHead(status, ...rest)
      if (!response.hasHeader('Retry-After')) response.setHeader('Retry-After', '5')
      return writeHead(503, ...rest)
    }) as typeof response.writeHead
    response.write = ((...args: unknown[]) => isReplaced() || write(...args)) as typeof response.write
    response.end = ((...args: unknown[]) => {
      if (!isReplaced()) return end(...args)
      response.removeHeader('Content-Length')
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      return end(plainPage(plainTexts.unavailable))
    }) as typeof response.end
    next()
  }
}
