import { enterLink } from '~/access/enter.server'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { inContext } from '~/access/transaction.server'
import type { LinkActor, LinkPurpose } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { mintLink } from '~/areas/outreach/mint-link.server'
import { findAgreement } from '~/areas/placements/agreements.store.server'
import { confirmFacts } from '~/areas/placements/confirm-facts.server'
import { draftAgreement } from '~/areas/placements/draft-agreement.server'
import { editAgreement } from '~/areas/placements/edit-agreement.server'
import { moveAgreement } from '~/areas/placements/move-agreement.server'
import { movePlacement } from '~/areas/placements/move-placement.server'
import type { PlacementEvent } from '~/areas/placements/placement-machine'
import { proposePlacement } from '~/areas/placements/propose-placement.server'
import { rateConditions } from '~/areas/placements/rate-conditions.server'
import { sealAgreement } from '~/areas/placements/seal-agreement.server'
import { signAgreement } from '~/areas/placements/sign-agreement.server'
import { startConditions, type StartChecklist } from '~/areas/placements/start-checklist'
import type { StepInput } from '~/areas/placements/step-input'
import { appDatabase } from '~/platform/database.server'
import { completeDraft } from './complete-draft'
import { at, dayText, daysBefore, must } from './history'
import type { DemoClient } from './plant-clients'
import type { DemoVacancy } from './plant-vacancies'

/** How far a demo placement has come. */
export type Stage =
  | 'proposed'
  | 'matched'
  | 'declined'
  | 'introduction'
  | 'agreed'
  | 'check'
  | 'sent'
  | 'partly_signed'
  | 'sealed'
  | 'active'
  | 'completed'
  | 'client_withdrew'

const order: readonly Stage[] = [
  'proposed',
  'matched',
  'introduction',
  'agreed',
  'check',
  'sent',
  'partly_signed',
  'sealed',
  'active',
  'completed',
]
const reached = (stage: Stage, goal: Stage) => order.indexOf(stage) >= order.indexOf(goal)

/** Days before now on which a placement of this stage began and will end. */
const calendars: Partial<Record<Stage, { startsIn: number; weeks: number; proposedBefore: number }>> = {
  active: { startsIn: -20, weeks: 12, proposedBefore: 60 },
  completed: { startsIn: -120, weeks: 10, proposedBefore: 170 },
}
const usual = { startsIn: 14, weeks: 12, proposedBefore: 12 }

