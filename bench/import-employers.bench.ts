import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { commitImport } from '~/areas/imports/commit-import.server'
import type { ImportCounts } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { previewImport, type InTransaction } from '~/areas/imports/preview-import.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase, type BenchDatabase } from './bench-database'
import { employerRows } from './employer-data'
import { check, defineBench, timed } from './harness'

const rowCount = 100_000

/** Reads a file in through the product's own preview and commit, as the network. */
async function readIn(db: BenchDatabase, networkId: string, file: string): Promise<ImportCounts> {
  const inNetwork: InTransaction = work =>
    inContext(
      {
        client: db.worker,
        now: systemClock.now(),
        timeout: 1_800_000,
        enter: tx => enterSystem(tx, networkId, 'bench'),
      },
      work,
    )
  const preview = await previewImport(inNetwork, planOf('employers'), file)
  check(preview.problemCount === 0, 'the file has no problems')
  const done = await inNetwork(ctx => commitImport(ctx, planOf('employers'), preview.runId))
  if (!done.ok) throw new Error('the import was refused')
  return done.value
}

export default defineBench({
  name: 'import-employers',
  summary: '100,000 employers with sites from a CSV file: checks, preview, commit, audit; once new, once again',
  run: ({ seed, note }) =>
    withBenchDatabase(async db => {
      const { networkId } = await addBenchNetwork(db)
      const folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-bench-file-'))
      const file = path.join(folder, 'employers.csv')
      try {
        await writeFile(file, Readable.from(employerRows(seed, rowCount)))
        note(`reading in ${rowCount} rows`)
        const first = await timed(() => readIn(db, networkId, file))
        check(first.value.new === rowCount, 'every row is new the first time')
        const found = await db.owner.employer.count({ where: { networkId } })
        const sites = await db.owner.site.count({ where: { networkId } })
        check(found === rowCount && sites === rowCount, 'every employer and its site is in the database')
        note('reading in the same file again')
        const second = await timed(() => readIn(db, networkId, file))
        check(second.value.unchanged === rowCount, 'nothing changes the second time')
        check((await db.owner.employer.count({ where: { networkId } })) === rowCount, 'there are no doubles')
        const faults = await inContext(
          { client: db.worker, now: systemClock.now(), enter: tx => enterSystem(tx, networkId, 'bench') },
          ctx => ctx.db.$queryRaw<unknown[]>`select * from ctx.verify_chain(${networkId}::uuid)`,
        )
        check(faults.length === 0, 'the audit chain holds')
        const peak = Math.round(process.resourceUsage().maxRSS / 1024)
        const perSecond = (wall: number) => Math.round(rowCount / wall)
        const checked = 'rows counted in the database, second time unchanged, audit chain verified'
        return {
          data: `${rowCount} employers with sites, made up (seed ${seed})`,
          cases: [
            {
              case: 'read in, all new',
              value: perSecond(first.wallSeconds),
              unit: 'rows/s',
              better: 'higher' as const,
              checked,
            },
            {
              case: 'read in again, nothing changes',
              value: perSecond(second.wallSeconds),
              unit: 'rows/s',
              better: 'higher' as const,
              checked,
            },
            { case: 'peak memory of the process', value: peak, unit: 'MB', better: 'lower' as const, checked },
          ],
        }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }),
})
