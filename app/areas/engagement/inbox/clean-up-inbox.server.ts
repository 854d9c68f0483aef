import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import { ok, type Result } from '~/platform/result'
import { findForgettable, forgetMails, keptRawKeys, showUnread } from './inbound-mails.store.server'

/**
 * Forgets mails that nobody needed for thirty days, and the raw messages of those that stand in a file; bytes go first. A mail whose
 * reading failed for a day waits in the inbox from then on.
 */
export async function cleanUpInbox(ctx: Ctx<SystemActor>, store: FileStore = fileStore()): Promise<Result<number>> {
  for (const id of await showUnread(ctx.db, ctx.actor.networkId, ctx.now))
    ctx.record({
      kind: 'engagement.mail-read',
      subject: { type: 'inbound_mail', id },
      dataClass: 'system',
      after: { state: 'waiting', reason: 'unreadable' },
    })
  const { whole, raws } = await findForgettable(ctx.db, ctx.actor.networkId, ctx.now)
  for (const { rawKey } of [...whole, ...raws]) if (rawKey) await store.delete(rawKey)
  await forgetMails(
    ctx.db,
    whole.map(one => one.id),
    raws.map(one => one.id),
  )
  if (whole.length + raws.length > 0)
    ctx.record({
      kind: 'engagement.mails-forgotten',
      subject: { type: 'network', id: ctx.actor.networkId },
      dataClass: 'system',
      after: { mails: whole.length, rawMessages: raws.length },
    })
  return ok(whole.length + raws.length)
}

/** Where raw messages lie that are still needed: what clears files that were left behind leaves them alone. */
export function rawMessagesInUse({ db }: Ctx<SystemActor>): Promise<string[]> {
  return keptRawKeys(db)
}
