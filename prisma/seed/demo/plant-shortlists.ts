import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { toClientProfile } from '~/areas/matching/profiles.store.server'
import { followFits } from '~/areas/matching/changes/follow-fits.server'
import { shortlistOf } from '~/areas/matching/shortlist-of.server'
import { answerShortlist } from '~/areas/shortlists/answer-shortlist.server'
import { AnswerInput } from '~/areas/shortlists/shortlist-input'
import { showShortlist } from '~/areas/shortlists/show-shortlist.server'
import { findShortlist } from '~/areas/shortlists/shortlists.store.server'
import { at, daysBefore, must } from './history'
import type { DemoClient } from './plant-clients'
import type { DemoVacancy } from './plant-vacancies'

/** What a client said of the places of a list, in their order; null is no answer yet. */
const said = [
  ['wanted', 'unwanted', 'wanted'],
  ['wanted', null, null],
  ['unwanted', 'unwanted', 'wanted'],
] as const

/** A week ago and today it was noticed what fits whom: what was posted since is new. */
export async function plantSightings(networkId: string, vacancies: readonly DemoVacancy[], now: Date): Promise<void> {
  const notice = (daysAgo: number) =>
    runAsSystem(networkId, 'demo', async ctx => must(await followFits(at(ctx, daysBefore(now, daysAgo, 6)))), {
      timeout: 240_000,
    })
  const late = vacancies.filter(vacancy => vacancy.postedOn > daysBefore(now, 7)).map(vacancy => vacancy.id)
  await notice(8)
  await runAsSystem(networkId, 'demo', ctx => ctx.db.fitSighting.deleteMany({ where: { vacancyId: { in: late } } }))
  await notice(0)
}

/** Shortlists of a few clients: the trainee who can sign in has one that waits, after one that was replaced. */
export async function plantShortlists(networkId: string, clients: readonly DemoClient[], now: Date): Promise<void> {
  const traineeId = await runAsSystem(networkId, 'demo', async ctx => {
    const trainee = await ctx.db.membership.findFirst({ where: { role: 'trainee' }, select: { clientId: true } })
    return trainee?.clientId ?? null
  })
  const trainee = clients.find(client => client.id === traineeId)
  const others = clients.filter(client => client.ready && client !== trainee).slice(0, said.length)
  for (const [index, client] of others.entries())
    await asCaseManager(client, async ctx => {
      const id = await show(at(ctx, daysBefore(now, 9 - index, 10)), client, 3)
      if (id) await answer(at(ctx, daysBefore(now, 6 - index, 15)), id, said[index] ?? [])
    })
  if (!trainee) return
  await asCaseManager(trainee, ctx => show(at(ctx, daysBefore(now, 12, 11)), trainee, 2))
  await asCaseManager(trainee, ctx =>
    show(at(ctx, daysBefore(now, 2, 11)), trainee, 4, 'Kijk rustig, we praten er donderdag samen over.'),
  )
}

function asCaseManager<T>(client: DemoClient, work: (ctx: Ctx<MemberActor>) => Promise<T>): Promise<T> {
  return runAsMember(client.caseManager.membershipId, work, { timeout: 120_000 })
}

async function show(ctx: Ctx<MemberActor>, client: DemoClient, limit: number, message?: string) {
  const profile = await toClientProfile(ctx.db, client.id, await clientFactsForMatching(ctx.db, client.id))
  const { shown } = await shortlistOf(ctx, { client: profile, order: 'both', aside: new Set(), limit })
  if (shown.length === 0) return null
  return must(await showShortlist(ctx, client.id, { places: shown, order: 'both', message })).shortlistId
}

async function answer(ctx: Ctx<MemberActor>, shortlistId: string, answers: (typeof said)[number] | readonly []) {
  const list = await findShortlist(ctx.db, shortlistId)
  for (const [index, place] of (list?.places ?? []).entries()) {
    const one = answers[index]
    if (!one) continue
    const reason = one === 'unwanted' ? 'travel_too_far' : undefined
    must(await answerShortlist(ctx, shortlistId, AnswerInput.parse({ placeId: place.id, answer: one, reason })))
  }
}
