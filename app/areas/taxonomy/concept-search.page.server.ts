import type { Ctx } from '~/access/context'
import { searchConcepts, type ConceptHit, type ConceptSearch } from './search.store.server'

/** Read model of the search field: concepts for what was typed so far. The caller has checked `taxonomy.search`. */
export async function conceptSearchPage(ctx: Pick<Ctx, 'db'>, search: ConceptSearch): Promise<ConceptHit[]> {
  return searchConcepts(ctx.db, search)
}
