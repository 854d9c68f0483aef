import { createHash } from 'node:crypto'
import type { Ctx, DataClass } from '~/access/context'
import { ok, type Result } from '../result'
import { checkContent } from './check-content.server'
import { cleanFileName } from './clean-file-name'
import { fileKinds, type FileKindName } from './file-kinds'
import { newStorageKey, type FileStore } from './file-store'
import { fileStore } from './file-store.server'

export interface NewFile {
  kind: FileKindName
  name: string
  bytes: Uint8Array
  /** Decides, with the row-level policies, who may open the file. */
  dataClass: Extract<DataClass, 'business' | 'client' | 'profile' | 'placement'>
  clientId?: string
  placementId?: string
  /** Name of the form field, for a problem with the file. */
  field?: string
}

export interface SavedFile {
  id: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
}

/**
 * Checks a file by its content and keeps it: bytes in the store, a row and an event in the transaction. When the transaction
 * is rolled back the bytes are left behind, and the upkeep removes them.
 */
export async function saveFile(ctx: Ctx, file: NewFile, store: FileStore = fileStore()): Promise<Result<SavedFile>> {
  const { actor } = ctx
  if (actor.kind === 'sign-in') throw new Error('a file belongs to a network')
  const checked = await checkContent(file.bytes, fileKinds[file.kind], file.field ?? 'file')
  if (!checked.ok) return checked
  const id = ctx.newId()
  const saved: SavedFile = {
    id,
    name: cleanFileName(file.name, checked.value.ending),
    mediaType: checked.value.mediaType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }
  const storageKey = newStorageKey(actor.networkId, id)
  await store.put(storageKey, file.bytes)
  const { dataClass, kind, clientId = null, placementId = null } = file
  const createdById = actor.kind === 'member' ? actor.membershipId : null
  const { networkId } = actor
  await ctx.db.storedFile.createMany({
    data: { ...saved, networkId, kind, storageKey, dataClass, clientId, placementId, createdById, createdAt: ctx.now },
  })
  const after = { kind, mediaType: saved.mediaType, bytes: saved.bytes, sha256: saved.sha256 }
  ctx.record({ kind: 'files.file-saved', subject: { type: 'file', id }, dataClass, clientId, placementId, after })
  return ok(saved)
}
