import { importKinds, type ImportKind } from './import-kind'
import { isRunState, type RunState } from './run-states'

/** What the list of files is narrowed to and where a page begins; all of it stands in the address. */
export interface ImportListAsk {
  words: string | null
  kind: ImportKind | null
  state: RunState | null
  after: string | null
  before: string | null
}

/** Reads the filters of an address; what makes no sense is left out. */
export function readImportAsk(search: URLSearchParams): ImportListAsk {
  const state = search.get('state') ?? ''
  const after = search.get('after')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    kind: importKinds.find(one => one === search.get('kind')) ?? null,
    state: isRunState(state) ? state : null,
    after,
    before: after ? null : search.get('before'),
  }
}
