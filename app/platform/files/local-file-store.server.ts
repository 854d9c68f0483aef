import { createReadStream } from 'node:fs'
import { access, link, mkdir, open, opendir, readFile, rm, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { newId } from '../new-id.server'
import { FileGoneError, type FileStore } from './file-store'

const keyForm = /^[0-9a-f-]+(?:\/[0-9a-z.-]+){0,2}$/

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** Files in a local folder. A file is written beside its place, flushed, and linked into it: it is whole or not there. */
export function localFileStore(folder: string): FileStore {
  const root = path.resolve(folder)

  function pathOf(key: string): string {
    if (!keyForm.test(key)) throw new Error('not a storage key')
    return path.join(root, key)
  }

  async function* walk(directory: string): AsyncGenerator<string> {
    const entries = await opendir(directory).catch(error => {
      if (isMissing(error)) return null
      throw error
    })
    if (!entries) return
    for await (const entry of entries) {
      const found = path.join(directory, entry.name)
      if (entry.isDirectory()) yield* walk(found)
      else yield found
    }
  }

  return {
    async put(key, bytes) {
      const target = pathOf(key)
      // The folder around the files may also hold the database, whose server runs as another user.
      await mkdir(path.dirname(root), { recursive: true })
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      const draft = `${target}.${newId()}.part`
      const file = await open(draft, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await link(draft, target).finally(() => unlink(draft))
    },
    async get(key) {
      const target = pathOf(key)
      await access(target).catch(() => {
        throw new FileGoneError()
      })
      return createReadStream(target)
    },
    async read(key) {
      return readFile(pathOf(key)).catch(error => {
        throw isMissing(error) ? new FileGoneError() : error
      })
    },
    async exists(key) {
      return access(pathOf(key)).then(
        () => true,
        () => false,
      )
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    async *listOlderThan(under, moment) {
      for await (const found of walk(pathOf(under))) {
        const { mtime } = await stat(found).catch(() => ({ mtime: moment }))
        if (mtime < moment) yield path.relative(root, found).split(path.sep).join('/')
      }
    },
  }
}
