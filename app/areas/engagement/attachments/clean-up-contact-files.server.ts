import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { ok, type Result } from '~/platform/result'
import { keptDays } from './contact-file'
import { forgetContactFiles } from './contact-files.store.server'

/** Forgets files that were taken out of a contact moment a month ago, and those of moments that were taken back. */
export async function cleanUpContactFiles(ctx: Ctx<SystemActor>): Promise<Result<number>> {
  const forgotten = await forgetContactFiles(ctx.db, new Date(ctx.now.getTime() - keptDays * 86_400_000))
  if (forgotten > 0)
    ctx.record({
      kind: 'engagement.contact-files-forgotten',
      subject: { type: 'network', id: ctx.actor.networkId },
      dataClass: 'system',
      after: { files: forgotten },
    })
  return ok(forgotten)
}
