import { randomUUID } from 'node:crypto'
import { enterMembership } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { employerStory, type EmployerStory } from '~/areas/engagement/story.page.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { addPeople, fillCrowd } from './crowd-data'
import { check, defineBench, type BenchCase } from './harness'

const sizes = { employers: 200_000, timelineLines: 2_000_000, people: 20 }
const lines = 5_000
const rounds = 30

interface Long {
  employerId: string
  contactId: string
  siteId: string
}

/** One employer with a story of 5,000 lines, one in a thousand of them with its contact. */
async function addLongStory(db: BenchDatabase, networkId: string, members: string[]): Promise<Long> {
  const [employerId, contactId, siteId] = [randomUUID(), randomUUID(), randomUUID()]
  const now = new Date()
  const stamps = { createdAt: now, updatedAt: now }
  await db.owner.employer.create({ data: { id: employerId, networkId, name: 'Lang Verhaal', ...stamps } })
  await db.owner.site.create({ data: { id: siteId, networkId, employerId, city: 'Utrecht', ...stamps } })
  await db.owner.contact.create({ data: { id: contactId, networkId, employerId, siteId, lastName: 'Kok', ...stamps } })
  await db.owner.$executeRaw`
    insert into contact_moment (id, network_id, employer_id, site_id, contact_id, membership_id, at, channel, need_heard, note, created_at)
    select uuidv7(), ${networkId}::uuid, ${employerId}::uuid, case when n % 1000 = 0 then ${siteId}::uuid end,
      case when n % 1000 = 0 then ${contactId}::uuid end, (${members}::uuid[])[1 + n % ${members.length}::int],
      now() - n * interval '3 hours', (array['call', 'visit', 'mail', 'meeting', 'note'])[1 + n % 5],
      'een plek ' || n, repeat('Gesproken over een plek in het voorjaar, met begeleiding. ', 5), now()
    from generate_series(1, ${lines}::int) n`
  await db.owner.$executeRaw`
    insert into event (id, network_id, link_id, ordinal, at, kind, subject_type, subject_id, data_class, actor_membership_id, actor_name, employer_id, after, digest)
    select uuidv7(), m.network_id, (select id from audit_link limit 1), 1, m.at, 'engagement.contact-recorded', 'contact_moment', m.id,
      'business', m.membership_id, 'Person', m.employer_id, '{}', '' from contact_moment m where m.employer_id = ${employerId}::uuid`
  await db.owner.$executeRawUnsafe('vacuum analyze contact_moment, event')
  return { employerId, contactId, siteId }
}

export default defineBench({
  name: 'story',
  summary: `the story of an employer with ${lines} lines among ${sizes.timelineLines}, by its filters, behind row-level security`,
  run: ({ note }) =>
    withBenchDatabase(async db => {
      const network = await addBenchNetwork(db)
      const people = await addPeople(db, network, sizes.people)
      note('filling')
      await fillCrowd(db, network, people, sizes)
      const members = people.map(person => person.membershipId)
      const { employerId, contactId, siteId } = await addLongStory(db, network.networkId, members)
      const open = (search: string) =>
        inContext(
          { client: db.app, now: systemClock.now(), enter: tx => enterMembership(tx, network.membershipId) },
          ctx => employerStory(ctx, employerId, new URLSearchParams(search)),
        )
      note('measuring')
      const { older } = await open('')
      const asks: [string, string, (story: EmployerStory) => boolean][] = [
        ['first page', '', story => story.entries.length === 30],
        ['next page', `after=${older}`, story => story.entries.length === 30 && story.newer !== null],
        ['two kinds', 'kind=visit&kind=call', story => story.entries.every(one => one.contact?.channel !== 'mail')],
        ['a kind without lines', 'kind=level', story => story.entries.length === 0],
        ['a colleague', `who=${members[3]}`, story => story.entries.length === 30],
        ['a contact', `contact=${contactId}`, story => story.entries.length === lines / 1_000],
        ['a site', `site=${siteId}`, story => story.entries.length === lines / 1_000],
        ['a period', 'from=2026-01-01&to=2026-01-02', story => story.entries.length <= 16],
        ['words found once', 'q=plek+4987', story => story.entries.length === 1],
        ['words found nowhere', 'q=zeppelin', story => story.entries.length === 0],
      ]
      const cases: BenchCase[] = []
      for (const [name, search, holds] of asks) {
        note(name)
        check(holds(await open(search)), name)
        const took: number[] = []
        for (let round = 0; round < rounds; round++) {
          const begin = performance.now()
          await open(search)
          took.push(performance.now() - begin)
        }
        took.sort((a, b) => a - b)
        const at = (share: number) => Math.round((took[Math.floor(rounds * share)] ?? 0) * 10) / 10
        const beside = [
          { what: 'p50', value: at(0.5) },
          { what: 'the limit', value: 200 },
        ]
        const checked = `${rounds} readings, each behind row-level security`
        cases.push({ case: `${name}, p95`, value: at(0.95), unit: 'ms', better: 'lower', beside, checked })
      }
      return { data: `${sizes.employers} employers, ${sizes.timelineLines + lines} lines in timelines`, cases }
    }),
})
