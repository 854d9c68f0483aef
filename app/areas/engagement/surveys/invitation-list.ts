import { isInvitationState, type InvitationState } from './invitation-states'

/** What the employers of a round are narrowed to and where a page begins; all of it stands in the address. */
export interface InvitationListAsk {
  words: string | null
  state: InvitationState | null
  after: string | null
  before: string | null
}

export function readInvitationListAsk(search: URLSearchParams): InvitationListAsk {
  const state = search.get('state')
  const after = search.get('after')
  return {
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    state: isInvitationState(state) ? state : null,
    after,
    before: after ? null : search.get('before'),
  }
}
