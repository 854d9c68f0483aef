import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { mostSharing, type CrowdKey, type CrowdKind } from './likeness'
import { mostCandidates, type PairIds } from './pair'
import { publicDomains } from './public-domains'

const mostPassedOver = 100
/** Neighbours in the order of names in one postcode or town that a name is compared with, when a third of both is the same. */
const neighbours = [1, 2, 3]
const beginning = Prisma.sql`left(name_key, length(name_key) / 3)`
/** Read from its end, so that parts of two lengths can be compared. */
const end = Prisma.sql`left(reverse(name_key), length(name_key) / 3)`
const shortestName = 6

export interface Candidates {
  pairs: PairIds[]
  passedOver: CrowdKey[]
}

interface FoundRow {
  a: string | null
  b: string | null
  kind: string
  value: string | null
  count: number
}

/**
 * All pairs of a network that share a key, or whose names stand beside each other in the same postcode or town, in one look at
 * each table. Keys that a crowd shares, and public mail domains, make no pairs: they are named instead.
 */
export async function findCandidates(db: Tx, networkId: string): Promise<Candidates> {
  const network = Prisma.sql`t.network_id = ${networkId}::uuid`
  const ofEmployer = (kind: CrowdKind, column: string) => Prisma.sql`
    select ${kind}::text as kind, ${Prisma.raw(`t.${column}`)} as value, t.id from employer t
    where ${network} and t.archived_at is null and ${Prisma.raw(`t.${column}`)} is not null`
  const ofPart = (kind: CrowdKind, table: string, column: string) => Prisma.sql`
    select ${kind}::text, ${Prisma.raw(`t.${column}`)}, t.employer_id from ${Prisma.raw(table)} t
    where ${network} and ${Prisma.raw(`t.${column}`)} is not null and t.employer_id in (select id from there)`
  const beside = (order: Prisma.Sql, part: Prisma.Sql) =>
    neighbours.map(
      step => Prisma.sql`
        select id, lead(id, ${step}::int) over w as other, ${part} as part, lead(${part}, ${step}::int) over w as other_part
        from folk window w as (partition by place order by ${order}, id)`,
    )
  const rows = await db.$queryRaw<FoundRow[]>`
    with there as materialized (select t.id, t.name_key from employer t where ${network} and t.archived_at is null),
    keys as materialized (
      ${ofEmployer('kvk', 'kvk_number')} union ${ofEmployer('name', 'name_key')} union ${ofEmployer('phone', 'phone_key')}
      union ${ofEmployer('domain', 'mail_key')} union ${ofEmployer('domain', 'site_key')}
      union ${ofPart('phone', 'contact', 'phone_key')} union ${ofPart('domain', 'contact', 'mail_key')}
      union ${ofPart('establishment', 'site', 'establishment_number')}),
    shared as materialized (
      select kind, value, count(*)::int as count, (count(*) > ${mostSharing} or (kind = 'domain' and value = any (${[...publicDomains]}::text[]))) as is_crowd
      from keys group by kind, value having count(*) > 1),
    folk as materialized (
      select distinct x.place, w.name_key, w.id from site t join there w on w.id = t.employer_id
      cross join lateral (values (t.postcode), (public.norm(t.city))) x(place)
      where ${network} and x.place is not null and length(w.name_key) >= ${shortestName}),
    pairs as (
      select x.id as a, y.id as b, case s.kind when 'kvk' then 1 when 'establishment' then 1 when 'name' then 3 else 2 end as rank
      from shared s join keys x on x.kind = s.kind and x.value = s.value join keys y on y.kind = s.kind and y.value = s.value
      where not s.is_crowd and x.id < y.id
      union all
      select least(n.id, n.other), greatest(n.id, n.other), 4 from (
        ${Prisma.join([...beside(Prisma.sql`name_key`, beginning), ...beside(Prisma.sql`reverse(name_key)`, end)], ' union all ')}
      ) n where n.other <> n.id and left(n.part, least(length(n.part), length(n.other_part))) = left(n.other_part, least(length(n.part), length(n.other_part))))
    select a::text, b::text, null as kind, null as value, 0 as count
    from (select a, b from pairs group by a, b order by min(rank), a, b limit ${mostCandidates}) p
    union all
    (select null, null, kind, value, count from shared where is_crowd order by count desc, kind, value limit ${mostPassedOver})`
  const candidates: Candidates = { pairs: [], passedOver: [] }
  for (const row of rows) {
    if (row.a && row.b) candidates.pairs.push({ firstId: row.a, secondId: row.b })
    else if (row.value) candidates.passedOver.push({ kind: row.kind as CrowdKind, value: row.value, count: row.count })
  }
  return candidates
}
