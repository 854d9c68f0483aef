import { isLetterState, type LetterState } from './letter-machine'

/** What the list of letters is narrowed to and where a page begins; all of it stands in the address. */
export interface LetterListAsk {
  words: string | null
  state: LetterState | null
  employerId: string | null
  /** Reviewed on this day at the latest, `yyyy-mm-dd`. */
  reviewUntil: string | null
  after: string | null
  before: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The same, out of an address; what cannot be read narrows nothing. */
export function readLetterListAsk(search: URLSearchParams): LetterListAsk {
  const state = search.get('state')
  const employer = search.get('employer') ?? ''
  const review = search.get('review') ?? ''
  const after = search.get('after')
  return {
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    state: isLetterState(state) ? state : null,
    employerId: uuid.test(employer) ? employer : null,
    reviewUntil: isDay(review) ? review : null,
    after,
    before: after ? null : search.get('before'),
  }
}
