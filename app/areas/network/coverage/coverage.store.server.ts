import { codeRangeOf, isSection, sectionKeys, sectionOf } from '~/areas/employers/sectors'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { openPlacesSql, townKeySql } from './open-places.store.server'
import type { Offered, Wished } from './sector-coverage'
import { employerFromLevel } from './verdicts'

const { sql } = Prisma

/** How many clients wish a sector, by town and for the whole region; the database hides what is under five and rounds down to fives. */
export async function countWishes(db: Tx): Promise<Wished[]> {
  const ranges = Object.fromEntries(sectionKeys.map(key => [key, codeRangeOf(key)]))
  const rows = await db.$queryRaw<{ section: string; town: string | null; clients: number }[]>`
    select section, town, clients from ctx.wished_sectors(${JSON.stringify(ranges)}::jsonb)`
  return rows.flatMap(row => (isSection(row.section) ? [{ ...row, section: row.section }] : []))
}

interface OfferedRow {
  sectorCode: string
  town: string
  employers: number
  offering: number
  places: number
}

const openAndKnown = (networkId: string) => sql`
  open as (${openPlacesSql(networkId)}), known as (
    select e.id as employer_id, e.sector_code, s.city
    from employer e left join site s on s.network_id = e.network_id and s.employer_id = e.id
    where e.network_id = ${networkId}::uuid and e.archived_at is null and e.level >= ${employerFromLevel}::int
      and e.sector_code is not null
  )`

/** Open places and employers of level 1 or higher, by sector and town of the place or of the employer's sites. */
export async function countOffers(db: Tx, networkId: string): Promise<Offered[]> {
  const rows = await db.$queryRaw<OfferedRow[]>`
    with ${openAndKnown(networkId)}, each as (
      select sector_code, city, employer_id, true as offers, places from open where city is not null
      union all
      select sector_code, city, employer_id, false, 0 from known where city is not null
    )
    select sector_code as "sectorCode", min(trim(city)) as town,
      (count(distinct employer_id) filter (where not offers))::int as employers,
      (count(distinct employer_id) filter (where offers))::int as offering, sum(places)::int as places
    from each group by sector_code, ${townKeySql(sql`city`)} order by 1, 2`
  return inSections(rows)
}

/** The same for the whole region, also where no town is known; an employer with two towns counts once. */
export async function countAllOffers(db: Tx, networkId: string): Promise<Omit<Offered, 'town'>[]> {
  const rows = await db.$queryRaw<Omit<OfferedRow, 'town'>[]>`
    with ${openAndKnown(networkId)}, each as (
      select sector_code, employer_id, true as offers, places from open
      union all
      select sector_code, employer_id, false, 0 from known
    )
    select sector_code as "sectorCode", (count(distinct employer_id) filter (where not offers))::int as employers,
      (count(distinct employer_id) filter (where offers))::int as offering, sum(places)::int as places
    from each group by sector_code`
  return inSections(rows)
}

function inSections<R extends { sectorCode: string }>(rows: readonly R[]) {
  return rows.flatMap(({ sectorCode, ...row }) => {
    const section = sectionOf(sectorCode)
    return section ? [{ ...row, section }] : []
  })
}

/** What is being done about gaps: the tasks that are open or done, the newest first. */
export function listGapActions(db: Tx) {
  return db.gapAction.findMany({
    where: { task: { state: { not: 'cancelled' } } },
    select: {
      gapKey: true,
      task: { select: { id: true, title: true, state: true, dueOn: true, owner: { select: { displayName: true } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1_000,
  })
}

export async function saveGapAction(
  db: Tx,
  row: { id: string; networkId: string; gapKey: string; taskId: string; madeById: string },
  now: Date,
): Promise<void> {
  await db.gapAction.createMany({ data: [{ ...row, createdAt: now }] })
}
