import { loadavg } from 'node:os'
import type { MemberActor, SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterMembership, enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { hardPlacesPage } from '~/areas/insight/labour-market/hard-places.page.server'
import { keepCounts } from '~/areas/insight/labour-market/keep-counts.server'
import { labourMarketPage } from '~/areas/insight/labour-market/labour-market.page.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { check, defineBench, timed, type BenchCase } from './harness'

const employerCount = 20_000
const clientCount = 20_000
const perPlace = 5
const perClient = 10
const rounds = 40
const limitMillis = 200

/** Places with five competences and clients with ten claims each, of some three thousand competences, common ones far more often. */
async function fill({ owner }: BenchDatabase, networkId: string): Promise<void> {
  const skill = (of: string) => `'urn:skill:' || (power((abs(hashtext(${of})) % 100000) / 100000.0, 3) * 3000)::int`
  const town = (of: string) =>
    `(array['Utrecht', 'Zeist', 'Houten', 'Woerden', 'Bunnik'])[1 + abs(hashtext(${of})) % 5]`
  await owner.$executeRaw`
    insert into employer (id, network_id, external_id, name, sector_code, created_at, updated_at)
    select uuidv7(), ${networkId}::uuid, 'e' || i, 'Bedrijf ' || i, (array['87.10', '10.71', '47.11', '55.10', '81.21'])[1 + i % 5], now(), now()
    from generate_series(1, ${employerCount}::int) i`
  await owner.$executeRawUnsafe(`
    insert into site (id, network_id, employer_id, city, is_main, created_at, updated_at)
    select uuidv7(), network_id, id, ${town('external_id')}, true, now(), now() from employer`)
  await owner.$executeRawUnsafe(`
    insert into vacancy (id, network_id, employer_id, external_id, title, status, seats, day_parts, created_at, updated_at)
    select uuidv7(), network_id, id, external_id || '-' || n, 'Plek ' || n, (array['open', 'open', 'hard_to_fill', 'closed'])[1 + n], 1 + n, '{}',
      now() - (abs(hashtext(external_id || n)) % 900) * interval '1 day', now()
    from employer, generate_series(0, 1) n`)
  await owner.$executeRawUnsafe(`
    insert into vacancy_competence (id, network_id, vacancy_id, concept_uri, kind, level, weight)
    select uuidv7(), network_id, id, ${skill("external_id || 'v' || n")}, (array['essential', 'learnable', 'nice'])[1 + n % 3], 1 + n % 4, 5
    from vacancy, generate_series(1, ${perPlace}) n on conflict do nothing`)
  const [organisation] = await owner.organisation.findMany()
  await owner.$executeRaw`
    insert into client (id, network_id, organisation_id, number, first_name, status, ladder_step_since, created_at, updated_at)
    select uuidv7(), ${networkId}::uuid, ${organisation!.id}::uuid, i, 'Naam', 'active', now(), now(), now()
    from generate_series(1, ${clientCount}::int) i`
  await owner.$executeRawUnsafe(`
    insert into client_core (network_id, id, city, day_parts, updated_at)
    select network_id, id, ${town('number::text')}, '{}', now() from client`)
  await owner.$executeRawUnsafe(`
    insert into competence_claim (id, network_id, client_id, concept_uri, level, source, claimed_on, created_at)
    select uuidv7(), network_id, id, ${skill("number || 'c' || n")}, n % 5, 'coach', current_date - 20 - n, now() - interval '10 days'
    from client, generate_series(1, ${perClient}) n`)
  await owner.$executeRawUnsafe('vacuum analyze')
}

async function p95(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++) took.push((await timed(work)).wallSeconds * 1000)
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.min(rounds - 1, Math.floor(rounds * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95) }
}

export default defineBench({
  name: 'labour-market',
  summary: 'the labour-market view with 200,000 competences of places and 200,000 claims of clients',
  run: ({ note }) =>
    withBenchDatabase(async db => {
      const { networkId, membershipId } = await addBenchNetwork(db)
      note('filling')
      await fill(db, networkId)
      const now = systemClock.now()
      const as = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) =>
        inContext({ client: db.app, now, timeout: 60_000, enter: tx => enterMembership(tx, membershipId) }, work)
      const market = (text: string) => () => as(ctx => labourMarketPage(ctx, new URLSearchParams(text), 'nl'))
      const live = await market('')()
      const night = await timed(() =>
        inContext({ client: db.worker, now, timeout: 60_000, enter: tx => enterSystem(tx, networkId, 'bench') }, ctx =>
          keepCounts(ctx as Ctx<SystemActor>),
        ),
      )
      const kept = await market('')()
      check(JSON.stringify(kept.rows) === JSON.stringify(live.rows), 'kept counts equal those counted at the look')
      const [sums] = await db.owner.$queryRaw<{ places: number }[]>`
        select count(*)::int as places from vacancy_competence c join vacancy v on v.id = c.vacancy_id
        where c.concept_uri = ${kept.rows[0]!.uri} and v.status <> 'closed' and v.seats > v.seats_taken`
      check(sums?.places === kept.rows[0]!.places, 'the first row has as many places as the table')
      const checked = 'kept counts equal the live ones; the first row equals the table'
      const cases: BenchCase[] = [
        {
          case: 'counting the portfolios of a day, at night',
          value: Math.round(night.wallSeconds * 100) / 100,
          unit: 's',
          better: 'lower',
          checked,
        },
      ]
      const pages: [string, () => Promise<unknown>][] = [
        ['competences', market('')],
        ['competences of a sector', market('sector=Q')],
        ['competences in a town', market('town=utrecht')],
        ['competences by name', market('sort=label')],
        ['places that stay open', () => as(ctx => hardPlacesPage(ctx, new URLSearchParams(), 'nl'))],
      ]
      for (const [name, page] of pages) {
        const took = await p95(page)
        cases.push({
          case: `${name}, the whole page model, p95 (load ${loadavg()[0]?.toFixed(1)})`,
          value: took.p95,
          unit: 'ms',
          better: 'lower',
          beside: [
            { what: 'p50', value: took.p50 },
            { what: 'the limit', value: limitMillis },
          ],
          checked,
        })
      }
      return {
        data: `${employerCount} employers, 200,000 asks, ${clientCount} clients, 200,000 claims, made up`,
        cases,
      }
    }),
})
