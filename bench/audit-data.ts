import type { BenchDatabase } from './bench-database'

/** Who works in the made-up network. */
export interface AuditPlaces {
  networkId: string
  /** Every colleague, of two organisations by turns. */
  members: readonly string[]
}

export const momentsEach = 10

/**
 * Employers with ten contact moments each in fourteen months by one to five colleagues, contacts and promises, put in set by set. The
 * last colleague has left.
 */
export async function fillAudit(
  db: BenchDatabase,
  { networkId, members }: AuditPlaces,
  employers: number,
): Promise<void> {
  const people = [...members]
  await db.owner.$executeRaw`
    insert into employer (id, network_id, name, sector_code, owner_id, level, strength, importance, last_contact_on, relation_state, created_at, updated_at)
    select uuidv7(), ${networkId}::uuid, 'Bedrijf ' || i, (array['87.10', '10.71', '47.11', '55.10', '81.21'])[1 + i % 5],
      (${people}::uuid[])[1 + i % ${people.length}::int], i % 6, nullif(i % 6, 0), nullif((i / 7) % 6, 0),
      current_date - (i % 400), (array['existing', 'existing', 'new', 'dormant'])[1 + i % 4], now(), now()
    from generate_series(1, ${employers}::int) i`
  await db.owner.$executeRaw`
    insert into contact (id, network_id, employer_id, last_name, roles, created_at, updated_at)
    select uuidv7(), network_id, id, 'Achternaam', '{hr}', now(), now() from employer, generate_series(1, 2) n
    where n = 1 or level > 2`
  await db.owner.$executeRaw`
    insert into contact_moment (id, network_id, employer_id, membership_id, at, channel, created_at)
    select uuidv7(), e.network_id, e.id,
      (${people}::uuid[])[1 + (abs(hashtext(e.name)) + n / (2 + 2 * (abs(hashtext(e.name)) % 5)) * 7) % ${people.length}::int],
      now() - (n * 42 + level) * interval '1 day', 'call', now() from employer e, generate_series(0, ${momentsEach - 1}::int) n`
  await db.owner.$executeRaw`update membership set ends_on = current_date - 1 where id = ${people.at(-1)}::uuid`
  await db.owner.$executeRaw`
    insert into promise (id, network_id, employer_id, by, what, due_on, owner_id, made_by_id, created_at)
    select uuidv7(), network_id, id, 'us', 'bellen', current_date - 10 + level, owner_id, owner_id, now() from employer where importance > 3`
  await db.owner.$executeRawUnsafe('vacuum analyze')
}
