import type { BenchDatabase } from './bench-database'

export const employerCount = 200_000

/** Whose employers they are. */
export interface Places {
  networkId: string
  membershipId: string
}

/** Employers with a site, a contact person each, own fields and some history, put in set by set. A name says nothing about the rest. */
export async function fillLists(db: BenchDatabase, { networkId, membershipId }: Places): Promise<void> {
  await db.owner.$executeRaw`
    insert into employer (id, network_id, external_id, name, kvk_number, sector_code, owner_id, level, last_contact_on, relation_state, created_at, updated_at)
    select uuidv7(), ${networkId}::uuid, 'e' || i,
      (array['Bakkerij', 'Zorghuis', 'Kas', 'Metaal', 'Garage', 'Hotel', 'School', 'Bouw'])[1 + abs(hashtext('kind' || i)) % 8] || ' ' ||
        (array['Voorbeeld', 'Denkbeeld', 'Proefdal', 'Schijnberg', 'Verzonnen', 'Nergens', 'Bedacht', 'Wolkenhof', 'Eenhoorn'])[1 + abs(hashtext('name' || i)) % 9] || ' ' || to_hex(i),
      (10000000 + i)::text, (array['87.10', '10.71', '47.11', '55.10', '81.21'])[1 + i % 5], case when i % 50 = 0 then ${membershipId}::uuid end,
      i % 6, case when i % 3 > 0 then date '2026-11-01' - (i % 700) end, 'existing', now(), now()
    from generate_series(1, ${employerCount}::int) i`
  await db.owner.$executeRaw`
    insert into site (id, network_id, employer_id, city, postcode, is_main, created_at, updated_at)
    select uuidv7(), network_id, id, (array['Utrecht', 'Zeist', 'Houten', 'Woerden'])[1 + level % 4], '3511AB', true, now(), now() from employer`
  await db.owner.$executeRaw`
    insert into contact (id, network_id, employer_id, first_name, last_name, roles, created_at, updated_at)
    select uuidv7(), network_id, id, 'Noor', 'Achternaam ' || external_id, '{mentor}', now(), now() from employer`
  await db.owner.$executeRaw`
    insert into task (id, network_id, title, kind, state, due_on, owner_id, employer_id, created_at)
    select uuidv7(), network_id, 'bellen', 'contact', 'open', date '2026-11-05', ${membershipId}::uuid, id, now() from employer where level > 2`
  await db.owner.$executeRaw`
    insert into contact_moment (id, network_id, employer_id, membership_id, at, channel, created_at)
    select uuidv7(), network_id, id, ${membershipId}::uuid, now() - n * interval '20 days', 'call', now() from employer, generate_series(1, 2) n where level > 3`
  const fieldId = (place: number) => `0197f000-0000-7000-8000-00000000000${place}`
  const fields = [
    ['interesse', 'choice', 'employer'],
    ['plekken', 'number', 'employer'],
    ['hobby', 'text', 'contact'],
  ] as const
  for (const [place, [key, kind, belongsTo]] of fields.entries())
    await db.owner.$executeRaw`
      insert into custom_field (id, network_id, key, kind, label_nl, label_en, options, place, belongs_to, created_at, updated_at)
      values (${fieldId(place)}::uuid, ${networkId}::uuid, ${key}, ${kind}, ${key}, ${key},
        '[{"value":"ja","nl":"ja","en":"yes"},{"value":"later","nl":"later","en":"later"}]', ${place}, ${belongsTo}, now(), now())`
  await db.owner.$executeRaw`
    insert into employer_field_value (network_id, employer_id, field_id, word)
    select network_id, id, ${fieldId(0)}::uuid, case when level > 2 then 'ja' else 'later' end from employer where level > 0`
  await db.owner.$executeRaw`
    insert into employer_field_value (network_id, employer_id, field_id, number)
    select network_id, id, ${fieldId(1)}::uuid, hashtext(external_id) % 40 from employer where level > 1`
  await db.owner.$executeRaw`
    insert into contact_field_value (network_id, contact_id, field_id, word)
    select network_id, id, ${fieldId(2)}::uuid, (array['Vissen', 'Lezen', 'Schaken', 'Tuin'])[1 + abs(hashtext(last_name)) % 4]
    from contact where hashtext(last_name) % 2 = 0`
  await db.owner.$executeRawUnsafe('vacuum analyze')
}
