import { isInboxState, isWaitReason, type InboxState, type WaitReason } from './inbox-states'

/** What the inbox is narrowed to and where a page begins; all of it stands in the address. */
export interface InboxAsk {
  words: string | null
  state: InboxState
  reason: WaitReason | null
  after: string | null
  before: string | null
}

/** Reads the filters of an address; what makes no sense is left out. */
export function readInboxAsk(search: URLSearchParams): InboxAsk {
  const state = search.get('state')
  const reason = search.get('reason')
  const after = search.get('after')
  return {
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    state: isInboxState(state) ? state : 'waiting',
    reason: isWaitReason(reason) ? reason : null,
    after,
    before: after ? null : search.get('before'),
  }
}
