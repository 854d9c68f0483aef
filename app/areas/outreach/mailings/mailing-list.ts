import { isMailingState, type MailingState } from './mailing-states'
import { isRecipientState, type RecipientState } from './recipient-states'

const wordsOf = (search: URLSearchParams) => search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null

const placeOf = (search: URLSearchParams) => {
  const after = search.get('after')
  return { after, before: after ? null : search.get('before') }
}

/** What the list of mailings is narrowed to and where a page begins; all of it stands in the address. */
export interface MailingListAsk {
  words: string | null
  state: MailingState | null
  /** Only those of the reader. */
  mine: boolean
  after: string | null
  before: string | null
}

export function readMailingListAsk(search: URLSearchParams): MailingListAsk {
  const state = search.get('state')
  return {
    words: wordsOf(search),
    state: isMailingState(state) ? state : null,
    mine: search.get('who') === 'me',
    ...placeOf(search),
  }
}

/** The same for the recipients of one mailing. */
export interface RecipientListAsk {
  words: string | null
  state: RecipientState | null
  after: string | null
  before: string | null
}

export function readRecipientListAsk(search: URLSearchParams): RecipientListAsk {
  const state = search.get('state')
  return { words: wordsOf(search), state: isRecipientState(state) ? state : null, ...placeOf(search) }
}
