import type { Readable } from 'node:stream'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { FileStore } from './file-store'
import { fileStore } from './file-store.server'

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

/** Headers of a download: never shown inside the page, whatever the browser thinks it is. */
export function downloadHeaders(file: Pick<OpenFile, 'name' | 'mediaType' | 'bytes'>): Record<string, string> {
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}
