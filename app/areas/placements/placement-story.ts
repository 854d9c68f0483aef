/** Words of a change in a placement: a key under `placements.pages.events`, or the step's own words. */
export type StoryWords =
  | { kind: 'event'; key: StoryKey }
  | { kind: 'placement-step'; event: string }
  | { kind: 'agreement-step'; event: string }

export const storyKeys = [
  'placement-proposed',
  'conditions-rated',
  'agreement-drafted',
  'agreement-edited',
  'amendment-drafted',
  'placement-amended',
  'follow-up-asked',
  'follow-up-answered',
  'file-saved',
  'task-added',
  'task-finished',
  'task-cancelled',
  'task-reopened',
  'other',
] as const
export type StoryKey = (typeof storyKeys)[number]

const tail = (kind: string) => kind.slice(kind.indexOf('.') + 1)

/** How an event of the audit trail is told in the story of a placement. */
export function storyWords(
  kind: string,
  steps: { placement: readonly string[]; agreement: readonly string[] },
): StoryWords {
  const name = tail(kind)
  const known = storyKeys.find(key => key === name)
  if (known) return { kind: 'event', key: known }
  const step = name.replaceAll('-', '_')
  if (steps.placement.includes(step)) return { kind: 'placement-step', event: step }
  const agreementStep = step.replace(/^agreement_/, '')
  if (steps.agreement.includes(agreementStep)) return { kind: 'agreement-step', event: agreementStep }
  return { kind: 'event', key: 'other' }
}
