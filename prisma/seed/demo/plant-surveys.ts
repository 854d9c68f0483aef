import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { sampleSurvey } from '~/areas/engagement/surveys/sample-survey'
import { closeRound } from '~/areas/engagement/surveys/close-round.server'
import { inviteEmployer, inviteSectors } from '~/areas/engagement/surveys/invite-employers.server'
import { recordAnswer } from '~/areas/engagement/surveys/record-answer.server'
import { startRound } from '~/areas/engagement/surveys/start-round.server'
import { SurveyForm, type ItemAnswer } from '~/areas/engagement/surveys/survey-answers'
import { RoundInput } from '~/areas/engagement/surveys/survey-round'
import { at, dayText, daysBefore, must } from './history'
import { seededRandom, type Random } from './random'

const keys = sampleSurvey.items.map(item => item.key)

/** What a sector typically says, so that sectors differ: a few items matter more and are missed more. */
const missed: Readonly<Record<string, readonly string[]>> = {
  Q: ['basic-dutch', 'deals-with-difference', 'handles-pressure', 'punctual'],
  I: ['punctual', 'handles-pressure', 'friendly-to-customers', 'flexible'],
  C: ['works-safely', 'precision', 'persistence', 'follows-instructions'],
  G: ['friendly-to-customers', 'initiative', 'punctual', 'co-operates'],
  F: ['works-safely', 'reliable', 'asks-for-help', 'punctual'],
}

interface RoundPlan {
  name: string
  daysAgo: number
  days: number
  answering: number
  /** How much is missed, against the other rounds. */
  drift: number
  closed: boolean
}

/** Two years of the employer survey and one round that is under way. */
export async function plantSurveys(networkId: string, membershipId: string, now: Date): Promise<void> {
  const year = now.getUTCFullYear()
  const plans: RoundPlan[] = [
    { name: `Werkgeversenquête ${year - 1}`, daysAgo: 370, days: 40, answering: 0.5, drift: 0, closed: true },
    { name: `Werkgeversenquête ${year}`, daysAgo: 60, days: 40, answering: 0.6, drift: -0.5, closed: true },
    { name: 'Najaarspeiling', daysAgo: 9, days: 42, answering: 0.2, drift: -0.5, closed: false },
  ]
  for (const [index, plan] of plans.entries())
    await runAsMember(membershipId, ctx => plantRound(ctx, plan, seededRandom(810_000 + index), now), {
      now,
      timeout: 240_000,
    })
  // Invitations of long ago went out long ago.
  await runAsSystem(networkId, 'demo', ctx =>
    ctx.db.mailMessage.updateMany({
      where: { networkId, template: 'engagement.survey', state: 'pending' },
      data: { state: 'sent' },
    }),
  )
}

async function plantRound(ctx: Ctx<MemberActor>, plan: RoundPlan, random: Random, now: Date): Promise<void> {
  const begun = daysBefore(now, plan.daysAgo)
  const asked = at(ctx, begun)
  const input = RoundInput.parse({
    name: plan.name,
    year: begun.getUTCFullYear(),
    opensOn: dayText(begun),
    closesOn: dayText(new Date(begun.getTime() + plan.days * 86_400_000)),
    sectors: Object.keys(missed),
  })
  const { roundId } = must(await startRound(asked, input))
  const firms = await ownFirms(ctx)
  for (const employerId of firms) await inviteEmployer(asked, roundId, employerId)
  must(await inviteSectors(asked, roundId))
  const invitations = await ctx.db.surveyInvitation.findMany({
    where: { roundId, state: { not: 'revoked' } },
    select: { id: true, sector: true, employerId: true },
    orderBy: { id: 'asc' },
  })
  const answered = daysBefore(now, Math.max(1, plan.daysAgo - 8))
  for (const invitation of invitations) {
    const isAnswered = random.chance(plan.answering)
    // Who can sign in answered the former rounds, and finds the open one waiting.
    if (firms.includes(invitation.employerId) ? !plan.closed : !isAnswered) continue
    const form = answerOf(invitation.sector ?? 'G', plan.drift, random)
    const place = { roundId, invitationId: invitation.id }
    must(await recordAnswer(at(ctx, answered), place, form, true))
  }
  if (plan.closed) must(await closeRound(at(ctx, daysBefore(now, Math.max(1, plan.daysAgo - plan.days))), roundId))
}

async function ownFirms(ctx: Ctx<MemberActor>): Promise<string[]> {
  const found = await ctx.db.organisation.findMany({
    where: { employerId: { not: null } },
    select: { employerId: true },
  })
  return found.flatMap(one => one.employerId ?? [])
}

function answerOf(sector: string, drift: number, random: Random): SurveyForm {
  const much = missed[sector] ?? []
  const grade = (middle: number) => Math.min(5, Math.max(1, Math.round(middle + random.whole(-1, 1))))
  const answers = Object.fromEntries(
    keys.map((key): [string, ItemAnswer] => {
      const weight = much.length - much.indexOf(key)
      const isMissed = much.includes(key)
      return [
        key,
        {
          importance: grade(isMissed ? 3.6 + weight * 0.3 : 3),
          lacking: grade((isMissed ? 2.8 + weight * 0.3 : 2.2) + drift),
          learnable: random.chance(isMissed ? 0.8 : 0.5),
        },
      ]
    }),
  )
  return SurveyForm.parse({ answers, topThree: much.slice(0, 3), mayContact: random.chance(0.3) })
}
