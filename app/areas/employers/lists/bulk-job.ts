/** Name of the job that changes many employers, or takes such a change back. */
export const bulkJobName = 'employers.change-many'

export const bulkJobActs = ['apply', 'undo'] as const
export type BulkJobAct = (typeof bulkJobActs)[number]

/** The key under which the job is known; another one for each time that somebody asks, since one may ask again after a stop. */
export function bulkJobKey(bulkId: string, act: BulkJobAct, asked: Date): string {
  return `bulk:${act}:${bulkId}:${asked.getTime()}`
}
