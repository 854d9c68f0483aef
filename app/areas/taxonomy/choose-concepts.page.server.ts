import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { competenceKinds, type ConceptKind, type Lang } from './concept'
import { searchConcepts } from './search.store.server'

const kinds: Record<string, readonly ConceptKind[]> = { skill: competenceKinds, occupation: ['occupation'] }

/** Competences or occupations for a field that is found by typing; any kind when none is asked for. */
export async function chooseConcepts(ctx: Ctx<MemberActor>, search: { q: string; lang: Lang; kind: string | null }) {
  const { q, lang, kind } = search
  const hits = await searchConcepts(ctx.db, { q, lang, kinds: kinds[kind ?? ''], limit: 20 })
  return hits.map(hit => ({
    value: hit.uri,
    label: hit.label,
    hint: hit.matchedText.toLowerCase() === hit.label.toLowerCase() ? undefined : hit.matchedText,
  }))
}
