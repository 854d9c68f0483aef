import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { PageLinks } from '~/ui/pagination'
import { conceptKinds, type ConceptKind, type ConceptRef, type Lang } from './concept'
import { readKey, writeKey } from './concept-page-key'
import {
  browseConcepts,
  listFrameworks,
  type ConceptKey,
  type ConceptWindow,
  type KeyedConcepts,
} from './frameworks.store.server'
import { searchConcepts, type ConceptHit } from './search.store.server'

const pageSize = 50

/** Every framework with its provenance, and what a question finds in all of them. */
export async function frameworksPage(ctx: Ctx<MemberActor>, search: URLSearchParams, lang: Lang) {
  const words = (search.get('q') ?? '').trim().slice(0, 200)
  return {
    words,
    frameworks: await listFrameworks(ctx.db, lang),
    hits: words === '' ? null : (await searchConcepts(ctx.db, { q: words, lang, limit: pageSize })).map(hitOf),
  }
}

/** One framework: its provenance, and its concepts of one kind by pages, or what a question finds in it. */
export async function frameworkPage(ctx: Ctx<MemberActor>, code: string, search: URLSearchParams, lang: Lang) {
  const framework = (await listFrameworks(ctx.db, lang, code)).at(0)
  if (!framework) throw new NotFoundError()
  const words = (search.get('q') ?? '').trim().slice(0, 200)
  const kinds = [...framework.kinds].sort((a, b) => conceptKinds.indexOf(a.kind) - conceptKinds.indexOf(b.kind))
  const kind = kinds.find(one => one.kind === search.get('kind'))?.kind ?? kinds[0]?.kind ?? 'skill'
  if (words !== '') {
    const hits = await searchConcepts(ctx.db, { q: words, lang, frameworks: [code], limit: pageSize })
    return { framework, kinds, kind, words, rows: hits.map(hitOf), page: { next: null, previous: null } }
  }
  const window = windowFrom(search, pageSize)
  const found = await browseConcepts(ctx.db, lang, { framework: code, kind }, window)
  return { framework, kinds, kind, words, rows: found.rows.map(rowOf), page: pageLinks(window, found) }
}

/** The part of a list that an address asks for. */
export function windowFrom(search: URLSearchParams, limit: number): ConceptWindow {
  return { after: readKey(search.get('after')), before: readKey(search.get('before')), limit }
}

/** The addresses of the pages beside this one. */
export function pageLinks(window: ConceptWindow, found: KeyedConcepts): PageLinks {
  const backwards = window.before !== undefined && window.after === undefined
  const link = (there: boolean, key: ConceptKey | null) => (there ? writeKey(key) : null)
  return {
    next: link(backwards || found.more, found.last),
    previous: link(backwards ? found.more : window.after !== undefined, found.first),
  }
}

export interface ConceptLine {
  id: string
  kind: ConceptKind
  label: string
  labelLang: Lang
  code: string | null
  framework: string
  /** The other words by which it was found. */
  also: string | null
}

/** A concept as one line of a list. */
export function rowOf({ id, kind, label, labelLang, code, framework }: ConceptRef): ConceptLine {
  return { id, kind, label, labelLang, code, framework, also: null }
}

function hitOf(hit: ConceptHit): ConceptLine {
  const isOther = hit.matchedText.toLowerCase() !== hit.label.toLowerCase()
  return { ...rowOf(hit), also: isOther ? hit.matchedText : null }
}
