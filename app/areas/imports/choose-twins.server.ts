import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { countAgain } from './count-again.server'
import type { ImportRun } from './import-runs.store.server'
import { planOf } from './plans.server'
import { planRun } from './preview-import.server'
import { requireRun } from './require-run.server'
import { countTwins, saveChoices } from './twin-rows.store.server'
import { mostLookedAtAgain, twinChoices, type TwinChoice, type TwinCounts } from './twins'

/** What is chosen: lines of each choice, or one choice for all rows of which nothing is chosen yet. */
export type Chosen = Readonly<Record<TwinChoice, readonly number[]>> | { rest: TwinChoice }

/** Keeps what is done with rows that likely are there already; the preview says what they do now. */
export async function chooseTwins(ctx: Ctx<MemberActor>, runId: string, chosen: Chosen): Promise<Result<TwinCounts>> {
  const run = await requireRun(ctx, runId)
  if (run.state !== 'preview') return fail(problem('', 'import-gone'))
  const touched =
    'rest' in chosen
      ? await saveChoices(ctx.db, runId, chosen.rest, null)
      : (await inTurn(twinChoices, choice => saveChoices(ctx.db, runId, choice, chosen[choice]))).flat()
  if (touched.length > 0 && touched.length <= mostLookedAtAgain) await lookAgain(ctx, run, touched)
  await countAgain(ctx, run)
  const counts = await countTwins(ctx.db, runId)
  if (touched.length > 0)
    ctx.record({
      kind: 'imports.twins-chosen',
      subject: { type: 'import_run', id: runId },
      dataClass: 'business',
      after: { ...counts },
    })
  return ok(counts)
}

async function lookAgain(
  ctx: Ctx<MemberActor>,
  run: ImportRun & { kind: Parameters<typeof planOf>[0] },
  only: number[],
) {
  const plan = planOf(run.kind)
  const lines = { from: Math.min(...only), to: Math.max(...only), only }
  await plan.classify(ctx, planRun(ctx.actor, plan, run.id), lines)
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await work(item))
  return done
}
