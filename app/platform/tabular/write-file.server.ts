import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

/**
 * Writes text pieces to a file that appears only when it is whole: into a neighbour file first, renamed at the end, and
 * removed when something fails on the way.
 */
export async function writeWholeFile(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`
  const stream = createWriteStream(draft)
  try {
    const done = finished(stream)
    done.catch(() => undefined)
    for await (const piece of pieces) {
      if (!stream.write(piece)) await new Promise(resolve => stream.once('drain', resolve).once('error', resolve))
      if (stream.errored) break
    }
    stream.end()
    await done
    await rename(draft, path)
  } catch (error) {
    stream.destroy()
    await rm(draft, { force: true })
    throw error
  }
}
