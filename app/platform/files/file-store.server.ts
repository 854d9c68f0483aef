import path from 'node:path'
import { env } from '../env.server'
import type { FileStore } from './file-store'
import { localFileStore } from './local-file-store.server'

let store: FileStore | undefined

/** The file store of this process: a local folder, FILES_DIR or else DATA_DIR/files. */
export function fileStore(): FileStore {
  const { FILES_DIR, DATA_DIR } = env()
  store ??= localFileStore(FILES_DIR ?? path.join(DATA_DIR, 'files'))
  return store
}
