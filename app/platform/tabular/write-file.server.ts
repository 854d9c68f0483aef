import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Writes text pieces to a file that appears only when it is whole: into a neighbour file first, renamed at the end, and
 * removed when something fails on the way.
 */
export async function writeWholeFile(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft))
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
