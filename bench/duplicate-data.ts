import type { BenchDatabase } from './bench-database'

/** One employer in so many is a planted double of the one before it. */
export const doubleEvery = 50
/** Ways in which a double is planted, in turn. */
export const plantedWays = ['kvk', 'phone', 'domain', 'nameAndPostcode', 'similarNameAndPlace'] as const

/** A name of invented letters for number `i`, as SQL: no two are near each other by chance. */
const name = (i: string) => `'Firma ' || translate(md5((${i})::text), '0123456789abcdef', 'bcdfghklmnprstvw')`

/**
 * Employers with a site and a contact each, put in set by set. Every fiftieth doubles the one before it; besides, 500 share a
 * switchboard and 5,000 have an address at a public provider.
 */
export async function fillWithDoubles(db: BenchDatabase, networkId: string, count: number): Promise<void> {
  const own = (way: string, of: string, other: string) =>
    `case when i % ${doubleEvery} = 0 and (i / ${doubleEvery}) % ${plantedWays.length} = ${plantedWays.indexOf(way as never)} then ${other} else ${of} end`
  await db.owner.$executeRawUnsafe(
    `insert into employer (id, network_id, external_id, name, kvk_number, phone, email, website, relation_state, created_at, updated_at)
    select uuidv7(), $1::uuid, 'd' || i,
      ${own('nameAndPostcode', own('similarNameAndPlace', name('i'), `${name('i - 1')} || 'x'`), name('i - 1'))},
      ${own('kvk', '(10000000 + i)::text', '(10000000 + i - 1)::text')},
      case when i % 400 = 7 then '088 0000000' else ${own('phone', `'06' || lpad(i::text, 8, '0')`, `'+31 6 ' || lpad((i - 1)::text, 8, '0')`)} end,
      case when i % 40 = 3 then 'firma' || i || '@gmail.com' else 'info@firma' || i || '.example' end,
      ${own('domain', `'www.firma' || i || '.example'`, `'https://firma' || (i - 1) || '.example/over'`)},
      'existing', now(), now()
    from generate_series(1, $2::int) i`,
    networkId,
    count,
  )
  await db.owner.$executeRawUnsafe(
    `insert into site (id, network_id, employer_id, city, postcode, is_main, created_at, updated_at)
    select uuidv7(), e.network_id, e.id, (array['Utrecht', 'Zeist', 'Houten', 'Woerden'])[1 + (place.i / ${doubleEvery}) % 4],
      (1000 + (place.i / 20) % 9000)::text || (array['AB', 'CD', 'EF', 'GH', 'JK'])[1 + (place.i / 180000) % 5], true, now(), now()
    from employer e cross join lateral (select case when n % ${doubleEvery} = 0 then n - 1 else n end as i from (select substr(e.external_id, 2)::int as n) x) place
    where e.network_id = $1::uuid`,
    networkId,
  )
  await db.owner.$executeRawUnsafe(
    `insert into contact (id, network_id, employer_id, last_name, email, phone, roles, created_at, updated_at)
    select uuidv7(), network_id, id, 'Jansen', 'jansen@' || regexp_replace(email, '^.*@', ''), '020' || lpad(substr(external_id, 2), 7, '0'), '{}', now(), now()
    from employer where network_id = $1::uuid`,
    networkId,
  )
  await db.owner.$executeRawUnsafe('vacuum analyze')
}
