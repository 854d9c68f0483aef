import type { Ctx } from '~/access/context'
import { workerDatabase } from '~/platform/database.server'
import { findDueMailings, settleAbandoned } from './claims.store.server'
import { mailingAfter, progressOf } from './mailing-states'
import { findMailing, moveMailing } from './mailings.store.server'
import { countByState } from './recipients.store.server'

/** Mailings that have something to do, in every network; for the background. */
export function dueMailings(now: Date, most: number) {
  return findDueMailings(workerDatabase(), now, most)
}

/** Frees what a worker that is gone had in hand. Returns of how many nobody knows whether they arrived. */
export async function freeAbandoned(ctx: Ctx, mailingId: string): Promise<{ unknown: number }> {
  return settleAbandoned(ctx.db, mailingId, ctx.now)
}

/** Closes a mailing in which no recipient is open any more. Tells how far it is, and whether somebody ended it. */
export async function settleMailing(
  ctx: Ctx,
  mailingId: string,
): Promise<{ done: number; total: number; isCancelled: boolean }> {
  const mailing = await findMailing(ctx.db, mailingId)
  const counts = await countByState(ctx.db, mailingId)
  const progress = progressOf(counts)
  const to = mailing && mailingAfter(mailing.state, 'finish')
  if (mailing && to && progress.done === progress.total) {
    const moved = await moveMailing(ctx.db, mailingId, mailing.state, to, { endedAt: ctx.now, now: ctx.now })
    if (moved)
      ctx.record({
        kind: 'outreach.mailing-ended',
        subject: { type: 'mailing', id: mailingId },
        dataClass: 'system',
        after: { ...counts },
      })
  }
  return { ...progress, isCancelled: mailing?.state === 'cancelled' }
}
