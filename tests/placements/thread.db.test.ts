import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAsLink, runInSignIn } from '~/access/run.server'
import { answerFollowUp } from '~/areas/placements/answer-follow-up.server'
import { askChange, confirmFacts } from '~/areas/placements/confirm-facts.server'
import { draftAgreement } from '~/areas/placements/draft-agreement.server'
import { editAgreement } from '~/areas/placements/edit-agreement.server'
import { findAgreement } from '~/areas/placements/agreements.store.server'
import { moveAgreement, type StaffEvent } from '~/areas/placements/move-agreement.server'
import { movePlacement } from '~/areas/placements/move-placement.server'
import { proposePlacement } from '~/areas/placements/propose-placement.server'
import { rateConditions } from '~/areas/placements/rate-conditions.server'
import { signAgreement } from '~/areas/placements/sign-agreement.server'
import { startConditions, type StartChecklist } from '~/areas/placements/start-checklist'
import { verifyFile } from '~/areas/placements/verify-file.server'
import { openFile } from '~/access/open-file.server'
import { dayFrom } from '../setup/days'
import { completeAgreement } from './sample-placement'
import { openThreadWorld, plantWaiting, type ThreadWorld } from './thread-world'

const place = { address: '127.0.0.1', userAgent: 'test', consentText: 'Ik ben het ermee eens.' }
const mails = { trainee: 'sukran@voorbeeld.test', mentor: 'andre@korst.test', coach: 'maaike@brug.test' }
const today = new Date()

let world: ThreadWorld
let placementId: string
let agreementId: string

beforeAll(async () => {
  world = await openThreadWorld()
})
afterAll(() => world.close())

const placementState = async () =>
  (await world.db.superuser.placement.findUniqueOrThrow({ where: { id: placementId } })).state
const agreement = () => world.as('casemanager', async ctx => (await findAgreement(ctx.db, agreementId))!)
const step = (event: StaffEvent, input = {}) =>
  world.as('casemanager', ctx => moveAgreement(ctx, agreementId, event, input))
const seats = async () =>
  (await world.db.superuser.vacancy.findUniqueOrThrow({ where: { id: world.net.employers.one.closedVacancyId } }))
    .seatsTaken
const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown[] }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const sign = (address: string, name: string) =>
  runAsLink(world.tokenFor(address, '/sign/'), 'sign-agreement', async ctx => {
    const { documentHash } = (await findAgreement(ctx.db, ctx.actor.agreementId!))!
    return signAgreement(ctx, { name, method: 'typed', drawing: '', consent: true, textHash: documentHash! }, place)
  })

test('a proposal waits for the client, who is asked first', async () => {
  const { employers, clients } = world.net
  await world.db.superuser.vacancy.update({
    where: { id: employers.one.closedVacancyId },
    data: { status: 'open', seats: 1, seatsTaken: 0 },
  })
  const proposed = await world.as('casemanager', ctx =>
    proposePlacement(ctx, clients.assigned.clientId, { vacancyId: employers.one.closedVacancyId }),
  )
  placementId = value(proposed).placementId
  expect(await placementState()).toBe('proposed')
  const early = world.as('employerContact', ctx => movePlacement(ctx, placementId, 'employer_accepts'))
  await expect(early).rejects.toThrow('not found')
  value(await world.as('trainee', ctx => movePlacement(ctx, placementId, 'client_agrees')))
  expect(await placementState()).toBe('matched')
})

test('twenty employers at once on the last seat: one gets it', async () => {
  const { employers } = world.net
  const waiting = await Promise.all(
    Array.from({ length: 19 }, (_, i) =>
      plantWaiting(world, employers.one.closedVacancyId, employers.one.employerId, 500 + i),
    ),
  )
  const answers = await Promise.all(
    [...waiting, placementId].map(id => world.as('employerContact', ctx => movePlacement(ctx, id, 'employer_accepts'))),
  )
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect(answers.flatMap(answer => (answer.ok ? [] : answer.problems.map(one => one.code)))).toEqual(
    Array.from({ length: 19 }, () => 'placement-full'),
  )
  expect(await seats()).toBe(1)
  const winner = await world.db.superuser.placement.findFirstOrThrow({
    where: { vacancyId: employers.one.closedVacancyId, state: 'introduction' },
  })
  if (winner.id !== placementId) {
    const reason = { reason: 'place_no_longer_exists' }
    value(await world.as('employerContact', ctx => movePlacement(ctx, winner.id, 'employer_withdraws', reason)))
    expect(await seats()).toBe(0)
    value(await world.as('employerContact', ctx => movePlacement(ctx, placementId, 'employer_accepts')))
  }
  expect(await seats()).toBe(1)
})

