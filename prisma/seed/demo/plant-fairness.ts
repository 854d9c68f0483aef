import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import type { Gender } from '~/areas/clients/statistic'
import { tellGender } from '~/areas/clients/tell-statistic.server'
import { quartersOver } from '~/areas/insight/fairness/fairness-quarter'
import { countQuarters } from '~/areas/insight/fairness/keep-fairness.server'
import { toClientProfile } from '~/areas/matching/profiles.store.server'
import { shortlistOf } from '~/areas/matching/shortlist-of.server'
import { moveShortlist } from '~/areas/shortlists/move-shortlist.server'
import { showShortlist } from '~/areas/shortlists/show-shortlist.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoClient } from './plant-clients'

/** What clients told, one after the other; the sixth told nothing. */
const told: readonly (Gender | null)[] = ['woman', 'man', 'woman', 'man', 'rather_not', null]

/** What clients told of gender, shortlists of the last quarter that were taken back, and the quarters counted. */
export async function plantFairness(networkId: string, clients: readonly DemoClient[], now: Date): Promise<void> {
  const moment = middleOf(quartersOver(dayText(now))[0]!)
  for (const [index, client] of clients.entries()) {
    const gender = told[index % told.length] ?? null
    // Fewer lists for women, so that the report has something to say.
    const isShown = client.begun < moment && (gender !== 'woman' || index % 4 === 0)
    if (gender === null && !isShown) continue
    await runAsMember(
      client.caseManager.membershipId,
      async ctx => {
        if (gender) must(await tellGender(at(ctx, client.begun), client.id, gender))
        if (isShown) await showAndTakeBack(ctx, client, moment)
      },
      { timeout: 120_000 },
    )
  }
  await runAsSystem(networkId, 'demo', ctx => countQuarters(at(ctx, now)), { timeout: 120_000 })
}

function middleOf(quarter: string): Date {
  const [year, number] = quarter.split('-Q').map(Number)
  return new Date(Date.UTC(year!, number! * 3 - 2, 14, 9))
}

async function showAndTakeBack(ctx: Ctx<MemberActor>, client: DemoClient, moment: Date): Promise<void> {
  // Who has a list keeps it: a newer one would replace it.
  if ((await ctx.db.shortlist.count({ where: { clientId: client.id } })) > 0) return
  const profile = await toClientProfile(ctx.db, client.id, await clientFactsForMatching(ctx.db, client.id))
  const { shown } = await shortlistOf(ctx, { client: profile, order: 'both', aside: new Set(), limit: 3 })
  if (shown.length === 0) return
  const made = await showShortlist(at(ctx, moment), client.id, { places: shown, order: 'both' })
  if (made.ok) must(await moveShortlist(at(ctx, daysBefore(moment, -10)), made.value.shortlistId, 'withdraw'))
}
