import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { ConceptKind, ConceptRef, Lang } from './concept'
import { conceptsWhere } from './concepts.store.server'

export interface FrameworkView {
  code: string
  name: string
  publisher: string
  website: string | null
  /** The words that must be shown wherever the framework is used. */
  attribution: string
  version: string
  source: string
  importedAt: Date
  importedBy: string | null
  languages: Lang[]
  kinds: { kind: ConceptKind; count: number }[]
  concepts: number
}

/** The frameworks that are there (or the one with this code), with the newest edition and the attribution to be shown. */
export async function listFrameworks(db: Tx, lang: Lang, code?: string): Promise<FrameworkView[]> {
  const name = lang === 'nl' ? Prisma.sql`f.name_nl` : Prisma.sql`f.name_en`
  const only = code === undefined ? Prisma.sql`true` : Prisma.sql`f.code = ${code}`
  const hasLabels = (of: Lang) => Prisma.sql`exists (
    select from concept c join concept_label l on l.concept_id = c.id and l.lang = ${of} and l.kind = 'preferred' where c.framework_id = f.id)`
  const rows = await db.$queryRaw<(Omit<FrameworkView, 'languages' | 'concepts'> & { nl: boolean; en: boolean })[]>`
    select f.code, ${name} as name, f.publisher, f.website, f.attribution, v.label as version, v.source,
      v.imported_at as "importedAt", v.imported_by as "importedBy", ${hasLabels('nl')} as nl, ${hasLabels('en')} as en,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count) order by k.kind), '[]') from (
        select c.kind, count(*)::int as count from concept c where c.framework_id = f.id and c.status = 'released' group by c.kind
      ) k) as kinds
    from framework f
    cross join lateral (
      select label, source, imported_at, imported_by from framework_version v where v.framework_id = f.id order by imported_at desc limit 1
    ) v
    where ${only} order by f.code`
  return rows.map(({ nl, en, ...row }) => ({
    ...row,
    languages: [...(nl ? (['nl'] as const) : []), ...(en ? (['en'] as const) : [])],
    concepts: row.kinds.reduce((sum, { count }) => sum + count, 0),
  }))
}

/** Where a page of concepts begins or ends: the order of the framework itself, then the id. */
export interface ConceptKey {
  position: number
  id: string
}

export interface KeyedConcepts {
  rows: ConceptRef[]
  first: ConceptKey | null
  last: ConceptKey | null
  more: boolean
}

export interface ConceptWindow {
  after?: ConceptKey
  before?: ConceptKey
  limit: number
}

/** A page out of these keyed ids, in the order of the framework; `keys` gives id and position and may name its columns so. */
export async function windowOf(db: Tx, lang: Lang, keys: Prisma.Sql, window: ConceptWindow): Promise<KeyedConcepts> {
  const { after, before, limit } = window
  const edge = after ?? before
  const bound = edge
    ? Prisma.sql`where (k.position, k.id) ${after ? Prisma.sql`>` : Prisma.sql`<`} (${edge.position}::int, ${edge.id}::uuid)`
    : Prisma.empty
  const way = before && !after ? Prisma.sql`desc` : Prisma.sql`asc`
  const found = await db.$queryRaw<ConceptKey[]>`
    select k.position, k.id from (${keys}) k ${bound} order by k.position ${way}, k.id ${way} limit ${limit + 1}`
  const more = found.length > limit
  const kept = found.slice(0, limit)
  if (before && !after) kept.reverse()
  const refs = await conceptsWhere(db, lang, Prisma.sql`c.id = any (${kept.map(key => key.id)}::uuid[])`)
  const byId = new Map(refs.map(ref => [ref.id, ref]))
  return {
    rows: kept.flatMap(key => byId.get(key.id) ?? []),
    first: kept[0] ?? null,
    last: kept.at(-1) ?? null,
    more,
  }
}

/** A page of the concepts of one kind in a framework. */
export function browseConcepts(
  db: Tx,
  lang: Lang,
  of: { framework: string; kind: ConceptKind },
  window: ConceptWindow,
): Promise<KeyedConcepts> {
  return windowOf(
    db,
    lang,
    Prisma.sql`select c.position, c.id from concept c
      where c.framework_id = (select id from framework where code = ${of.framework}) and c.kind = ${of.kind} and c.status = 'released'`,
    window,
  )
}
