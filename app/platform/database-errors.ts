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
const goneKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])

function properties(error: object): string[] {
  const { code, originalCode, kind } = error as Record<string, unknown>
  return [code, originalCode, kind].filter(value => typeof value === 'string')
}

/** True when an error, or one it was caused by, says that PostgreSQL cannot be reached or closed the connection. */
export function isDatabaseGone(error: unknown): boolean {
  let current = error
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    const found = properties(current)
    if (found.some(value => goneCodes.has(value) || goneStates.test(value) || goneKinds.has(value))) return true
    const message = (current as { message?: unknown }).message
    if (
      typeof message === 'string' &&
      /connection (terminated|timeout|timed out)|timeout exceeded when trying to connect/i.test(message)
    )
      return true
    const meta = (current as { meta?: { driverAdapterError?: unknown } }).meta
    current = (current as { cause?: unknown }).cause ?? meta?.driverAdapterError
  }
  return false
}
