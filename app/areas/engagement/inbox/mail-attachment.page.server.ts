import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { openFile } from '~/access/open-file.server'
import { isFiledAttachment } from './filed-mails.store.server'

/** An attachment of a mail that stands in a file. Throws NotFoundError for any other file. */
export async function openAttachment(ctx: Ctx<MemberActor>, fileId: string) {
  if (!(await isFiledAttachment(ctx.db, fileId))) throw new NotFoundError()
  return openFile(ctx, fileId)
}
