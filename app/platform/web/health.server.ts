import type { RequestHandler } from 'express'

async function outcome(check: () => Promise<unknown>, limitMillis: number): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), limitMillis)
  })
  try {
    await Promise.race([check(), late])
    return 'ok'
  } catch {
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}

/** Answers 200 as long as the process runs. */
export const liveness: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' })
}

/** Answers 200 when every check works within the limit, else 503; names the checks either way. */
export function readiness(
  checks: () => Promise<Record<string, () => Promise<unknown>>>,
  limitMillis = 2_000,
): RequestHandler {
  return async (_request, response) => {
    const named = Object.entries(await checks())
    const results = await Promise.all(
      named.map(async ([name, check]) => [name, await outcome(check, limitMillis)] as const),
    )
    const ready = results.every(([, result]) => result === 'ok')
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ok' : 'failed', ...Object.fromEntries(results) })
  }
}
