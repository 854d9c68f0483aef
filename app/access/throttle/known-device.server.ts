import { parse, serialize } from 'cookie'
import { createHmac } from 'node:crypto'
import { appOrigin } from '~/platform/app-origin.server'
import { deriveKey } from '~/platform/secret-key.server'
import { newToken, sameHash } from '../token.server'

const cookieName = 'werkbrug-device'
const halfYear = 180 * 24 * 3600
const mostAccounts = 5

/** A mail address as it is known to the counters: never the address itself. */
export function accountDigest(email: string): string {
  return createHmac('sha256', deriveKey('throttle')).update(email.trim().toLowerCase()).digest('base64url').slice(0, 24)
}

function markOf(device: string, account: string): string {
  return createHmac('sha256', deriveKey('known-device')).update(`${device}:${account}`).digest('base64url').slice(0, 24)
}

function read(request: Request): { device: string; marks: string[] } | null {
  const [device, ...marks] = (parse(request.headers.get('Cookie') ?? '')[cookieName] ?? '').split('.')
  return device && /^[\w-]{20,64}$/.test(device) ? { device, marks } : null
}

/** The device, when this account signed in on it before; otherwise null. The cookie alone proves nothing: it is signed. */
export function knownDevice(request: Request, account: string): string | null {
  const found = read(request)
  if (!found) return null
  const mark = markOf(found.device, account)
  return found.marks.some(one => sameHash(one, mark)) ? found.device : null
}

/** Set-Cookie that makes this device known to the account. */
export function knownDeviceCookie(request: Request, account: string): string {
  const found = read(request)
  const device = found?.device ?? newToken().slice(0, 24)
  const mark = markOf(device, account)
  const marks = [mark, ...(found?.marks ?? []).filter(one => one !== mark)].slice(0, mostAccounts)
  return serialize(cookieName, [device, ...marks].join('.'), {
    httpOnly: true,
    secure: appOrigin().startsWith('https:'),
    sameSite: 'lax',
    path: '/',
    maxAge: halfYear,
  })
}
