import { redirect } from '@remix-run/node'
import { systemClock } from '~/platform/clock.server'
import { appDatabase, workerDatabase, type Tx } from '~/platform/database.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { asDatabaseAnswer } from '~/platform/web/database-answer.server'
import type { LinkActor, LinkPurpose, MemberActor, SignInActor, SystemActor } from './actor'
import type { Ctx } from './context'
import { enterLink, enterMembership, enterSession, enterSignIn, enterSystem, type SessionActor } from './enter.server'
import { MovedError, NotFoundError, SignedOutError } from './errors'
import type { Permission } from './permissions'
import { canEver } from './policy'
import { sessionTokenOf } from './session-cookie.server'
import { inContext } from './transaction.server'

/** The same answer for what does not exist and for what is not yours. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' })
}

/**
 * Runs a route's work as the person of the session. Throws a redirect to the sign-in page when nobody is signed in, and the
 * one 404 when the role never has the permission or the thing is not there for this person.
 */
export async function runAs<T>(
  request: Request,
  permission: Permission,
  work: (ctx: Ctx<SessionActor>) => Promise<T>,
): Promise<T> {
  const enter = async (db: Tx) => {
    const token = sessionTokenOf(request)
    if (!token) throw new SignedOutError()
    const actor = await enterSession(db, token)
    if (!canEver(actor, permission)) throw new NotFoundError()
    return actor
  }
  try {
    return await inContext({ client: appDatabase(), now: systemClock.now(), enter }, work)
  } catch (error) {
    throw error instanceof MovedError ? await ledOn(error, request) : asResponse(error, request)
  }
}

/** The person of the session, or null: for pages that are there for everybody. Never throws for a bad session. */
export async function findActor(request: Request): Promise<SessionActor | null> {
  const token = sessionTokenOf(request)
  if (!token) return null
  try {
    return await inContext(
      { client: appDatabase(), now: systemClock.now(), enter: db => enterSession(db, token) },
      async ctx => ctx.actor,
    )
  } catch (error) {
    if (error instanceof SignedOutError) return null
    throw asDatabaseAnswer(error)
  }
}

/** Runs work for the holder of a link from a mail. Throws the one 404 for a link that does not open anything. */
export async function runAsLink<T>(
  token: string,
  purpose: LinkPurpose,
  work: (ctx: Ctx<LinkActor>) => Promise<T>,
): Promise<T> {
  try {
    return await inContext(
      { client: appDatabase(), now: systemClock.now(), enter: db => enterLink(db, token, purpose) },
      work,
    )
  } catch (error) {
    throw error instanceof NotFoundError ? notFound() : asDatabaseAnswer(error)
  }
}

/** Runs sign-in work: accounts, sessions, links; no network's data. */
export async function runInSignIn<T>(work: (ctx: Ctx<SignInActor>) => Promise<T>): Promise<T> {
  try {
    return await inContext({ client: appDatabase(), now: systemClock.now(), enter: enterSignIn }, work)
  } catch (error) {
    throw asDatabaseAnswer(error)
  }
}

/** Runs background work in one network, with the worker's rights. */
export function runAsSystem<T>(
  networkId: string,
  job: string,
  work: (ctx: Ctx<SystemActor>) => Promise<T>,
  options: { now?: Date; timeout?: number } = {},
): Promise<T> {
  return inContext(
    {
      client: workerDatabase(),
      now: options.now ?? systemClock.now(),
      timeout: options.timeout ?? 60_000,
      enter: db => enterSystem(db, networkId, job),
    },
    work,
  )
}

/** Runs work as a membership without a request: commands, planting, tests. */
export function runAsMember<T>(
  membershipId: string,
  work: (ctx: Ctx<MemberActor>) => Promise<T>,
  options: { now?: Date; timeout?: number } = {},
): Promise<T> {
  return inContext(
    {
      client: appDatabase(),
      now: options.now ?? systemClock.now(),
      timeout: options.timeout,
      enter: db => enterMembership(db, membershipId),
    },
    work,
  )
}

/** The same page of the one it became. What was sent to the former one is not saved, and that is said. */
async function ledOn({ fromId, toId, home }: MovedError, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const asked = url.pathname.replace(/\.data$/, '') + url.search
  const to = asked.includes(fromId) ? asked.replaceAll(fromId, toId) : home
  if (request.method === 'GET') return redirect(to)
  const t = translator(await languageOf(request), 'duplicates')
  return redirectWithToast(request, to, { kind: 'warn', message: t('merge.ledOn') })
}

function asResponse(error: unknown, request: Request): unknown {
  if (error instanceof NotFoundError) return notFound()
  if (error instanceof SignedOutError) {
    const url = new URL(request.url)
    const to = request.method === 'GET' ? url.pathname + url.search : '/today'
    return redirect(`/sign-in?to=${encodeURIComponent(to.replace(/\.data$/, ''))}`)
  }
  return asDatabaseAnswer(error)
}
