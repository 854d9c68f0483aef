/** A file as it came with a form. */
export interface GivenFile {
  name: string
  bytes: Uint8Array
}

const megabyte = 1_048_576

/** More files than this do not belong to one contact moment. Our own proposal. */
export const mostFiles = 10
/** Largest file, in bytes; the kind `contact-file` of the file store says the same. */
export const mostFileBytes = 20 * megabyte
/** Largest sum of what is sent at once, in bytes: below what the web server takes, so that the form can answer. */
export const mostTogetherBytes = 30 * megabyte

/** So many days a file that was taken out is kept, in case somebody wants it back. */
export const keptDays = 30

/** `12,5 MB` without a language: the number of megabytes, one digit. */
export function megabytes(bytes: number): string {
  return `${Math.round((bytes / megabyte) * 10) / 10} MB`
}

export interface FileProblem {
  code: 'contact-file-too-large' | 'contact-files-too-large' | 'contact-files-too-many'
  found: string
  expected: string
}

/** What is wrong with the number and the sizes of files; their content is looked at where they are kept. */
export function fileProblems(files: readonly { name: string; size: number }[], isThere = 0): FileProblem[] {
  const tooLarge = files
    .filter(one => one.size > mostFileBytes)
    .map(one => ({
      code: 'contact-file-too-large' as const,
      found: `${one.name} (${megabytes(one.size)})`,
      expected: megabytes(mostFileBytes),
    }))
  if (tooLarge.length > 0) return tooLarge
  const count = files.length + isThere
  if (count > mostFiles) return [{ code: 'contact-files-too-many', found: String(count), expected: String(mostFiles) }]
  const together = files.reduce((sum, one) => sum + one.size, 0)
  if (together <= mostTogetherBytes) return []
  return [{ code: 'contact-files-too-large', found: megabytes(together), expected: megabytes(mostTogetherBytes) }]
}

/** Who recorded a contact moment takes a file out of it, or puts it back; a coordinator can as well. */
export function mayRemoveFile(moment: { membershipId: string }, who: { membershipId: string; role: string }): boolean {
  return moment.membershipId === who.membershipId || who.role === 'network_coordinator'
}
