/** Name of the job that reckons a group. */
export const reckonGroupJobName = 'matching.reckon-group'

/** Name of the job that proposes what a group was given, or takes the proposals back. */
export const proposeGroupJobName = 'matching.propose-group'
export const proposeActs = ['propose', 'undo'] as const
export type ProposeAct = (typeof proposeActs)[number]

/** The key under which a job is known; another one for each time that somebody asks. */
export function groupJobKey(act: 'reckon' | ProposeAct, runId: string, asked: Date): string {
  return `group-match:${act}:${runId}:${asked.getTime()}`
}

/** So many clients are done between two signs of progress. */
export const clientsInStep = 20