test('people of another employer and a reader without a part in it cannot act', async () => {
  for (const key of ['otherEmployerContact', 'otherTrainee', 'otherCasemanager', 'privacyOfficer'] as const) {
    const attempt = world.as(key, ctx => movePlacement(ctx, placementId, 'agree', { introducedOn: dayFrom(-1) }))
    await expect(attempt, key).rejects.toThrow('not found')
  }
})

test('after the introduction the placement is agreed and its agreement drafted', async () => {
  const tooEarly = await world.as('casemanager', ctx => movePlacement(ctx, placementId, 'agree'))
  expect(tooEarly.ok).toBe(false)
  value(await world.as('casemanager', ctx => movePlacement(ctx, placementId, 'agree', { introducedOn: dayFrom(0) })))
  const drafted = await world.as('casemanager', ctx =>
    draftAgreement(ctx, placementId, {
      type: 'internship',
      startsOn: dayFrom(0),
      endsOn: dayFrom(86),
      hoursPerWeek: 24,
    }),
  )
  agreementId = value(drafted).agreementId
  value(await step('submit_for_review'))
  const refused = await step('approve_review')
  expect(refused.ok).toBe(false)
  value(await step('return_to_draft', { note: 'Nog niet alles is ingevuld.' }))
})

test('the draft is filled, checked by the parties, changed on request and checked again', async () => {
  const { content } = await agreement()
  const full = completeAgreement()
  const moments = full.evaluation.moments.map((row, i) => ({ ...row, on: dayFrom([7, 43, 79][i] ?? 7) }))
  const parts = {
    parties: full.parties,
    guidance: full.guidance,
    place: full.place,
    period: { ...full.period, startsOn: content.period.startsOn, endsOn: content.period.endsOn },
    goals: { ...full.goals, learningGoals: full.goals.learningGoals.map(one => ({ ...one, reachedBy: dayFrom(80) })) },
    tasks: full.tasks,
    safety: full.safety,
    evaluation: { ...full.evaluation, moments },
    signatures: full.signatures,
  }
  for (const group of Object.keys(parts) as (keyof typeof parts)[]) {
    const { editVersion } = await agreement()
    value(await world.as('casemanager', ctx => editAgreement(ctx, agreementId, editVersion, group, parts[group])))
  }
  value(await step('submit_for_review'))
  value(await step('approve_review'))
  await world.work()
  const check = (address: string) => world.tokenFor(address, '/check/')
  value(await runAsLink(check(mails.trainee), 'confirm-facts', ctx => askChange(ctx, 'Ik begin later op woensdag.')))
  expect((await agreement()).state).toBe('draft')
  await expect(
    runAsLink(
      check(mails.trainee).replace(/^./, c => (c === 'a' ? 'b' : 'a')),
      'confirm-facts',
      confirmFacts,
    ),
  ).rejects.toMatchObject({ status: 404 })
  value(await step('submit_for_review'))
  value(await step('approve_review'))
  await world.work()
  value(await runAsLink(check(mails.trainee), 'confirm-facts', confirmFacts))
  expect((await step('send')).ok).toBe(false)
  value(await runAsLink(check(mails.mentor), 'confirm-facts', confirmFacts))
  value(await step('send'))
  expect((await agreement()).documentHash).toMatch(/^[0-9a-f]{64}$/)
})

test('a frozen agreement cannot be edited', async () => {
  const { editVersion, content } = await agreement()
  const edit = await world.as('casemanager', ctx =>
    editAgreement(ctx, agreementId, editVersion, 'summary', content.summary),
  )
  expect(edit.ok).toBe(false)
})

test('signers sign in turn, a wrong turn is refused and a double click is harmless', async () => {
  await world.work()
  expect(() => world.tokenFor(mails.coach, '/sign/')).toThrow()
  const token = world.tokenFor(mails.trainee, '/sign/')
  const otherText = await runAsLink(token, 'sign-agreement', ctx =>
    signAgreement(
      ctx,
      { name: 'Şükran Yıldız', method: 'typed', drawing: '', consent: true, textHash: '0'.repeat(64) },
      place,
    ),
  )
  expect(otherText).toMatchObject({ ok: false, problems: [{ code: 'signing-text-changed' }] })
  value(await sign(mails.trainee, 'Şükran Yıldız'))
  value(await sign(mails.trainee, 'Şükran Yıldız'))
  await world.work()
  value(await step('resend_link'))
  await world.work()
  value(await sign(mails.mentor, 'André Świątek'))
  await world.work()
  value(await sign(mails.coach, 'Maaike Dekker'))
  expect((await agreement()).state).toBe('signed')
  expect((await agreement()).agreementSignatures).toHaveLength(3)
})

