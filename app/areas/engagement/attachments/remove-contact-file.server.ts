import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { mayRemoveFile } from './contact-file'
import { findContactFile, saveRemoved } from './contact-files.store.server'

export type FileAct = 'remove' | 'restore'

const told = { remove: 'removed', restore: 'restored' } as const

/** Takes a file out of a contact moment, or puts it back: each undoes the other. */
export async function removeContactFile(
  ctx: Ctx<MemberActor>,
  fileId: string,
  act: FileAct,
): Promise<Result<{ employerId: string; contactMomentId: string; name: string }>> {
  const found = await findContactFile(ctx.db, fileId)
  if (!found) throw new NotFoundError()
  const { id: contactMomentId, employerId } = found.contactMoment
  await requireEmployer(ctx, 'engagement.record', employerId)
  if (!mayRemoveFile(found.contactMoment, ctx.actor)) throw new NotFoundError()
  const isSaved = await saveRemoved(ctx.db, fileId, act === 'remove' ? ctx.now : null)
  if (!isSaved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: `engagement.contact-file-${told[act]}`,
    subject: { type: 'contact_moment', id: contactMomentId },
    dataClass: 'business',
    employerId,
    after: { fileId, name: found.file.name },
  })
  return ok({ employerId, contactMomentId, name: found.file.name })
}
