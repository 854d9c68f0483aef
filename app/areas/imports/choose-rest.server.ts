import type { Ctx } from '~/access/context'
import { countTwins, saveChoices } from './twin-rows.store.server'
import type { TwinChoice, TwinCounts } from './twins'

/** Does the same with every row that likely is there and of which nothing is chosen yet: for an import that has no page. */
export async function chooseRest(ctx: Ctx, runId: string, choice: TwinChoice): Promise<TwinCounts> {
  const touched = await saveChoices(ctx.db, runId, choice, null)
  const counts = await countTwins(ctx.db, runId)
  if (touched.length > 0)
    ctx.record({
      kind: 'imports.twins-chosen',
      subject: { type: 'import_run', id: runId },
      dataClass: 'business',
      after: { ...counts },
    })
  return counts
}
