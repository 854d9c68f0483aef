/** What an audit of the network looks for in each relation with an employer (4.A.2.2; design: E2). */
export const findingKeys = [
  'toMake',
  'noOwner',
  'overdue',
  'quiet',
  'promiseLate',
  'noContact',
  'singleContact',
  'leansOnOne',
  'doubleApproach',
] as const
export type FindingKey = (typeof findingKeys)[number]

/** What a list of the audit shows: every relation, or those of one finding. */
export const relationLists = ['all', ...findingKeys] as const
export type RelationList = (typeof relationLists)[number]

export function isRelationList(text: string | undefined): text is RelationList {
  return (relationLists as readonly string[]).includes(text ?? '')
}
