import type { AppLoadContext } from '@remix-run/node'
import { addressPrefix, type Attempt, type SecretKind } from '../throttle/buckets'
import { accountDigest, knownDevice } from '../throttle/known-device.server'

/** Where a request comes from, as a session remembers it. */
export interface Visit {
  address: string
  userAgent: string
}

export function visitOf(request: Request, context: AppLoadContext): Visit {
  const address = typeof context.clientAddress === 'string' ? context.clientAddress : 'unknown'
  return { address, userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 300) }
}

/** One try of a secret in this request, for the counters. */
export function attemptOf(request: Request, context: AppLoadContext, kind: SecretKind, email: string | null): Attempt {
  const account = email === null ? null : accountDigest(email)
  return {
    kind,
    account,
    address: addressPrefix(visitOf(request, context).address),
    device: account && knownDevice(request, account),
  }
}
