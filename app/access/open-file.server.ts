import type { Readable } from 'node:stream'
import type { FileStore } from '~/platform/files/file-store'
import { fileStore } from '~/platform/files/file-store.server'
import type { Ctx } from './context'
import { NotFoundError } from './errors'

export interface OpenFile {
  name: string
  mediaType: string
  bytes: number
  stream: Readable
}

/** Opens a file that the actor may see; otherwise the one not-found. */
export async function openFile(ctx: Ctx, id: string, store: FileStore = fileStore()): Promise<OpenFile> {
  const row = await ctx.db.storedFile.findUnique({ where: { id } })
  if (!row) throw new NotFoundError()
  return { name: row.name, mediaType: row.mediaType, bytes: row.bytes, stream: await store.get(row.storageKey) }
}
