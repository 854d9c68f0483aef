import type { Readable } from 'node:stream'

/** Where the bytes of files are. Keys are made by newStorageKey and hold no names of people or files. */
export interface FileStore {
  /** Puts a file under a new key; whole or not at all. Throws when the key is taken. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The file as a stream. Throws FileGoneError when it is not there. */
  get(key: string): Promise<Readable>
  read(key: string): Promise<Uint8Array>
  exists(key: string): Promise<boolean>
  /** Removes a file; a file that is not there is fine. */
  delete(key: string): Promise<void>
  /** Keys under a folder that were put before a moment. */
  listOlderThan(folder: string, moment: Date): AsyncIterable<string>
}

export class FileGoneError extends Error {
  constructor() {
    super('the file is not in the store')
    this.name = 'FileGoneError'
  }
}

/** Key of a new file: one folder for each network, in it one for each two last characters of the id. */
export function newStorageKey(networkId: string, id: string): string {
  return `${networkId}/${id.slice(-2)}/${id}`
}
