import { randomUUID } from 'node:crypto'
import type { BenchDatabase } from './bench-database'
import { drawMatchingData, type Profiles } from './matching-data'
import { between, seededRandom } from './random'

export const clientCount = 30
const employerCount = 20_000
const areaCount = 4_000
const dayParts = ['mon_am', 'mon_pm', 'tue_am', 'tue_pm', 'wed_am', 'wed_pm', 'thu_am', 'thu_pm', 'fri_am', 'fri_pm']

/** Postcode areas spread over a country. */
export async function plantAreas(db: BenchDatabase): Promise<void> {
  await db.owner.$executeRaw`
    insert into postcode (pc4, lat, lon, place)
    select (1000 + i)::text, 51 + (i * 37 % 2000) / 1000.0, 4 + (i * 91 % 3000) / 1000.0, 'Ergens ' || i from generate_series(0, ${areaCount - 1}) i`
}

export async function plantEmployers(db: BenchDatabase, networkId: string): Promise<void> {
  await db.owner.$executeRaw`
    insert into employer (id, network_id, external_id, name, sector_code, level, relation_state, created_at, updated_at)
    select uuidv7(), ${networkId}::uuid, 'e' || i, 'Bedrijf ' || i, (array['87.10', '10.71', '47.11', '55.10', '81.21'])[1 + i % 5], 0, 'existing', now(), now()
    from generate_series(1, ${employerCount}::int) i`
  await db.owner.$executeRaw`
    insert into site (id, network_id, employer_id, city, postcode, is_main, created_at, updated_at)
    select uuidv7(), network_id, id, 'Utrecht', (1000 + (substr(external_id, 2)::int * 53) % ${areaCount})::text || 'AB', true, now(), now() from employer`
  await db.owner.$executeRawUnsafe('vacuum analyze')
}

/** Clients with claims, wishes, hours, times and travel, all assigned to the one reader. */
export async function plantClients(
  db: BenchDatabase,
  { networkId, membershipId }: { networkId: string; membershipId: string },
  seed: number,
  profiles: Profiles,
): Promise<string[]> {
  const random = seededRandom(seed + 9)
  const now = new Date()
  const { organisationId } = await db.owner.membership.findUniqueOrThrow({ where: { id: membershipId } })
  const { clients } = drawMatchingData(clientCount, 0, seed, profiles)
  const ids: string[] = []
  for (const [i, { claims }] of clients.entries()) {
    const id = randomUUID()
    ids.push(id)
    const of = { networkId, clientId: id }
    const created = { createdAt: now, updatedAt: now }
    await db.owner.client.createMany({
      data: [
        {
          id,
          networkId,
          organisationId,
          number: i + 1,
          firstName: `Client${i}`,
          status: 'active',
          ladderStepSince: now,
          ...created,
        },
      ],
    })
    await db.owner.clientCore.createMany({
      data: [
        {
          id,
          networkId,
          postcode: `${between(random, 1000, 1000 + areaCount - 1)}AB`,
          hoursMin: 8,
          hoursMax: between(random, 16, 36),
          maxTravelKm: between(random, 20, 120),
          dayParts: i % 3 === 0 ? [] : dayParts.filter(() => random() < 0.8),
          updatedAt: now,
        },
      ],
    })
    await db.owner.assignment.createMany({
      data: [
        {
          ...of,
          membershipId,
          organisationId,
          function: 'casemanager',
          startsOn: new Date('2026-01-01'),
          createdAt: now,
        },
      ],
    })
    await db.owner.competenceClaim.createMany({
      data: claims.map(claim => ({
        ...of,
        conceptUri: claim.uri,
        level: claim.level,
        source: 'coach',
        claimedOn: now,
        createdAt: now,
      })),
    })
    await db.owner.clientWish.createMany({
      data: [
        { ...of, kind: 'sector', code: '87', weight: 4 },
        { ...of, kind: 'competence', code: claims[0]?.uri ?? 'urn:none', weight: 3 },
      ],
    })
  }
  return ids
}

/** Places from one number up to another, in sets, with 10 to 30 competences each. */
export async function fillPlaces(
  db: BenchDatabase,
  networkId: string,
  { from, to, seed, profiles }: { from: number; to: number; seed: number; profiles: Profiles },
): Promise<void> {
  const employers = await db.owner.$queryRaw<{ id: string; site: string }[]>`
    select e.id, s.id as site from employer e join site s on s.employer_id = e.id order by e.id`
  const random = seededRandom(seed + from + 17)
  const set = 2_000
  for (let start = from; start < to; start += set) {
    const { places } = drawMatchingData(0, Math.min(set, to - start), seed + start, profiles)
    const rows = places.map(place => {
      const employer = employers[Math.floor(random() * employers.length)]
      return {
        id: randomUUID(),
        employer_id: employer?.id,
        site_id: employer?.site,
        hours_min: between(random, 4, 20),
        day_parts: random() < 0.5 ? [] : dayParts.filter(() => random() < 0.3),
        language_level: random() < 0.1 ? 'B1' : null,
        licence: random() < 0.1 ? 'B' : null,
        asks: place.asks,
      }
    })
    await db.owner.$transaction(
      async tx => {
        await tx.$executeRaw`
          insert into vacancy (id, network_id, employer_id, site_id, title, status, hours_min, hours_max, seats, day_parts, language_level, licence, created_at, updated_at)
          select r.id, ${networkId}::uuid, r.employer_id, r.site_id, 'Plek ' || r.id, 'open', r.hours_min, r.hours_min + 12, 2, r.day_parts, r.language_level, r.licence, now(), now()
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, employer_id uuid, site_id uuid, hours_min int, day_parts text[], language_level text, licence text)`
        await tx.$executeRaw`
          insert into vacancy_competence (id, network_id, vacancy_id, concept_uri, kind, level, weight)
          select uuidv7(), ${networkId}::uuid, r.id, a.uri, a.kind, a.level, a.weight
          from jsonb_to_recordset(${JSON.stringify(rows.map(({ id, asks }) => ({ id, asks })))}::jsonb) as r (id uuid, asks jsonb),
            jsonb_to_recordset(r.asks) as a (uri text, kind text, level int, weight numeric)`
      },
      { timeout: 120_000 },
    )
  }
  await db.owner.$executeRawUnsafe('vacuum analyze')
}
