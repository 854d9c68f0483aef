import { NotFoundError } from '~/access/errors'
import { fileStore } from '~/platform/files/file-store.server'
import type { FileStore } from '~/platform/files/file-store'
import { findColumns } from './find-columns.server'
import { isImportKind, mostUploadRows } from './import-kind'
import { findUpload } from './import-runs.store.server'
import { planFor } from './plan-for.server'
import { planRun } from './preview-import.server'
import { readRun } from './read-run.server'
import type { InTransaction, Preview, ReadRunOptions } from './reading'

/** Reads a file that was sent, from the file store. Null when it was put away in the meantime or its columns are asked first. */
export async function readUpload(
  inTransaction: InTransaction,
  runId: string,
  options: Pick<ReadRunOptions, 'onProgress'> = {},
  store: FileStore = fileStore(),
): Promise<Preview | null> {
  const upload = await inTransaction(ctx => findUpload(ctx.db, runId))
  if (!upload || !isImportKind(upload.kind) || !upload.file) throw new NotFoundError()
  if (upload.state !== 'reading') return null
  const { fileName: name, file } = upload
  const { kind } = upload
  const plan = await inTransaction(ctx => planFor(ctx, kind))
  const run = await inTransaction(async ctx => planRun(ctx.actor, plan, runId))
  const open = async () => ({ name, bytes: await store.get(file.storageKey) })
  const columns = await findColumns(inTransaction, plan, run, open)
  if (columns === 'asked') return null
  return readRun(inTransaction, plan, run, open, {
    order: columns === 'as-it-stands' ? undefined : columns,
    maxRows: mostUploadRows,
    keepsWrong: true,
    bytes: file.bytes,
    ...options,
  })
}
