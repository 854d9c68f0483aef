import { fileTypeFromBuffer } from 'file-type'
import { fail, ok, problem, type Result } from '../result'
import { typesInWords, type FileKind } from './file-kinds'

export interface CheckedContent {
  mediaType: string
  /** The file name's ending that fits. */
  ending: string
}

const oneMegabyte = 1_048_576

function sizeInWords(bytes: number): string {
  return `${Math.round((bytes / oneMegabyte) * 10) / 10} MB`
}

/** Text has no zero bytes, unless it is UTF-16, which begins with a mark. */
function isText(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isUtf16 || !bytes.subarray(0, 65_536).includes(0)
}

/** Finds a file's type by its content, not its name, and refuses what its kind does not allow. `path` names the field. */
export async function checkContent(bytes: Uint8Array, kind: FileKind, path: string): Promise<Result<CheckedContent>> {
  if (bytes.length === 0) return fail(problem(path, 'file-empty'))
  if (bytes.length > kind.mostBytes) {
    return fail(problem(path, 'file-too-large', sizeInWords(bytes.length), sizeInWords(kind.mostBytes)))
  }
  const found = await fileTypeFromBuffer(bytes)
  const type =
    found ?? (isText(bytes) ? { mime: 'text/csv', ext: 'csv' } : { mime: 'application/octet-stream', ext: 'bin' })
  if (!kind.mediaTypes.includes(type.mime)) {
    return fail(problem(path, 'file-kind', found?.ext ?? type.mime, typesInWords(kind)))
  }
  return ok({ mediaType: type.mime, ending: type.ext })
}
