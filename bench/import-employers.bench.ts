import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { systemClock } from '~/platform/clock.server'
import { addBenchNetwork, withBenchDatabase } from './bench-database'
import { employerRows } from './employer-data'
import { check, defineBench } from './harness'
import { readInProcess } from './import-in-process'
import type { ImportCost } from './import-process'

const rowCount = 100_000

/** Reads a file in, and says how fast. */
async function readIn(workerUrl: string, networkId: string, file: string): Promise<ImportCost & { perSecond: number }> {
  const cost = await readInProcess(workerUrl, networkId, file)
  return { ...cost, perSecond: Math.round(rowCount / (cost.previewSeconds + cost.commitSeconds)) }
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
        const first = await readIn(db.urls.worker, networkId, file)
        check(first.counts.new === rowCount, 'every row is new the first time')
        const found = await db.owner.employer.count({ where: { networkId } })
        const sites = await db.owner.site.count({ where: { networkId } })
        check(found === rowCount && sites === rowCount, 'every employer and its site is in the database')
        note('reading in the same file again')
        const second = await readIn(db.urls.worker, networkId, file)
        check(second.counts.unchanged === rowCount, 'nothing changes the second time')
        check((await db.owner.employer.count({ where: { networkId } })) === rowCount, 'there are no doubles')
        const faults = await inContext(
          { client: db.worker, now: systemClock.now(), enter: tx => enterSystem(tx, networkId, 'bench') },
          ctx => ctx.db.$queryRaw<unknown[]>`select * from ctx.verify_chain(${networkId}::uuid)`,
        )
        check(faults.length === 0, 'the audit chain holds')
        const checked = 'rows counted in the database, second time unchanged, audit chain verified'
        return {
          data: `${rowCount} employers with sites, made up (seed ${seed})`,
          cases: [
            {
              case: 'read in, all new',
              value: first.perSecond,
              unit: 'rows/s',
              better: 'higher' as const,
              checked,
            },
            {
              case: 'read in again, nothing changes',
              value: second.perSecond,
              unit: 'rows/s',
              better: 'higher' as const,
              checked,
            },
            {
              case: 'peak memory of the importing process',
              value: Math.max(first.peakMegabytes, second.peakMegabytes),
              unit: 'MB',
              better: 'lower' as const,
              beside: [{ what: 'the same process before the import', value: first.idleMegabytes }],
              checked,
            },
          ],
        }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }),
})
