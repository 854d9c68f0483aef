/** Name of the job that reads a file and checks it. */
export const readJobName = 'imports.read-upload'

/** The key under which a reading is known; a file may be read again, with another number. */
export function readJobKey(runId: string, reads: number): string {
  return `import-read:${runId}:${reads}`
}

/** Name of the job that writes a large file. */
export const commitJobName = 'imports.commit-import'

/** The key under which the job of a run is known: a run is read in once. */
export function commitJobKey(runId: string): string {
  return `import:${runId}`
}

/** Name of the job that takes an import back. */
export const undoJobName = 'imports.undo-import'

/** The key under which taking back is known; it may be asked again after it was stopped. */
export function undoJobKey(runId: string, reads: number): string {
  return `import-undo:${runId}:${reads}`
}

/** The job that a run waits for in its state, if it waits for one. */
export function jobKeyOf(run: { id: string; state: string; reads: number }): string | null {
  if (run.state === 'reading') return readJobKey(run.id, run.reads)
  if (run.state === 'undoing') return undoJobKey(run.id, run.reads)
  return run.state === 'running' ? commitJobKey(run.id) : null
}
