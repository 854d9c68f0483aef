import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { piecesSql, placementsSql, type MapScope } from './map-sql.store.server'
import type { MapEdgeKind, MapNodeKind } from './social-map'

const { sql } = Prisma

interface End {
  kind: MapNodeKind
  id: string
}

/** Two ends of a tie, whichever way round. */
export interface Pair {
  one: End
  other: End
}

const ofPair = ({ one, other }: Pair) => sql`(
  (p.from_kind = ${one.kind} and p.from_id = ${one.id}::uuid and p.to_kind = ${other.kind} and p.to_id = ${other.id}::uuid)
  or (p.from_kind = ${other.kind} and p.from_id = ${other.id}::uuid and p.to_kind = ${one.kind} and p.to_id = ${one.id}::uuid))`

/** What sort of row a piece of evidence is. */
export type PieceSource = 'moment' | 'mail' | 'vacancy' | 'tie' | 'member' | 'contact' | 'service' | 'link'

export interface Piece {
  /** The row that it is. */
  id: string
  kind: MapEdgeKind
  source: PieceSource
  /** yyyy-mm-dd; null when it has no day */
  onDay: string | null
  /** The colleague behind it. */
  who: string | null
  /** How the contact was made, or the kind of a relation or a link. */
  sort: string | null
  /** A subject, a title, a function or a note. */
  words: string | null
  employerId: string | null
  contactId: string | null
  contactName: string | null
}

const byDay: ListOrder = { by: sql`coalesce(p.on_day, date '0001-01-01')`, type: 'date' }

/** One page of the pieces of evidence behind a tie, the newest first; the sums of `sumsOfPair` count the same pieces. */
export async function pageOfPieces(
  db: Tx,
  scope: MapScope,
  pair: Pair,
  place: ListPlace,
  size = 50,
): Promise<ListPage<Piece>> {
  const page = keyset(byDay, 'down', sql`p.ref`, place)
  const found = await db.$queryRaw<(Piece & { order: string })[]>`
    with piece as (select p.* from (${piecesSql(scope)}) p where ${ofPair(pair)})
    select p.ref as id, p.kind, p.source, p.on_day::text as "onDay", w.display_name as who,
      coalesce(m.channel, t.kind, l.kind) as sort, coalesce(f.subject, v.title, c.function, t.note, l.kind_words, l.note) as words,
      coalesce(m.employer_id, f.employer_id, v.employer_id, c.employer_id, t.from_employer_id, t.to_employer_id) as "employerId",
      h.id as "contactId", nullif(concat_ws(' ', h.first_name, h.last_name), '') as "contactName", ${page.order}
    from piece p
      left join membership w on w.id = p.who
      left join contact_moment m on p.source = 'moment' and m.id = p.ref
      left join filed_mail f on p.source = 'mail' and f.id = p.ref
      left join vacancy v on p.source = 'vacancy' and v.id = p.ref
      left join tie t on p.source = 'tie' and t.id = p.ref
      left join contact c on p.source = 'contact' and c.id = p.ref
      left join map_link l on p.source = 'link' and l.id = p.ref
      left join contact h on h.id = coalesce(m.contact_id, f.contact_id, c.id)
    where ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** How much evidence of each kind there is; `pieces` is null where it is about fewer than five people. */
export interface KindSum {
  kind: MapEdgeKind
  pieces: number | null
  firstOn: string | null
  lastOn: string | null
  judged: number | null
}

export function sumsOfPair(db: Tx, scope: MapScope, pair: Pair): Promise<KindSum[]> {
  const among = [pair.one.id, pair.other.id]
  return db.$queryRaw<KindSum[]>`
    select p.kind, count(*)::int as pieces, min(p.on_day)::text as "firstOn", max(p.on_day)::text as "lastOn",
      max(p.judged)::int as judged
    from (${piecesSql(scope)}) p where ${ofPair(pair)} group by p.kind
    union all
    select p.kind, p.pieces, p.first_on::text, p.last_on::text, null from (${placementsSql(scope)}) p
    where p.organisation_id = any (${among}::uuid[]) and p.employer_id = any (${among}::uuid[])
    order by 1`
}
