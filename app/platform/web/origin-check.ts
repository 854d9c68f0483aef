export interface RequestOrigin {
  method: string
  /** Header Sec-Fetch-Site. */
  site: string | undefined
  /** Header Origin. */
  origin: string | undefined
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a request may change something: it comes from a page of our own, as both headers that are there say. A browser
 * sends at least one of them with every form; a request with neither is refused.
 */
export function mayChange(request: RequestOrigin, accepted: readonly string[]): boolean {
  if (readingMethods.has(request.method)) return true
  if (request.site === undefined && request.origin === undefined) return false
  if (request.site !== undefined && request.site !== 'same-origin') return false
  return request.origin === undefined || accepted.includes(request.origin)
}
