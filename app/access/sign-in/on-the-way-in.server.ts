import { redirect } from '@remix-run/node'
import { isLocalPath } from '~/platform/toast'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { runInSignIn } from '../run.server'
import { sessionCookie, sessionTokenOf } from '../session-cookie.server'
import { accountDigest, knownDeviceCookie } from '../throttle/known-device.server'
import type { CameIn } from './come-in.server'
import { findSession, findSuccessor, type KnownSession } from './sessions.store.server'
import type { Visit } from './visit.server'

/** Where each step on the way in happens. */
const pages = { code: '/sign-in/code', enrol: '/sign-in/second-factor', choose: '/choose-membership' } as const

/** The page somebody wanted before signing in, as far as it lies on this site and is no step of signing in itself. */
export function wantedPath(value: unknown): string | null {
  return isLocalPath(value) && !/^\/(sign-in|sign-out|choose-membership|still-here)\b/.test(value) ? value : null
}

export function nextPath(came: CameIn, to: string | null): string {
  if (came.step === 'in') return to ?? came.home
  return pages[came.step] + (to ? `?to=${encodeURIComponent(to)}` : '')
}

/** Cookies after a step: the session's new id, and, once every secret was right, the device known to the account. */
export function cookiesAfter(request: Request, came: CameIn): Headers {
  const headers = new Headers({ 'Set-Cookie': sessionCookie(came.token) })
  if (came.step === 'in' || came.step === 'choose') {
    headers.append('Set-Cookie', knownDeviceCookie(request, accountDigest(came.email)))
  }
  return headers
}

export function goOn(request: Request, came: CameIn, to: string | null): Response {
  return redirect(nextPath(came, to), { headers: cookiesAfter(request, came) })
}

/**
 * Runs sign-in work with the session on its way in. Throws a redirect to the first step when there is none. With `repeatedBy`,
 * a form that this visitor sent twice also finds the session that its first time led to.
 */
export function runOnTheWayIn<T>(
  request: Request,
  work: (ctx: Ctx<SignInActor>, session: KnownSession) => Promise<T>,
  repeatedBy?: Visit,
): Promise<T> {
  return runInSignIn(async ctx => {
    const token = sessionTokenOf(request)
    const session =
      (await findSession(ctx.db, token, ctx.now)) ??
      (repeatedBy ? await findSuccessor(ctx.db, token, repeatedBy, ctx.now) : null)
    if (!session) throw redirect('/sign-in')
    return work(ctx, session)
  })
}

const leastMillis = 120

/** Answers no sooner than after a short while, so that known and unknown addresses take the same time. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), new Promise(resolve => setTimeout(resolve, leastMillis))])
  return result
}
