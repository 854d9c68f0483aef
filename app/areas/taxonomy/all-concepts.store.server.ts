import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { competenceKinds } from './concept'

/** So many concepts are read at once. */
const batch = 2_000

/** A part of a list as JSON that the database wrote, so that a long list costs the reader nothing until it is read. */
export interface JsonPart {
  json: string
  /** The id that the next part begins after; null when this was the last. */
  next: string | null
}

/** Tells one state of all frameworks from another: it changes with every edition that is taken in. */
export async function editionsKey(db: Tx): Promise<string> {
  const [found] = await db.$queryRaw<{ key: string }[]>`
    select coalesce(string_agg(id || ' ' || xmin::text || ' ' || imported_at, ',' order by id), '') as key from framework_version`
  return found?.key ?? ''
}

/** Released competences and occupations by id, each as `[id, uri, kind, [[lang, isPreferred, text], ...]]`. */
export function conceptsAsJson(db: Tx, after: string | null): Promise<JsonPart> {
  const kinds = ['occupation', ...competenceKinds]
  return partOf(
    db,
    Prisma.sql`
      select c.id, json_build_array(c.id, c.uri, c.kind, (
        select coalesce(json_agg(json_build_array(l.lang, l.kind = 'preferred', l.text)), '[]')
        from concept_label l where l.concept_id = c.id
      )) as line
      from concept c
      where c.status = 'released' and c.kind = any (${kinds}::text[]) and ${isAfter(after)}
      order by c.id limit ${batch}`,
  )
}

/** Released occupations by id, each as `[id, [essential ids], [optional ids]]`. */
export function profilesAsJson(db: Tx, after: string | null): Promise<JsonPart> {
  const idsOf = (kind: string) => Prisma.sql`(
    select coalesce(json_agg(k.to_id), '[]') from concept_link k where k.from_id = c.id and k.kind = ${kind}
  )`
  return partOf(
    db,
    Prisma.sql`
      select c.id, json_build_array(c.id, ${idsOf('essential')}, ${idsOf('optional')}) as line
      from concept c where c.status = 'released' and c.kind = 'occupation' and ${isAfter(after)}
      order by c.id limit ${batch}`,
  )
}

const isAfter = (id: string | null) => (id === null ? Prisma.sql`true` : Prisma.sql`c.id > ${id}::uuid`)

async function partOf(db: Tx, lines: Prisma.Sql): Promise<JsonPart> {
  const [found] = await db.$queryRaw<{ json: string; count: number; last: string | null }[]>`
    select coalesce(json_agg(line), '[]')::text as json, count(*)::int as count, (array_agg(id order by id desc))[1]::text as last
    from (${lines}) listed`
  return { json: found?.json ?? '[]', next: found && found.count === batch ? found.last : null }
}
