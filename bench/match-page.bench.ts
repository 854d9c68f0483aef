import { loadavg } from 'node:os'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterMembership } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { listOpenPlaces, toClientProfile } from '~/areas/matching/profiles.store.server'
import { shortlistByRules } from '~/areas/matching/shortlist'
import { shortlistOf } from '~/areas/matching/shortlist-of.server'
import { shortlistPage } from '~/areas/matching/shortlist.page.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { check, defineBench, timed, type BenchCase } from './harness'
import { clientCount, fillPlaces, plantAreas, plantClients, plantEmployers } from './match-page-data'
import { readProfiles } from './matching-data'

const rounds = 60
const limitMillis = 150

interface Reader {
  db: BenchDatabase
  networkId: string
  as<T>(work: (ctx: Ctx<MemberActor>) => Promise<T>): Promise<T>
}

/** The board's list of a few clients equals what the rules say of each place, one by one. */
async function checkAgainstRules(reader: Reader, clientIds: readonly string[]): Promise<string> {
  for (const id of clientIds) {
    const [board, rules] = await reader.as(async ctx => {
      const client = await toClientProfile(ctx.db, id, await clientFactsForMatching(ctx.db, id))
      const asked = { client, order: 'both' as const, aside: new Set<string>(), limit: 30 }
      const places = await listOpenPlaces(ctx.db)
      const profiles = places.map(place => place.profile)
      return [await shortlistOf(ctx, asked), shortlistByRules(client, profiles, asked)]
    })
    check(JSON.stringify(board) === JSON.stringify(rules), `the list of client ${id}`)
  }
  return `lists, counts and openings of ${clientIds.length} clients equal the rules asked place by place`
}

async function measure(times: number, work: (round: number) => Promise<unknown>) {
  const took: number[] = []
  for (let round = 0; round < times; round++) took.push((await timed(() => work(round))).wallSeconds * 1000)
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.min(times - 1, Math.floor(times * share))] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95) }
}

async function casesAt(reader: Reader, size: number, clientIds: string[], checked: string): Promise<BenchCase[]> {
  const page = (round: number) =>
    reader.as(ctx => shortlistPage(ctx, clientIds[round % clientIds.length] as string, 'both', 'nl'))
  const steady = await measure(rounds, page)
  const changing = await measure(20, async round => {
    await reader.db.owner.$executeRaw`
      update vacancy set title = title || '.' where id = (select id from vacancy order by id offset ${round * 37} limit 1)`
    return page(round)
  })
  const load = loadavg()[0]?.toFixed(1)
  return [
    {
      case: `the whole page model, ${size} open places, p95 (load ${load})`,
      value: steady.p95,
      unit: 'ms',
      better: 'lower',
      aim: limitMillis,
      beside: [{ what: 'p50', value: steady.p50 }],
      checked,
    },
    {
      case: `a place changes and the page is asked, ${size} open places, p95 with the change itself`,
      value: changing.p95,
      unit: 'ms',
      better: 'lower',
      aim: limitMillis,
      beside: [{ what: 'p50', value: changing.p50 }],
      checked,
    },
  ]
}

export default defineBench({
  name: 'match-page',
  summary: 'the matching page with 10,000 and 100,000 open places, on a real database behind row-level security',
  run: ({ seed, note }) =>
    withBenchDatabase(async db => {
      const places = await addBenchNetwork(db)
      await db.owner.membership.updateMany({ data: { role: 'casemanager' } })
      const reader: Reader = {
        db,
        networkId: places.networkId,
        as: work =>
          inContext(
            {
              client: db.app,
              now: systemClock.now(),
              timeout: 300_000,
              enter: tx => enterMembership(tx, places.membershipId),
            },
            work,
          ),
      }
      const profiles = readProfiles(seed)
      await plantAreas(db)
      await plantEmployers(db, places.networkId)
      const clientIds = await plantClients(db, places, seed, profiles)
      const cases: BenchCase[] = []
      let filled = 0
      for (const size of [10_000, 100_000]) {
        note(`filling up to ${size} places`)
        await fillPlaces(db, places.networkId, { from: filled, to: size, seed, profiles })
        filled = size
        const first = await timed(() => reader.as(ctx => shortlistPage(ctx, clientIds[0] as string, 'both', 'nl')))
        note(`first page after that, with the reading of the changes: ${(first.wallSeconds * 1000).toFixed(0)} ms`)
        const checked = await checkAgainstRules(reader, clientIds.slice(0, size > 10_000 ? 2 : 5))
        cases.push(...(await casesAt(reader, size, clientIds, checked)))
        cases.push({
          case: `the first page, which reads all that is new, ${size} places`,
          value: Math.round(first.wallSeconds * 1000),
          unit: 'ms',
          better: 'lower',
          checked,
        })
      }
      return { data: `${profiles.description}; ${clientCount} clients, one employer for five places`, cases }
    }),
})
