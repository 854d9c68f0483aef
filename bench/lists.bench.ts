import { enterMembership } from '~/access/enter.server'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { inContext } from '~/access/transaction.server'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { listContactsPage } from '~/areas/employers/contact-list/list-contacts.page.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { ourColumnKeys } from '~/areas/employers/lists/columns'
import { searchAll } from '~/areas/insight/search-all.page.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase } from './bench-database'
import { employerName } from './employer-data'
import { employerCount, fillLists } from './list-data'
import { check, defineBench, type BenchCase } from './harness'
import { between, seededRandom } from './random'

const rounds = 40
const limitMillis = 200

/** Orders without an index, groups with their counts, and a wide choice of columns. */
const shapes: readonly [string, string][] = [
  ['order by headcount', 'sort=-headcount'],
  ['order by relation', 'sort=state'],
  ['order by target date', 'sort=-targetOn'],
  ['order by an own number', 'sort=-own.plekken'],
  ['order by an own choice', 'sort=own.interesse'],
  ['group by relation', 'group=state'],
  ['group by owner', 'group=owner'],
  ['group by sector', 'group=sector'],
  ['group by place', 'group=city'],
  ['group by place, one open', 'group=city&in=city+is+Zeist'],
  ['group by an own choice', 'group=own.interesse'],
  ['an own choice, one open', 'group=own.interesse&in=own.interesse+is+later'],
  ['every column', `columns=${ourColumnKeys.join('+')}+own.interesse`],
]

/** And/or filters as people build them. */
const filters: readonly [string, string][] = [
  ['and/or over two groups', 'where=level+to+2+and+sector+is+Q+C&where=quiet+from+90+or+owner+empty'],
  ['city and postcode', 'where=city+is+Utrecht+and+postcode+starts+35'],
  ['without a town', 'where=city+empty'],
  ['a town is known', 'where=city+filled'],
  ['cadence overdue', 'where=overdue+yes'],
  ['open tasks and a mentor', 'where=openTask+yes+and+role+is+mentor'],
  ['without a late promise or vacancy', 'where=latePromise+no+and+vacancy+no'],
  ['a contact with an own value', 'where=contact.hobby+is+vissen'],
  ['no contact with an own value', 'where=contact.hobby+isnt+vissen'],
  ['name contains', 'where=name+has+proefdal'],
  ['nothing found', 'where=strength+is+5+and+headcount+from+900000'],
]

/** The list of contacts of all employers. */
const contactLists: readonly [string, string][] = [
  ['first page', ''],
  ['by employer', 'sort=employer'],
  ['by an own text', 'sort=contact.hobby'],
  ['with an own value', 'where=contact.hobby+is+vissen'],
  ['of employers in a town', 'where=city+is+Utrecht'],
  ['with a word', 'q=achternaam+e12'],
]

interface Measured {
  p50: number
  p95: number
}

/** Each round is one request's work: a transaction, entering, the page. */
async function measure(times: number, work: (round: number) => Promise<unknown>): Promise<Measured> {
  const took: number[] = []
  await work(0)
  for (let round = 0; round < times; round++) {
    const begin = performance.now()
    await work(round)
    took.push(performance.now() - begin)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95) }
}

export default defineBench({
  name: 'lists',
  summary: `list, filters, search and an employer page at ${employerCount} employers, behind row-level security`,
  run: ({ seed, note }) =>
    withBenchDatabase(async db => {
      const places = await addBenchNetwork(db)
      note('filling')
      await fillLists(db, places)
      const as = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) =>
        inContext(
          { client: db.app, now: systemClock.now(), enter: tx => enterMembership(tx, places.membershipId) },
          work,
        )
      const list = (search: string) => as(ctx => listEmployersPage(ctx, new URLSearchParams(search)))
      const first = await list('')
      check(
        first.total === null && first.rows.length === 50 && first.next !== null,
        'the list has more than it counts and shows fifty',
      )
      const ofTown = await list('where=city+is+Utrecht')
      const withPostcode = await list('where=city+is+Utrecht+and+postcode+starts+35')
      check(
        ofTown.rows.length === 50 && withPostcode.rows.every((row, at) => row.id === ofTown.rows[at]?.id),
        'a postcode that every site has changes nothing in a town',
      )
      const deep = await db.owner.employer.findMany({
        orderBy: { sortName: 'asc' },
        skip: 150_000,
        take: 1,
        select: { sortName: true, id: true },
      })
      const far = Buffer.from(JSON.stringify([deep[0]?.sortName, deep[0]?.id])).toString('base64url')
      const random = seededRandom(seed)
      const words = Array.from(
        { length: rounds },
        () => employerName(random, between(random, 1, employerCount)).split(' ')[1] ?? 'voorbeeld',
      )
      const found = await as(ctx => searchAll(ctx, 'zorghuis proefdal'))
      check(
        found.length > 0 && found.every(hit => /zorghuis proefdal/i.test(hit.label)),
        'the search finds what was asked',
      )
      const ids = await db.owner.employer.findMany({ where: { level: 5 }, select: { id: true }, take: rounds })
      const looks: [string, (round: number) => Promise<unknown>][] = [
        ['list, first page', () => list('')],
        ['list, page 3,000', () => list(`after=${far}`)],
        ['list by last contact', () => list('sort=-lastContact')],
        ['list, three filters', () => list('sector=Q&under=4&quiet=90')],
        ...filters.map(([name, where]): [string, () => Promise<unknown>] => [`filters, ${name}`, () => list(where)]),
        ...shapes.map(([name, search]): [string, () => Promise<unknown>] => [`list, ${name}`, () => list(search)]),
        ...contactLists.map(([name, search]): [string, () => Promise<unknown>] => [
          `contacts, ${name}`,
          () => as(ctx => listContactsPage(ctx, new URLSearchParams(search))),
        ]),
        ['list with a word', round => list(`q=${words[round % rounds]}`)],
        [
          'search as you type, three letters',
          round => as(ctx => searchAll(ctx, (words[round % rounds] ?? '').slice(0, 3))),
        ],
        ['search, a whole name', round => as(ctx => searchAll(ctx, `zorghuis ${words[round % rounds]}`))],
        ['search with a typing mistake', () => as(ctx => searchAll(ctx, 'zorghius'))],
        ['search by number', round => as(ctx => searchAll(ctx, String(10_000_000 + round)))],
        [
          'employer page',
          round => as(ctx => employerStoryPage(ctx, ids[round % ids.length]?.id ?? '', new URLSearchParams())),
        ],
      ]
      const cases: BenchCase[] = []
      for (const [name, work] of looks) {
        const { p50, p95 } = await measure(rounds, work)
        note(`${name}: p50 ${p50} ms, p95 ${p95} ms`)
        cases.push({
          case: `${name}, p95`,
          value: p95,
          unit: 'ms',
          better: 'lower',
          beside: [
            { what: 'p50', value: p50 },
            { what: 'the limit', value: limitMillis },
          ],
          checked: 'the first page is full and has a next, found names are those that were asked',
        })
      }
      return { data: `${employerCount} employers with sites, contacts, tasks and history, made up`, cases }
    }),
})
