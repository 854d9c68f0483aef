import { enterMembership, enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { readEntered } from '~/areas/employers/duplicates/entered-employer'
import { duplicatesOfEntered } from '~/areas/employers/duplicates/find-duplicates.page.server'
import { findPairs, type InSearch } from '~/areas/employers/duplicates/find-pairs.server'
import { openScheduledSearch } from '~/areas/employers/duplicates/start-pair-search.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { doubleEvery, fillWithDoubles, plantedWays } from './duplicate-data'
import { check, defineBench, timed, type BenchCase } from './harness'
import { importAgainst } from './import-against'
import { between, seededRandom } from './random'

const employerCount = 200_000
const rounds = 200

/** What somebody types of an employer that is there, each time of another one: the answer names it. */
async function typing(db: BenchDatabase, membershipId: string, seed: number): Promise<BenchCase> {
  const random = seededRandom(seed)
  const took: number[] = []
  for (let round = -5; round < rounds; round++) {
    const number = between(random, 1, employerCount / doubleEvery - 1) * doubleEvery + 10
    const known = await db.owner.employer.findFirstOrThrow({
      where: { externalId: `d${number}` },
      include: { sites: true },
    })
    const [site] = known.sites
    const typed = new URLSearchParams({
      name: `${known.name} BV`,
      kvkNumber: '99999999',
      phone: known.phone ?? '',
      email: `nieuw@firma${number}.example`,
      website: `firma${number}.example`,
      postcode: site?.postcode ?? '',
      city: site?.city ?? '',
    })
    const begin = performance.now()
    const found = await inContext(
      { client: db.app, now: systemClock.now(), enter: tx => enterMembership(tx, membershipId) },
      ctx => duplicatesOfEntered(ctx, readEntered(typed)),
    )
    if (round >= 0) took.push(performance.now() - begin)
    check(found[0]?.id === known.id, 'the employer that was typed is named first')
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10
  return {
    case: `check while typing an employer, ${employerCount} there, p95`,
    value: at(0.95),
    unit: 'ms',
    better: 'lower',
    beside: [{ what: 'median', value: at(0.5) }],
    checked: `${rounds} rounds, each names the employer that was typed first`,
  }
}

/** The search through the whole network, in the background's own steps. */
async function searching(db: BenchDatabase, networkId: string): Promise<BenchCase> {
  const inNetwork: InSearch = work =>
    inContext(
      { client: db.worker, now: systemClock.now(), timeout: 600_000, enter: tx => enterSystem(tx, networkId, 'bench') },
      work,
    )
  const searchId = await inNetwork(ctx => openScheduledSearch(ctx, networkId, 'bench'))
  check(searchId !== null, 'the search begins')
  const { value, wallSeconds } = await timed(() => findPairs(inNetwork, networkId, searchId ?? ''))
  const planted = employerCount / doubleEvery
  const hit = await db.owner.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from employer_pair p join employer a on a.id = p.first_id join employer b on b.id = p.second_id
    where abs(substr(a.external_id, 2)::int - substr(b.external_id, 2)::int) = 1 and greatest(substr(a.external_id, 2)::int, substr(b.external_id, 2)::int) % ${doubleEvery} = 0`
  check(hit[0]?.count === planted, `all ${planted} planted doubles are found: ${hit[0]?.count}`)
  check(value.found < planted * 1.02, `few others are: ${value.found}`)
  return {
    case: `search for pairs through ${employerCount} employers`,
    value: Math.round(wallSeconds * 10) / 10,
    unit: 's',
    better: 'lower',
    checked: `all ${planted} planted doubles (${plantedWays.join(', ')}) are found, ${value.found - planted} others`,
  }
}

export default defineBench({
  name: 'duplicates',
  summary: `doubled employers: check while typing and search at ${employerCount}, and an import of 100,000 against 100,000`,
  run: async ({ seed, note }) => {
    const cases: BenchCase[] = []
    await withBenchDatabase(async db => {
      const { networkId, membershipId } = await addBenchNetwork(db)
      note(`filling ${employerCount} employers`)
      await fillWithDoubles(db, networkId, employerCount)
      note('typing')
      cases.push(await typing(db, membershipId, seed))
      note('searching')
      cases.push(await searching(db, networkId))
    })
    cases.push(...(await importAgainst({ seed, note })))
    return { data: `${employerCount} employers with doubles planted, made up (seed ${seed})`, cases }
  },
})
