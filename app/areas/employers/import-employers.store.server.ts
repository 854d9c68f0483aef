import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Lines, PlanRun } from '~/areas/imports/import-plan'
import { classifyAgainst, rowsOf } from '~/areas/imports/import-rows.store.server'

const siteCells = Prisma.sql`array['establishment_number', 'street', 'house_number', 'postcode', 'city']`

/** Says of each row whether its employer is new, changes or stays; the main site belongs to it. */
export async function classifyEmployerRows(db: Tx, run: PlanRun, lines?: Lines): Promise<void> {
  await classifyAgainst(
    db,
    run,
    Prisma.sql`
      select r.line, r.cells, e.id, e.id as employer_id, jsonb_build_object('name', e.name, 'kvk_number', e.kvk_number, 'sector', e.sector_code,
        'phone', e.phone, 'email', e.email, 'website', e.website, 'headcount', e.headcount, 'no_mailing', e.no_mailing, 'extra', e.extra,
        'establishment_number', s.establishment_number, 'street', s.street, 'house_number', s.house_number, 'postcode', s.postcode,
        'city', s.city) as held
      from import_row r
      left join employer e on e.network_id = ${run.networkId}::uuid and e.external_id = r.external_id
      left join lateral (select * from site s where s.network_id = ${run.networkId}::uuid and s.employer_id = e.id
        order by s.is_main desc, s.id limit 1) s on true
      where ${rowsOf(run, lines)}`,
    { areEmployers: true, lines },
  )
}

/** Writes employers and their main sites. */
export async function mergeEmployerRows(db: Tx, run: PlanRun, lines: Lines, now: Date): Promise<void> {
  const rows = rowsOf(run, lines)
  await db.$executeRaw`
    insert into employer (id, network_id, external_id, name, kvk_number, sector_code, phone, email, website, headcount, no_mailing, owner_id,
      extra, created_at, updated_at)
    select r.subject_id, r.network_id, r.external_id, r.after->>'name', r.after->>'kvk_number', r.after->>'sector', r.after->>'phone',
      r.after->>'email', r.after->>'website', (r.after->>'headcount')::int, coalesce((r.after->>'no_mailing')::boolean, false),
      ${run.membershipId}::uuid, coalesce(r.after->'extra', '{}'), ${now}::timestamptz, ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'new'`
  await db.$executeRaw`
    update employer e set name = coalesce(r.after->>'name', e.name), kvk_number = coalesce(r.after->>'kvk_number', e.kvk_number),
      sector_code = coalesce(r.after->>'sector', e.sector_code), phone = coalesce(r.after->>'phone', e.phone),
      email = coalesce(r.after->>'email', e.email), website = coalesce(r.after->>'website', e.website),
      headcount = coalesce((r.after->>'headcount')::int, e.headcount), no_mailing = coalesce((r.after->>'no_mailing')::boolean, e.no_mailing),
      extra = e.extra || coalesce(r.after->'extra', '{}'), version = e.version + 1, updated_at = ${now}::timestamptz
    from import_row r where ${rows} and r.state = 'changed' and e.id = r.subject_id and e.network_id = ${run.networkId}::uuid`
  await db.$executeRaw`
    update site s set establishment_number = coalesce(t.after->>'establishment_number', s.establishment_number),
      street = coalesce(t.after->>'street', s.street), house_number = coalesce(t.after->>'house_number', s.house_number),
      postcode = coalesce(t.after->>'postcode', s.postcode), city = coalesce(t.after->>'city', s.city), updated_at = ${now}::timestamptz
    from (
      select distinct on (r.line) m.id, r.after from import_row r
      join site m on m.network_id = r.network_id and m.employer_id = r.subject_id
      where ${rows} and r.state = 'changed' and r.after ?| ${siteCells}
      order by r.line, m.is_main desc, m.id
    ) t
    where s.network_id = ${run.networkId}::uuid and s.id = t.id`
  await db.$executeRaw`
    insert into site (id, network_id, employer_id, establishment_number, street, house_number, postcode, city, is_main, created_at, updated_at)
    select uuidv7(), r.network_id, r.subject_id, r.after->>'establishment_number', r.after->>'street', r.after->>'house_number',
      r.after->>'postcode', r.after->>'city', true, ${now}::timestamptz, ${now}::timestamptz
    from import_row r where ${rows} and (r.state = 'new' or (r.state = 'changed' and r.after ?| ${siteCells}
      and not exists (select from site s where s.network_id = r.network_id and s.employer_id = r.subject_id)))`
}
