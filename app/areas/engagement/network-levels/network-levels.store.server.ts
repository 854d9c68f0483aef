import type { EmployerFilter } from '~/areas/employers/employer-list'
import { employerConditions } from '~/areas/employers/employer-list.store.server'
import type { FilterContext } from '~/areas/employers/lists/filter-context'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

export interface LevelsAsk {
  scope: FilterContext
  filter: EmployerFilter
  /** Only employers whose owner works there. */
  organisationId: string | null
}

export interface StandingRow {
  level: number
  sectorCode: string | null
  organisationId: string | null
  organisation: string | null
  n: number
}

function conditions({ scope, filter, organisationId }: LevelsAsk): Prisma.Sql {
  const asked = employerConditions(scope, filter)
  if (organisationId === null) return asked
  return Prisma.sql`${asked} and e.owner_id in (select m.id from membership m
    where m.network_id = ${scope.networkId}::uuid and m.organisation_id = ${organisationId}::uuid)`
}

/** How many employers stand at each level, by sector and by the organisation of their owner. */
export function countStandings(db: Tx, ask: LevelsAsk): Promise<StandingRow[]> {
  return db.$queryRaw<StandingRow[]>`
    with standing as (
      select e.level, e.sector_code, e.owner_id, count(*)::int as n from employer e where ${conditions(ask)}
      group by e.level, e.sector_code, e.owner_id
    )
    select s.level, s.sector_code as "sectorCode", o.id as "organisationId", o.name as organisation, sum(s.n)::int as n
    from standing s left join membership m on m.id = s.owner_id left join organisation o on o.id = m.organisation_id
    group by s.level, s.sector_code, o.id, o.name`
}

/** How many levels were confirmed since a day, by quarter, and which way they went. */
export function countMovements(
  db: Tx,
  ask: LevelsAsk,
  since: string,
): Promise<{ quarter: string; up: number; down: number; kept: number }[]> {
  return db.$queryRaw`
    select to_char(l.confirmed_on, 'YYYY-Q') as quarter,
      count(*) filter (where l.to_level > l.from_level)::int as up,
      count(*) filter (where l.to_level < l.from_level)::int as down,
      count(*) filter (where l.to_level = l.from_level)::int as kept
    from level_change l join employer e on e.network_id = l.network_id and e.id = l.employer_id
    where ${conditions(ask)} and l.confirmed_on >= ${since}::date
    group by 1`
}
