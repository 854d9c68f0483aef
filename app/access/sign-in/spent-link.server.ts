import { homeOf } from '../navigation'
import { findActor, runInSignIn } from '../run.server'
import { sessionTokenOf } from '../session-cookie.server'
import { findSpentLink } from './links.store.server'
import { findSession, hasJustComeBy } from './sessions.store.server'
import type { Visit } from './visit.server'

/**
 * Where whoever is signed in here goes on, when this used link is their own: pressed again, it is no dead link to them. Null for
 * everybody else, who learns nothing of it.
 */
export async function homeOfItsOwner(request: Request, token: string): Promise<string | null> {
  const actor = await findActor(request)
  if (!actor) return null
  const isOwn = await runInSignIn(async ctx => {
    const link = await findSpentLink(ctx.db, token)
    const session = link && (await findSession(ctx.db, sessionTokenOf(request), ctx.now))
    return session !== null && session.accountId === link?.accountId
  })
  return isOwn ? homeOf(actor.role) : null
}

/** Did this visitor come in by this link a moment ago? A second press was on its way before the first was answered. */
export function isPressedTwice(token: string, visit: Visit): Promise<boolean> {
  return runInSignIn(async ctx => {
    const link = await findSpentLink(ctx.db, token)
    return link !== null && (await hasJustComeBy(ctx.db, link.id, visit, ctx.now))
  })
}
