/** Where the browser is: the address and the entry of its history. */
export interface Place {
  pathname: string
  /** The router's key of the entry; another one after each redirect, also to the same address. */
  key: unknown
}

export function placeNow(): Place {
  const state: unknown = window.history.state
  const key = typeof state === 'object' && state !== null && 'key' in state ? state.key : null
  return { pathname: window.location.pathname, key }
}

/**
 * Whether what was sent from a place was saved: a redirect led on from there, and not to the door, where somebody goes whose session
 * had ended. An error page leaves the browser where it was.
 */
export function isLedOn(from: Place, to: Place): boolean {
  return to.key !== from.key && !to.pathname.startsWith('/sign-in')
}
