const goneCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2039',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
const goneStates = /^(57P0[1-3]|08\d{3}|53300)$/
/** No connection or transaction came free in time, the work took too long, or it stood in another's way. */
const busyCodes = new Set(['P2024', 'P2028', 'P2034', '57014', '55P03', '40P01', '40001'])
const goneKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])

function properties(error: object): string[] {
  const { code, originalCode, kind } = error as Record<string, unknown>
  return [code, originalCode, kind].filter(value => typeof value === 'string')
}

/** Signs that PostgreSQL refuses a text: a null byte, or half a surrogate pair in JSON. */
const unreadableCodes = new Set(['22021', '22P05'])

/** Does this hold for the error, or for one that it was caused by? `says` gets its codes, `words` its message. */
function isAtAnyDepth(error: unknown, says: (code: string) => boolean, words: RegExp): boolean {
  let current = error
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    if (properties(current).some(says)) return true
    const { message } = current as { message?: unknown }
    if (typeof message === 'string' && words.test(message)) return true
    const meta = (current as { meta?: { driverAdapterError?: unknown } }).meta
    current = (current as { cause?: unknown }).cause ?? meta?.driverAdapterError
  }
  return false
}

/** True when an error, or one it was caused by, says that PostgreSQL cannot be reached or closed the connection. */
export function isDatabaseGone(error: unknown): boolean {
  const says = (code: string) => goneCodes.has(code) || goneStates.test(code) || goneKinds.has(code)
  return isAtAnyDepth(error, says, /connection (terminated|timeout|timed out)/i)
}

/** True when PostgreSQL is there but this work found no room in it: nothing was done, and trying again helps. */
export function isDatabaseBusy(error: unknown): boolean {
  return isAtAnyDepth(error, code => busyCodes.has(code), /timeout exceeded when trying to connect/i)
}

/** True when a text of the request cannot be kept in PostgreSQL. */
export function isUnreadableText(error: unknown): boolean {
  return isAtAnyDepth(
    error,
    code => unreadableCodes.has(code),
    /invalid byte sequence for encoding|unsupported Unicode escape/i,
  )
}
