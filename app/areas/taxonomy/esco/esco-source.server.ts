import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileProblem, ProblemList } from '~/platform/tabular/file-problem'
import { recogniseEscoFile, type EscoFile } from './esco-files'
import { unzipFiles } from './unzip.server'

export interface EscoSourceFile extends EscoFile {
  name: string
  bytes(): AsyncIterable<Uint8Array>
}

export interface EscoSource {
  files: EscoSourceFile[]
  /** Files that are there and are not read. */
  ignored: string[]
}

/** The problem of a file that is not there or cannot be opened. */
export function notReadable(file: string, code: string): FileProblem {
  const found = { code: 'notReadable' as const, params: { code } }
  return { file, line: 1, column: '-', found, expected: { code: 'readableFile' } }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function sorted(files: EscoSourceFile[], ignored: string[]): EscoSource {
  return { files, ignored: ignored.sort() }
}

async function fromFolder(folder: string): Promise<EscoSource> {
  const names = (await readdir(folder)).filter(name => name.toLowerCase().endsWith('.csv')).sort()
  const files: EscoSourceFile[] = []
  const ignored: string[] = []
  for (const name of names) {
    const known = recogniseEscoFile(name)
    if (known)
      files.push({ ...known, name, bytes: () => createReadStream(path.join(folder, name), { highWaterMark: 1 << 20 }) })
    else ignored.push(name)
  }
  return sorted(files, ignored)
}

async function fromZip(file: string, problems: ProblemList): Promise<EscoSource> {
  const ignored: string[] = []
  const found = await unzipFiles(file, problems, name => {
    if (recogniseEscoFile(name)) return true
    if (!name.endsWith('/')) ignored.push(path.posix.basename(name))
    return false
  })
  const files: EscoSourceFile[] = []
  for (const [name, bytes] of found) {
    const known = recogniseEscoFile(name)
    if (known) files.push({ ...known, name: path.posix.basename(name), bytes: () => once(bytes) })
  }
  return sorted(files, ignored)
}

/** The files of an ESCO download: folders, zips or single CSV files. What cannot be read becomes a problem. */
export async function openEscoSource(paths: string[], problems: ProblemList): Promise<EscoSource> {
  const all: EscoSource = { files: [], ignored: [] }
  for (const given of paths) {
    const facts = await stat(given).catch(() => null)
    if (!facts) {
      problems.add(notReadable(given, 'ENOENT'))
      continue
    }
    const name = path.basename(given)
    const single = facts.isFile() ? recogniseEscoFile(name) : null
    const source = facts.isDirectory()
      ? await fromFolder(given)
      : single
        ? sorted([{ ...single, name, bytes: () => createReadStream(given, { highWaterMark: 1 << 20 }) }], [])
        : await fromZip(given, problems)
    all.files.push(...source.files)
    all.ignored.push(...source.ignored)
  }
  return all
}
