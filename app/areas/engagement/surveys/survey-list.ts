/** What the list of rounds is narrowed to and where a page begins; all of it stands in the address. */
export interface SurveyListAsk {
  words: string | null
  year: number | null
  after: string | null
  before: string | null
}

export function readSurveyListAsk(search: URLSearchParams): SurveyListAsk {
  const year = Number(search.get('year'))
  const after = search.get('after')
  return {
    words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    after,
    before: after ? null : search.get('before'),
  }
}