/** Takes one client and one place as far as the stage says, step by step, through the use cases and at their moments. */
export async function plantPlacement(
  networkId: string,
  client: DemoClient,
  vacancy: DemoVacancy,
  stage: Stage,
  now: Date,
): Promise<string> {
  const { startsIn, weeks, proposedBefore } = calendars[stage] ?? usual
  const startsOn = dayText(daysBefore(now, -startsIn))
  const endsOn = dayText(daysBefore(now, -startsIn - weeks * 7))
  const day = (after: number) => daysBefore(now, Math.max(0, proposedBefore - after), 9)
  const asCaseManager = <T>(
    work: (ctx: Ctx<Parameters<Parameters<typeof runAsMember>[1]>[0]['actor']>) => Promise<T>,
  ) => runAsMember(client.caseManager.membershipId, work, { timeout: 120_000 })

  const placementId = await asCaseManager(async ctx => {
    const agreed = stage !== 'proposed'
    const proposal = must(
      await proposePlacement(at(ctx, day(0)), client.id, {
        vacancyId: vacancy.id,
        note: 'Past goed bij wat u zoekt. Graag eerst kennismaken.',
        clientAgreedOn: agreed ? dayText(day(0)) : undefined,
      }),
    )
    return proposal.placementId
  })
  const move = (event: PlacementEvent, after: number, input: StepInput = {}) =>
    asCaseManager(async ctx => must(await movePlacement(at(ctx, day(after)), placementId, event, input)))

  if (stage === 'declined')
    await move('employer_declines', 3, { reason: 'no_mentor_available', note: 'Begeleider is tot het voorjaar vol.' })
  if (stage === 'client_withdrew') await move('client_withdraws', 3, { reason: 'travel_too_far' })
  if (reached(stage, 'introduction')) await move('employer_accepts', 3)
  if (reached(stage, 'agreed')) await move('agree', 6, { introducedOn: dayText(day(5)) })
  if (!reached(stage, 'agreed')) return placementId

  const agreementId = await asCaseManager(async ctx => {
    const drafted = must(
      await draftAgreement(at(ctx, day(6)), placementId, { type: 'internship', startsOn, endsOn, hoursPerWeek: 16 }),
    )
    await ctx.db.placement.updateMany({
      where: { id: placementId },
      data: { startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
    })
    return drafted.agreementId
  })
  if (!reached(stage, 'check')) return placementId
  await asCaseManager(async ctx => {
    const then = at(ctx, day(7))
    await completeDraft(then, agreementId, (group, value, version) =>
      editAgreement(then, agreementId, version, group, value),
    )
    must(await moveAgreement(then, agreementId, 'submit_for_review'))
    must(await moveAgreement(then, agreementId, 'approve_review'))
  })
  if (!reached(stage, 'sent')) return placementId
  await asParty(networkId, agreementId, 'trainee', 'confirm-facts', day(8), async ctx => must(await confirmFacts(ctx)))
  await asParty(networkId, agreementId, 'mentor', 'confirm-facts', day(8), async ctx => must(await confirmFacts(ctx)))
  await asCaseManager(async ctx => must(await moveAgreement(at(ctx, day(9)), agreementId, 'send')))
  if (!reached(stage, 'partly_signed')) return placementId
  const parties = reached(stage, 'sealed') ? (['trainee', 'mentor', 'coach'] as const) : (['trainee'] as const)
  for (const party of parties) await signAs(networkId, agreementId, party, day(10))
  if (!reached(stage, 'sealed')) return placementId
  await runAsSystem(networkId, 'demo', async ctx => must(await sealAgreement(at(ctx, day(10)), agreementId)))
  await asCaseManager(async ctx => {
    const checklist: StartChecklist = Object.fromEntries(
      startConditions.map(condition => [condition.key, { rating: 'met' as const, evidence: '' }]),
    )
    must(await rateConditions(at(ctx, day(11)), placementId, checklist))
    must(await movePlacement(at(ctx, day(11)), placementId, 'make_ready'))
  })
  return placementId
}

async function signAs(networkId: string, agreementId: string, party: string, moment: Date): Promise<void> {
  await asParty(networkId, agreementId, party, 'sign-agreement', moment, async ctx => {
    const agreement = await findAgreement(ctx.db, agreementId)
    const signer = agreement?.agreementSigners.find(one => one.party === party)
    const input = {
      name: signer?.name ?? '',
      method: 'typed' as const,
      drawing: '',
      consent: true as const,
      textHash: agreement?.documentHash ?? '',
    }
    must(
      await signAgreement(ctx, input, {
        address: '192.0.2.10',
        userAgent: 'demo',
        consentText: 'Ik heb de overeenkomst gelezen en ben akkoord.',
      }),
    )
  })
}

/** Enters by a link of one party, as if the mail had been opened. */
async function asParty<T>(
  networkId: string,
  agreementId: string,
  party: string,
  purpose: Extract<LinkPurpose, 'confirm-facts' | 'sign-agreement'>,
  moment: Date,
  work: (ctx: Ctx<LinkActor>) => Promise<T>,
): Promise<T> {
  const token = await runAsSystem(networkId, 'demo', async ctx => {
    const signer = await ctx.db.agreementSigner.findFirstOrThrow({
      where: { agreementId, party },
      include: { agreement: { select: { placementId: true } } },
    })
    const link = await mintLink(
      ctx.db,
      { purpose, agreementId, signerId: signer.id, placementId: signer.agreement.placementId },
      { networkId, address: signer.email },
      ctx.now,
    )
    return link.url.split('/').at(-1) ?? ''
  })
  return inContext(
    { client: appDatabase(), now: new Date(), timeout: 60_000, enter: db => enterLink(db, token, purpose) },
    ctx => work(at(ctx, moment)),
  )
}
