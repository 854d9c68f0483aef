import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { askForContact } from '~/areas/engagement/ask-for-contact.server'
import { addBenchNetwork, withBenchDatabase } from './bench-database'
import { check, defineBench, timed } from './harness'

const employerCount = 200_000
const limitSeconds = 60

/** Every employer has an owner, two contacts and a last contact; a third of them sleeps or ended. */
export default defineBench({
  name: 'cadence',
  summary: `one daily pass that asks for contact with ${employerCount} employers`,
  run: ({ note }) =>
    withBenchDatabase(async db => {
      const { networkId, membershipId } = await addBenchNetwork(db)
      note('filling')
      await db.owner.$executeRaw`
        insert into employer (id, network_id, name, owner_id, level, importance, last_contact_on, relation_state, created_at, updated_at)
        select uuidv7(), ${networkId}::uuid, 'Bedrijf ' || i, ${membershipId}::uuid, i % 6, 1 + i % 5,
          date '2026-11-01' - (i % 400), (array['existing', 'new', 'dormant'])[1 + i % 3], now(), now()
        from generate_series(1, ${employerCount}::int) i`
      await db.owner.$executeRaw`
        insert into contact (id, network_id, employer_id, last_name, roles, created_at, updated_at)
        select uuidv7(), network_id, id, 'Achternaam', '{hr}', now(), now() from employer, generate_series(1, 2)`
      await db.owner.$executeRawUnsafe('vacuum analyze')
      const pass = (at: string) =>
        timed(() =>
          inContext(
            {
              client: db.worker,
              now: new Date(at),
              timeout: 300_000,
              enter: tx => enterSystem(tx, networkId, 'bench'),
            },
            askForContact,
          ),
        )
      const first = await pass('2026-11-02T05:00:00Z')
      const again = await pass('2026-11-02T05:00:00Z')
      const added = first.value.ok ? first.value.value.added : 0
      const [open] = await db.owner.$queryRaw<{ count: number; employers: number }[]>`
        select count(*)::int as count, count(distinct employer_id)::int as employers from task where state = 'open'`
      check(
        added > 50_000 && open?.count === added && open.employers === added,
        'one open task for each silent employer',
      )
      check(again.value.ok && again.value.value.added === 0, 'the second pass of the day adds nothing')
      const checked = `${added} employers got one task each, a second pass none`
      return {
        data: `${employerCount} employers with owner and two contacts each, made up`,
        cases: [
          {
            case: 'first pass',
            value: Math.round(first.wallSeconds * 10) / 10,
            unit: 's',
            better: 'lower',
            beside: [{ what: 'the limit', value: limitSeconds }],
            checked,
          },
          {
            case: 'second pass, nothing new',
            value: Math.round(again.wallSeconds * 10) / 10,
            unit: 's',
            better: 'lower',
            checked,
          },
        ],
      }
    }),
})
