import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import type { ProblemList } from '~/platform/tabular/file-problem'
import type { Phrase } from '~/platform/tabular/phrase'

/** Bounds against archives that swell: an official download is about 40 MB packed and 250 MB unpacked. */
export interface UnzipLimits {
  archiveBytes: number
  fileBytes: number
  totalBytes: number
  files: number
}

const mebibyte = 1024 * 1024
export const unzipLimits: UnzipLimits = {
  archiveBytes: 200 * mebibyte,
  fileBytes: 256 * mebibyte,
  totalBytes: 512 * mebibyte,
  files: 500,
}

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06])

class TooLarge extends Error {}

/** Unpacks into memory, counting real bytes: what an archive says about its own sizes is not believed. */
async function unpack(
  file: string,
  isWanted: (name: string) => boolean,
  limits: UnzipLimits,
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  let total = 0
  let seen = 0
  let started = 0
  let failure: Error | null = null
  const unzip = new Unzip(entry => {
    seen += 1
    if (seen > limits.files) failure ??= new TooLarge()
    if (failure || !isWanted(entry.name)) return
    const pieces: Uint8Array[] = []
    let size = 0
    entry.ondata = (error, piece, isLast) => {
      if (error) failure ??= error
      size += piece?.length ?? 0
      total += piece?.length ?? 0
      if (size > limits.fileBytes || total > limits.totalBytes) failure ??= new TooLarge()
      if (failure) return
      pieces.push(piece)
      if (isLast) found.set(entry.name, Buffer.concat(pieces))
    }
    started += 1
    entry.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
    unzip.push(chunk, false)
    if (failure) throw failure
    tail = Buffer.concat([tail.subarray(-chunk.length), chunk])
  }
  unzip.push(new Uint8Array(0), true)
  if (failure) throw failure
  if (started !== found.size || !tail.includes(endOfDirectory)) throw new Error('not a whole archive')
  return found
}

/** The wanted files of a zip by name. A broken or oversized archive becomes a problem and gives nothing. */
export async function unzipFiles(
  file: string,
  problems: ProblemList,
  isWanted: (name: string) => boolean,
  limits: UnzipLimits = unzipLimits,
): Promise<Map<string, Uint8Array>> {
  const complain = (found: Phrase, expected: Phrase) => {
    problems.add({ file, line: 1, column: '-', found, expected })
    return new Map<string, Uint8Array>()
  }
  const tooLarge = (bytes: number) => {
    const size = `${Math.round(bytes / mebibyte)} MB`
    return complain({ code: 'raw', params: { text: `> ${size}` } }, { code: 'atMost', params: { max: size } })
  }
  if ((await stat(file)).size > limits.archiveBytes) return tooLarge(limits.archiveBytes)
  try {
    return await unpack(file, isWanted, limits)
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(limits.totalBytes)
    return complain({ code: 'notReadable', params: { code: 'zip' } }, { code: 'readableFile' })
  }
}
