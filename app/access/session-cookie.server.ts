import { parse, serialize } from 'cookie'
import { env } from '~/platform/env.server'

/** `__Host-` needs a secure origin; on plain http (a machine of one's own) the cookie goes without the prefix. */
function cookieName(): string {
  return isSecure() ? '__Host-werkbrug' : 'werkbrug'
}

function isSecure(): boolean {
  return (env().APP_ORIGIN ?? 'http:').startsWith('https:')
}

export function sessionTokenOf(request: Request): string | null {
  return parse(request.headers.get('Cookie') ?? '')[cookieName()] ?? null
}

/** Set-Cookie for a session. The server decides when it ends; the cookie goes with the browser. */
export function sessionCookie(token: string): string {
  return serialize(cookieName(), token, { httpOnly: true, secure: isSecure(), sameSite: 'lax', path: '/' })
}

export function clearedSessionCookie(): string {
  return serialize(cookieName(), '', { httpOnly: true, secure: isSecure(), sameSite: 'lax', path: '/', maxAge: 0 })
}
