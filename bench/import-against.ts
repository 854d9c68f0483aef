import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase } from './bench-database'
import { employerRows } from './employer-data'
import { check, type BenchCase, type BenchRun } from './harness'
import { readInProcess } from './import-in-process'

const rowCount = 100_000
/** One row in so many is an employer that is there under its register number. */
const thereEvery = 4

/** 100,000 rows against 100,000 employers, a quarter of which are the same: doubles found, all chosen to be updated, read in. */
export async function importAgainst({ seed, note }: BenchRun): Promise<BenchCase[]> {
  return withBenchDatabase(async db => {
    const { networkId } = await addBenchNetwork(db)
    note(`filling ${rowCount} employers`)
    await db.owner.$executeRaw`
      insert into employer (id, network_id, external_id, name, kvk_number, phone, email, website, relation_state, created_at, updated_at)
      select uuidv7(), ${networkId}::uuid, case when i % 2 = 0 then 'old' || i end, 'Werkgever ' || to_hex(i),
        case when i % ${thereEvery}::int = 0 then (10000000 + i)::text else (50000000 + i)::text end, '06' || lpad(i::text, 8, '0'), 'info@oud' || i || '.example',
        'oud' || i || '.example', 'existing', now(), now()
      from generate_series(0, ${rowCount - 1}::int) i`
    await db.owner.$executeRaw`
      insert into site (id, network_id, employer_id, city, postcode, is_main, created_at, updated_at)
      select uuidv7(), network_id, id, 'Utrecht', (1000 + (row_number() over ()) % 9000)::text || 'ZZ', true, now(), now() from employer`
    await db.owner.$executeRawUnsafe('vacuum analyze')
    const folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-bench-file-'))
    try {
      const file = path.join(folder, 'employers.csv')
      await writeFile(file, Readable.from(employerRows(seed, rowCount)))
      note(`reading in ${rowCount} rows against ${rowCount} employers`)
      const cost = await readInProcess(db.urls.worker, networkId, file)
      const planted = rowCount / thereEvery
      check(
        cost.twins.found >= planted && cost.twins.found < planted * 1.05,
        `the doubles are found: ${cost.twins.found}`,
      )
      check(cost.counts.new + cost.counts.changed + cost.counts.leftOut === rowCount, 'every row does one thing')
      const found = await db.owner.employer.count({ where: { networkId } })
      check(found === rowCount + cost.counts.new, 'what was updated was not added')
      const faults = await inContext(
        { client: db.worker, now: systemClock.now(), enter: tx => enterSystem(tx, networkId, 'bench') },
        ctx => ctx.db.$queryRaw<unknown[]>`select * from ctx.verify_chain(${networkId}::uuid)`,
      )
      check(faults.length === 0, 'the audit chain holds')
      const checked = `${planted} planted doubles found and updated, rows counted, audit chain verified`
      const seconds = cost.previewSeconds + cost.chooseSeconds + cost.commitSeconds
      return [
        {
          case: `import of ${rowCount} rows against ${rowCount} employers, with checks, doubles and audit`,
          value: Math.round(rowCount / seconds),
          unit: 'rows/s',
          better: 'higher',
          beside: [
            { what: 'rows/s of checks and doubles alone', value: Math.round(rowCount / cost.previewSeconds) },
            { what: 'rows/s of writing alone', value: Math.round(rowCount / cost.commitSeconds) },
          ],
          checked,
        },
        {
          case: 'peak memory of the importing process',
          value: cost.peakMegabytes,
          unit: 'MB',
          better: 'lower',
          beside: [{ what: 'the same process before the import', value: cost.idleMegabytes }],
          checked,
        },
      ] satisfies BenchCase[]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
