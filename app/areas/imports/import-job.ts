/** Name of the job that reads in a large file. */
export const commitJobName = 'imports.commit-import'

/** The key under which the job of a run is known: a run is read in once. */
export function commitJobKey(runId: string): string {
  return `import:${runId}`
}
