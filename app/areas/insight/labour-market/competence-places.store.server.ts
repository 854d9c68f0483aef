import { sectionOf } from '~/areas/employers/sectors'
import type { Tx } from '~/platform/database.server'
import type { AskingPlace } from './competence-spread'

/** Every place that asks a competence, open or not, in the town of its site, else of the employer's main one. */
export async function listAskingPlaces(db: Tx, networkId: string, uri: string): Promise<AskingPlace[]> {
  const rows = await db.$queryRaw<(Omit<AskingPlace, 'section'> & { sectorCode: string | null })[]>`
    select e.sector_code as "sectorCode", coalesce(s.city, m.city) as town, to_char(v.created_at, 'YYYY-MM-DD') as "madeOn",
      case when v.status in ('open', 'hard_to_fill', 'expected') then greatest(v.seats - v.seats_taken, 0) else 0 end as seats,
      c.kind, c.level
    from vacancy_competence c
      join vacancy v on v.network_id = c.network_id and v.id = c.vacancy_id
      join employer e on e.network_id = v.network_id and e.id = v.employer_id and e.archived_at is null
      left join site s on s.network_id = v.network_id and s.id = v.site_id
      left join lateral (
        select x.city from site x where x.network_id = e.network_id and x.employer_id = e.id and x.city is not null
        order by x.is_main desc, x.id limit 1
      ) m on true
    where c.network_id = ${networkId}::uuid and c.concept_uri = ${uri}`
  return rows.map(({ sectorCode, ...row }) => ({ ...row, section: sectionOf(sectorCode) ?? null }))
}
