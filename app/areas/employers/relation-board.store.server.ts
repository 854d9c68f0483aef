import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { EmployerFilter } from './employer-list'
import { employerConditions } from './employer-list.store.server'
import type { FilterContext } from './lists/filter-context'
import { levelOfColumn, type BoardKind } from './relation-board'

export interface BoardRow {
  id: string
  name: string
  city: string | null
  version: number
  relationState: string
  strength: number | null
  importance: number | null
  level: number
  targetLevel: number | null
  cadenceDays: number | null
  targetOn: Date | null
  lastContactOn: Date | null
  ownerName: string | null
  latePromises: number
}

export interface BoardAsk {
  scope: FilterContext
  filter: EmployerFilter
  kind: BoardKind
  column: string
}

function inColumn({ scope, filter, kind, column }: BoardAsk): Prisma.Sql {
  const chosen =
    kind === 'state'
      ? Prisma.sql`e.relation_state = ${column}`
      : kind === 'level'
        ? Prisma.sql`e.level = ${levelOfColumn(column) ?? -1}`
        : column === 'none'
          ? Prisma.sql`e.strength is null`
          : Prisma.sql`e.strength = ${Number(column)}`
  return Prisma.sql`${employerConditions(scope, filter)} and ${chosen}`
}

/** The cards of one column: who waits longest for contact comes first. */
export function cardsOfColumn(db: Tx, ask: BoardAsk, take: number): Promise<BoardRow[]> {
  return db.$queryRaw<BoardRow[]>`
    with chosen as (
      select e.* from employer e where ${inColumn(ask)}
      order by coalesce(e.last_contact_on, date '0001-01-01'), e.id limit ${take}
    )
    select c.id, c.name, c.version, c.relation_state as "relationState", c.strength, c.importance, c.level,
      c.target_level as "targetLevel", c.target_on as "targetOn", c.cadence_days as "cadenceDays", c.last_contact_on as "lastContactOn",
      m.display_name as "ownerName", s.city, p.late as "latePromises"
    from chosen c
    left join membership m on m.id = c.owner_id
    left join lateral (select s.city from site s where s.network_id = ${ask.scope.networkId}::uuid and s.employer_id = c.id
      order by s.is_main desc, s.id limit 1) s on true
    left join lateral (select count(*)::int as late from promise p where p.network_id = ${ask.scope.networkId}::uuid
      and p.employer_id = c.id and p.state = 'open' and p.due_on < ${ask.scope.today}::date) p on true
    order by coalesce(c.last_contact_on, date '0001-01-01'), c.id`
}

/** How many a column holds, up to `most`; one more than that means there are more. */
export async function countColumn(db: Tx, ask: BoardAsk, most: number): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from employer e where ${inColumn(ask)} limit ${most + 1}) counted`
  return rows[0]?.count ?? 0
}
