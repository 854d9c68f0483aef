import { enterMembership } from '~/access/enter.server'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { inContext } from '~/access/transaction.server'
import { auditPage, relationsPage, withoutPage } from '~/areas/network/audit.page.server'
import { relationLists } from '~/areas/network/findings'
import { systemClock } from '~/platform/clock.server'
import { fillAudit, momentsEach } from './audit-data'
import { addBenchMember, addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { check, defineBench, timed, type BenchCase } from './harness'

const employerCount = 200_000
const colleagues = 60
const rounds = 20

async function addPeople(db: BenchDatabase) {
  const { networkId, membershipId } = await addBenchNetwork(db)
  const { organisationId } = await db.owner.membership.findUniqueOrThrow({ where: { id: membershipId } })
  const other = await db.owner.organisation.create({
    data: { networkId, name: 'Tweede', kind: 'ngo', createdAt: new Date() },
  })
  const members = [membershipId]
  for (let at = 1; at < colleagues; at++)
    members.push(
      await addBenchMember(db, {
        networkId,
        organisationId: at % 2 ? other.id : organisationId,
        name: `Collega ${at}`,
      }),
    )
  return { networkId, organisationId, members, me: membershipId }
}

export default defineBench({
  name: 'audit',
  summary: `pages of the network audit over ${employerCount} employers`,
  run: ({ note }) =>
    withBenchDatabase(async db => {
      const { networkId, organisationId, members, me } = await addPeople(db)
      note('filling')
      await fillAudit(db, { networkId, members }, employerCount)
      const request = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) =>
        inContext(
          { client: db.app, now: systemClock.now(), timeout: 60_000, enter: tx => enterMembership(tx, me) },
          work,
        )
      const search = (text: string) => new URLSearchParams(text)
      const pages: [string, () => Promise<unknown>][] = [
        ['overview', () => request(ctx => auditPage(ctx, search('')))],
        ['overview of one sector', () => request(ctx => auditPage(ctx, search('sector=Q')))],
        ...relationLists.map((list): [string, () => Promise<unknown>] => [
          `first page of the list ${list}`,
          () => request(ctx => relationsPage(ctx, list, search(''))),
        ]),
        ['without one colleague', () => request(ctx => withoutPage(ctx, search(`person=${me}`)))],
        ['without one organisation', () => request(ctx => withoutPage(ctx, search(`without=${organisationId}`)))],
      ]
      const whole = await request(ctx => auditPage(ctx, search('')))
      check(whole.relations === employerCount, 'every employer is counted')
      const cells = whole.grid.flatMap(row => row.cells.map(cell => cell.count)).reduce((sum, one) => sum + one, 0)
      check(cells === employerCount, 'the grid holds every employer')
      const cases: BenchCase[] = []
      for (const [name, page] of pages) {
        const took: number[] = []
        for (let round = 0; round < rounds; round++) took.push((await timed(page)).wallSeconds)
        took.sort((a, b) => a - b)
        const at = (share: number) => Math.round((took[Math.floor(rounds * share)] ?? 0) * 1_000)
        cases.push({
          case: `${name}, p95`,
          value: at(0.95),
          unit: 'ms',
          better: 'lower',
          beside: [{ what: 'p50', value: at(0.5) }],
          checked: 'counts add up to all employers',
        })
      }
      return {
        data: `${employerCount} employers, ${momentsEach * employerCount} contact moments, ${colleagues} colleagues, made up`,
        cases,
      }
    }),
})
