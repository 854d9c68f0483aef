import { isGatheringState, type GatheringState } from './gathering-states'

/** What the list of events is narrowed to and where a page begins; all of it stands in the address. */
export interface GatheringListAsk {
  words: string | null
  state: GatheringState | null
  activity: string | null
  /** Only those that the reader hosts or made. */
  mine: boolean
  /** Those to come, those that were, or both. */
  when: 'ahead' | 'past' | null
  after: string | null
  before: string | null
}

export function readGatheringListAsk(search: URLSearchParams): GatheringListAsk {
  const state = search.get('state')
  const when = search.get('when')
  const activity = search.get('activity') ?? ''
  const after = search.get('after')
  return {
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    state: isGatheringState(state) ? state : null,
    activity: /^[a-z][a-z0-9-]{0,39}$/.test(activity) ? activity : null,
    mine: search.get('who') === 'me',
    when: when === 'ahead' || when === 'past' ? when : null,
    after,
    before: after ? null : search.get('before'),
  }
}

/** The id that calendars know an event by, for as long as it lives. */
export function gatheringUid(gatheringId: string, host: string): string {
  return `event-${gatheringId}@${host}`
}
