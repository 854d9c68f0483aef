import { randomUUID } from 'node:crypto'
import { signInAs } from '../tests/factories/sign-in-as'
import { addBenchMember, type BenchDatabase } from './bench-database'

export interface CrowdSizes {
  employers: number
  /** Lines of the timelines, spread unevenly: one employer in a hundred has half of them. */
  timelineLines: number
  people: number
}

export interface CrowdPerson {
  membershipId: string
  /** Value of a Cookie header: a living session. */
  cookie: string
}

interface Network {
  networkId: string
  membershipId: string
}

/** Account managers of one organisation, each signed in. */
export async function addPeople(db: BenchDatabase, network: Network, count: number): Promise<CrowdPerson[]> {
  const { organisationId } = await db.owner.membership.findUniqueOrThrow({ where: { id: network.membershipId } })
  const people: CrowdPerson[] = []
  for (let i = 0; i < count; i++) {
    const member = { networkId: network.networkId, organisationId, name: `Person ${i}` }
    const membershipId = await addBenchMember(db, member)
    people.push({ membershipId, cookie: await signInAs(db.owner, membershipId) })
  }
  return people
}

/** Employers with a site, two contacts, tasks and their timelines, put in set by set. */
export async function fillCrowd(
  db: BenchDatabase,
  network: Network,
  people: CrowdPerson[],
  sizes: CrowdSizes,
): Promise<void> {
  const { networkId } = network
  const owners = people.map(person => person.membershipId)
  await db.owner.$executeRaw`
    insert into employer (id, network_id, external_id, name, kvk_number, sector_code, owner_id, level, last_contact_on, relation_state, strength, importance, created_at, updated_at)
    select uuidv7(), ${networkId}::uuid, 'e' || i,
      (array['Bakkerij', 'Zorghuis', 'Kas', 'Metaal', 'Garage', 'Hotel', 'School', 'Bouw'])[1 + i % 8] || ' ' ||
        (array['Voorbeeld', 'Denkbeeld', 'Proefdal', 'Schijnberg', 'Verzonnen', 'Nergens', 'Bedacht', 'Wolkenhof', 'Eenhoorn'])[1 + (i / 8) % 9] || ' ' || to_hex(i),
      (10000000 + i)::text, (array['87.10', '10.71', '47.11', '55.10', '81.21'])[1 + i % 5],
      case when i % 10 = 0 then (${owners}::uuid[])[1 + (i / 10) % ${owners.length}::int] end,
      i % 6, case when i % 3 > 0 then current_date - (i % 700) end, (array['new', 'existing', 'dormant', 'ended'])[1 + i % 4],
      1 + i % 5, 1 + (i / 5) % 5, now(), now()
    from generate_series(1, ${sizes.employers}::int) i`
  await db.owner.$executeRaw`
    insert into site (id, network_id, employer_id, city, postcode, is_main, created_at, updated_at)
    select uuidv7(), network_id, id, (array['Utrecht', 'Zeist', 'Houten', 'Woerden'])[1 + level % 4], '3511AB', true, now(), now() from employer`
  await db.owner.$executeRaw`
    insert into contact (id, network_id, employer_id, first_name, last_name, roles, created_at, updated_at)
    select uuidv7(), network_id, id, (array['Noor', 'Samir'])[n], 'Achternaam ' || external_id, '{mentor}', now(), now()
    from employer, generate_series(1, 2) n`
  await db.owner.$executeRaw`
    insert into task (id, network_id, title, kind, state, due_on, owner_id, employer_id, created_at)
    select uuidv7(), network_id, 'bellen', 'contact', 'open', current_date + (level * 3 - 8), owner_id, id, now()
    from employer where owner_id is not null`
  await fillTimelines(db, networkId, owners, sizes)
  await db.owner.$executeRawUnsafe('vacuum analyze')
}

async function fillTimelines(db: BenchDatabase, networkId: string, owners: string[], sizes: CrowdSizes): Promise<void> {
  const linkId = randomUUID()
  await db.owner.$executeRaw`
    insert into audit_link (id, network_id, seq, at, actor_kind, event_count, digest, prev_hash, hash)
    values (${linkId}::uuid, ${networkId}::uuid, 1, now(), 'system', 1, '', '', '')`
  const half = Math.floor(sizes.timelineLines / 2)
  const busy = Math.max(1, Math.floor(sizes.employers / 100))
  await db.owner.$executeRaw`
    create unlogged table bench_line as
    select uuidv7() as id, e.id as employer_id, now() - (n * interval '7 hours') as at,
      (${owners}::uuid[])[1 + n % ${owners.length}::int] as membership_id, n
    from (select id, row_number() over (order by id) as place from employer) e,
      lateral generate_series(1, case when e.place <= ${busy}::int then ${Math.floor(half / busy)}::int
        else ${Math.floor(half / (sizes.employers - busy))}::int end) n`
  await db.owner.$executeRaw`
    insert into contact_moment (id, network_id, employer_id, membership_id, at, channel, note, reaction, created_at, arguments_used, objections)
    select id, ${networkId}::uuid, employer_id, membership_id, at, (array['call', 'visit', 'mail', 'meeting', 'note'])[1 + n % 5],
      'Gesproken over een plek in het voorjaar.', n % 5 - 2, at, '{}', '{}' from bench_line`
  await db.owner.$executeRaw`
    insert into event (id, network_id, link_id, ordinal, at, kind, subject_type, subject_id, data_class, actor_membership_id, actor_name, employer_id, after, digest)
    select uuidv7(), ${networkId}::uuid, ${linkId}::uuid, 1, at, 'engagement.contact-recorded', 'contact_moment', id, 'business',
      membership_id, 'Person', employer_id, '{}', '' from bench_line`
  await db.owner.$executeRaw`drop table bench_line`
}
