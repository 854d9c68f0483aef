import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { openFile } from '~/access/open-file.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { findContactFile } from './contact-files.store.server'

/** A file of a contact moment. Throws NotFoundError for one that was taken out, and for any other file. */
export async function openContactFile(ctx: Ctx<MemberActor>, fileId: string) {
  const found = await findContactFile(ctx.db, fileId)
  if (!found || found.removedAt) throw new NotFoundError()
  await requireEmployer(ctx, 'engagement.read', found.contactMoment.employerId)
  return openFile(ctx, fileId)
}
