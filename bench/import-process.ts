import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { commitImport } from '~/areas/imports/commit-import.server'
import type { ImportCounts } from '~/areas/imports/import-kind'
import { planOf } from '~/areas/imports/plans.server'
import { previewImport } from '~/areas/imports/preview-import.server'
import type { InTransaction } from '~/areas/imports/reading'
import { countTwins, saveChoices } from '~/areas/imports/twin-rows.store.server'
import type { TwinCounts } from '~/areas/imports/twins'
import { systemClock } from '~/platform/clock.server'
import { connectDatabase } from '~/platform/database.server'
import { keepHeapSmall } from '../workers/parts/keep-heap-small'

/** What one import in a process of its own cost. */
export interface ImportCost {
  problemCount: number
  counts: ImportCounts
  twins: TwinCounts
  previewSeconds: number
  /** Choosing for all doubles at once that they update what is there. */
  chooseSeconds: number
  commitSeconds: number
  /** Peak of the process before the import began: the runtime, the product's code and the database client. */
  idleMegabytes: number
  peakMegabytes: number
}

const peak = () => Math.round(process.resourceUsage().maxRSS / 1024)

/** Reads employers in as the network, as the worker does: a process that does nothing else, so that its peak is the import's. */
async function readIn(url: string, networkId: string, file: string): Promise<ImportCost> {
  const client = connectDatabase(url, { poolSize: 2, statementTimeoutMillis: 0 })
  const inNetwork: InTransaction = work =>
    inContext(
      { client, now: systemClock.now(), timeout: 1_800_000, enter: tx => enterSystem(tx, networkId, 'bench') },
      work,
    )
  await client.$queryRaw`select 1`
  const idleMegabytes = peak()
  const began = performance.now()
  const preview = await previewImport(inNetwork, planOf('employers'), file)
  const previewed = performance.now()
  const twins = await inNetwork(async ctx => {
    await saveChoices(ctx.db, preview.runId, 'update', null)
    return countTwins(ctx.db, preview.runId)
  })
  const chosen = performance.now()
  const done = await inNetwork(ctx => commitImport(ctx, planOf('employers'), preview.runId))
  if (!done.ok) throw new Error('the import was refused')
  const committed = performance.now()
  await client.$disconnect()
  return {
    problemCount: preview.problemCount,
    counts: done.value,
    previewSeconds: (previewed - began) / 1_000,
    chooseSeconds: (chosen - previewed) / 1_000,
    commitSeconds: (committed - chosen) / 1_000,
    twins,
    idleMegabytes,
    peakMegabytes: peak(),
  }
}

keepHeapSmall()
const [networkId, file] = process.argv.slice(2)
process.stdin.setEncoding('utf8')
let url = ''
for await (const piece of process.stdin) url += piece
console.log(JSON.stringify(await readIn(url.trim(), networkId ?? '', file ?? '')))