test('the sealed file is what was signed, and an altered one is noticed', async () => {
  await world.work()
  const sealed = await agreement()
  expect(['sealed', 'in_force']).toContain(sealed.state)
  const bytes = await world.as('casemanager', async ctx => buffer((await openFile(ctx, sealed.sealedFileId!)).stream))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sealed.sealedSha256)
  const right = await runInSignIn(ctx => verifyFile(ctx, bytes))
  expect(right).toMatchObject({ verdict: 'unchanged', kept: { number: sealed.number } })
  const altered = Buffer.from(bytes)
  altered[Math.floor(altered.length / 3)]! ^= 1
  expect((await runInSignIn(ctx => verifyFile(ctx, altered))).verdict).toBe('changed')
  expect((await runInSignIn(ctx => verifyFile(ctx, Buffer.from('%PDF-1.7 niets')))).verdict).toBe('unknown')
})

test('the placement starts when its gates are met and its day has come', async () => {
  await world.work()
  expect(await placementState()).toBe('agreed')
  const checklist = Object.fromEntries(
    startConditions.map(one => [one.key, { rating: 'met', evidence: '' }]),
  ) as StartChecklist
  value(await world.as('casemanager', ctx => rateConditions(ctx, placementId, checklist)))
  value(await world.as('casemanager', ctx => movePlacement(ctx, placementId, 'make_ready')))
  value(await world.as('casemanager', ctx => movePlacement(ctx, placementId, 'start')))
  expect(await placementState()).toBe('active')
  const plan = await world.db.superuser.followUp.findMany({ where: { placementId }, orderBy: { dueOn: 'asc' } })
  expect(plan.map(item => item.moment)).toEqual([
    'week_2',
    'mid',
    'end_minus_2',
    'after_4_weeks',
    'after_12_weeks',
    'after_26_weeks',
    'after_52_weeks',
  ])
})

test('a follow-up is asked on its day and its answer reaches the coach', async () => {
  const { superuser } = world.db
  await superuser.followUp.updateMany({ where: { placementId, moment: 'after_4_weeks' }, data: { dueOn: today } })
  const { networkId } = world.net
  await superuser.job.create({
    data: { networkId, name: 'placements.ask-follow-ups', payload: {}, dueAt: today, createdAt: today },
  })
  await superuser.clientCore.updateMany({
    where: { id: world.net.clients.assigned.clientId },
    data: { email: mails.trainee },
  })
  await world.work()
  const token = world.tokenFor(mails.trainee, '/how-is-it-going/')
  value(
    await runAsLink(token, 'answer-follow-up', ctx =>
      answerFollowUp(ctx, { light: 'bad', note: 'Ik weet niet wat ik moet doen.' }),
    ),
  )
  value(
    await runAsLink(token, 'answer-follow-up', ctx =>
      answerFollowUp(ctx, { light: 'attention', note: 'Gaat al beter.' }),
    ),
  )
  const asked = await superuser.followUp.findFirstOrThrow({ where: { placementId, moment: 'after_4_weeks' } })
  expect(asked.answers).toMatchObject([{ light: 'attention' }])
  await world.work()
  const task = await superuser.task.findFirst({
    where: { placementId, titleKey: 'placements.tasks.follow-up-needs-attention' },
  })
  expect(task?.ownerId).toBe(world.net.people.casemanager.membershipId)
})

test('an early end keeps the moments after it, counted from the new last day', async () => {
  const end = { reason: 'found_work', endedBy: 'together', on: dayFrom(0) } as const
  value(await world.as('trainee', ctx => movePlacement(ctx, placementId, 'end_early', end)))
  expect(await seats()).toBe(0)
  const plan = await world.db.superuser.followUp.findMany({ where: { placementId } })
  const due = Object.fromEntries(plan.map(item => [item.moment, item.state]))
  expect(due).toMatchObject({
    week_2: 'cancelled',
    mid: 'cancelled',
    end_minus_2: 'cancelled',
    after_12_weeks: 'planned',
  })
})

test('the whole thread left a chain that holds', async () => {
  const { networkId } = world.net
  expect(await world.db.superuser.$queryRaw`select * from ctx.verify_chain(${networkId}::uuid)`).toEqual([])
})
