import type { PlacementState } from './placement-machine'

/** The list's filter: states that belong together in the reader's mind. */
export const placementGroups = {
  asked: ['proposed', 'matched'],
  starting: ['introduction', 'agreed', 'ready'],
  running: ['active', 'interrupted'],
  over: ['completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client'],
} as const satisfies Record<string, readonly PlacementState[]>

export type PlacementGroup = keyof typeof placementGroups

export const placementGroupKeys = Object.keys(placementGroups) as PlacementGroup[]

export function isPlacementGroup(text: string | null): text is PlacementGroup {
  return text !== null && Object.hasOwn(placementGroups, text)
}
