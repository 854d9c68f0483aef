import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterLink } from '~/access/enter.server'
import { NotFoundError } from '~/access/errors'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { findEvidence } from '~/areas/engagement/evidence.store.server'
import { levelTemplate } from '~/areas/engagement/levels'
import { answerOwnSurvey } from '~/areas/engagement/surveys/answer-own-survey.server'
import { answerSurvey } from '~/areas/engagement/surveys/answer-survey.server'
import { changeItems, previewItems } from '~/areas/engagement/surveys/change-items.server'
import { closeRound } from '~/areas/engagement/surveys/close-round.server'
import { inviteEmployer, inviteSectors } from '~/areas/engagement/surveys/invite-employers.server'
import { ownSurveyPage, ownSurveys } from '~/areas/engagement/surveys/own-surveys.page.server'
import { portfolioLevels } from '~/areas/engagement/surveys/portfolios.store.server'
import { recordAnswer } from '~/areas/engagement/surveys/record-answer.server'
import { sampleSurvey } from '~/areas/engagement/surveys/sample-survey'
import { ItemsInput, mostItems } from '~/areas/engagement/surveys/survey-template'
import { startRound } from '~/areas/engagement/surveys/start-round.server'
import { inviteAgain, remindEmployers, revokeInvitation } from '~/areas/engagement/surveys/steer-invitation.server'
import { conversationPage, surveyPage } from '~/areas/engagement/surveys/survey.page.server'
import { SurveyForm } from '~/areas/engagement/surveys/survey-answers'
import { surveyLinkPage } from '~/areas/engagement/surveys/survey-link.page.server'
import { exportResults, surveyResultsPage } from '~/areas/engagement/surveys/survey-results.page.server'
import { RoundInput } from '~/areas/engagement/surveys/survey-round'
import { currentSurvey } from '~/areas/engagement/surveys/current-survey.server'
import { exportRounds } from '~/areas/engagement/surveys/surveys.page.server'
import { starterCompetenceUri } from '~/areas/taxonomy/concept'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { sendBySmtp } from '~/platform/mail/smtp.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { deliverMail } from '../../../workers/outreach/deliver-mail'
import { testDatabase, type TestDatabase } from '../../setup/db'
import { as, crm, good, now, type Crm } from '../../employers/crm'
import { plantBounce } from '../../factories/bounces'
import { startCatcher, type SmtpCatcher } from '../../mail/smtp-catcher'

let db: TestDatabase
let catcher: SmtpCatcher
let world: Crm
let stranger: Crm
let coordinator: string
const clock = fixedClock(now)

beforeAll(async () => {
  db = await testDatabase()
  catcher = await startCatcher()
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${catcher.port}`)
  vi.stubEnv('APP_ORIGIN', 'https://werkbrug.test')
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  world = await crm(db)
  stranger = await crm(db)
  coordinator = await world.member(world.town, 'network_coordinator', 'Nel Netwerk')
})
afterAll(async () => {
  await catcher.shut()
  await closeQueue()
  await closeDatabases()
  await db.close()
})

let made = 0
/** An employer with contact already, in a sector. */
async function employer(sectorCode: string, more: object = {}, contact?: object): Promise<string> {
  const input = NewEmployerInput.parse({
    name: `Bedrijf ${++made}`,
    sectorCode,
    email: `b${made}@bedrijf.example`,
    ...more,
  })
  const { employerId } = good(await as(db, world.manager, ctx => addEmployer(ctx, input)))
  await db.superuser.employer.update({ where: { id: employerId }, data: { level: 1 } })
  if (contact) {
    const person = ContactInput.parse({ lastName: `Mens${made}`, ...contact })
    good(await as(db, world.manager, ctx => addContact(ctx, employerId, person)))
  }
  return employerId
}

const round = (more: object = {}) =>
  RoundInput.parse({
    name: 'Enquête',
    year: 2026,
    opensOn: '2026-11-01',
    closesOn: '2099-11-30',
    sectors: ['Q'],
    ...more,
  })
const start = async (more: object = {}) =>
  good(await as(db, world.manager, ctx => startRound(ctx, round(more)))).roundId
const invitationOf = (roundId: string, employerId: string) =>
  db.superuser.surveyInvitation.findFirstOrThrow({ where: { roundId, employerId } })
const whole = (importance: number, lacking: number) => ({ importance, lacking, learnable: true })
const form = (answers: object, more: object = {}) => SurveyForm.parse({ answers, ...more })

/** Sends the newest mail that waits about an invitation, and gives the token in it. */
async function tokenFor(invitationId: string): Promise<string> {
  const mail = await db.superuser.mailMessage.findFirstOrThrow({
    where: { subjectId: invitationId, state: { not: 'sent' } },
    orderBy: { createdAt: 'desc' },
  })
  clock.moveTo(mail.dueAt)
  await deliverMail(mail.id, { clock, send: sendBySmtp })
  // The database asks its own clock whether a link has expired; these mails were sent at a day of the test.
  await db.superuser.accessLink.updateMany({
    where: { surveyInvitationId: invitationId },
    data: { expiresAt: new Date('2099-12-31') },
  })
  const sent = catcher.mails.at(-1)
  return /\/survey\/([A-Za-z0-9_-]+)/.exec(sent?.text ?? '')?.[1] ?? ''
}
const byLink = <T>(token: string, work: (ctx: Ctx<LinkActor>) => Promise<T>, at = now) =>
  inContext({ client: db.app, now: at, enter: tx => enterLink(tx, token, 'answer-survey') }, work)

async function answered(roundId: string, sector: string, importance: number, lacking: number): Promise<void> {
  const employerId = await employer(sector)
  good(await as(db, world.manager, ctx => inviteEmployer(ctx, roundId, employerId)))
  const { id } = await invitationOf(roundId, employerId)
  const place = { roundId, invitationId: id }
  good(
    await as(db, world.casemanager, ctx =>
      recordAnswer(ctx, place, form({ punctual: whole(importance, lacking) }, { topThree: ['punctual'] }), true),
    ),
  )
}

test('a mail with an own link asks an employer; half-way is kept, sent is thanked for and counts as evidence', async () => {
  const employerId = await employer('87.10', {}, { email: 'p@bedrijf.example', language: 'en', roles: ['hr'] })
  const roundId = await start()
  expect(good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))).toEqual({
    asked: 1,
    leftOut: 0,
    more: false,
  })
  const { id } = await invitationOf(roundId, employerId)
  const token = await tokenFor(id)
  const mail = catcher.mails.at(-1)
  expect(mail?.subject).toBe('What matters to you in people who start?')
  expect(mail?.text).toContain('https://werkbrug.test/survey/')
  expect(mail?.text).toContain('30 November 2099')
  const before = await as(db, world.manager, ctx => findEvidence(ctx.db, employerId, '2026-11-02', levelTemplate))
  expect(before.filter(item => item.indicator === 'job_information')).toEqual([])

  expect(await byLink(token, surveyLinkPage)).toMatchObject({ status: 'open', savedAt: null, known: {} })
  expect(good(await byLink(token, ctx => answerSurvey(ctx, form({ punctual: { importance: 4 } }), false)))).toEqual({
    sent: false,
  })
  expect(await byLink(token, surveyLinkPage)).toMatchObject({ known: { 'answers.punctual.importance': '4' } })
  // Keeping half-way is told once for each sitting, not for each time.
  const keep = (importance: number) =>
    byLink(token, ctx => answerSurvey(ctx, form({ punctual: { importance } }), false)).then(good)
  const sittings = () => db.superuser.event.count({ where: { employerId, kind: 'engagement.survey-kept-half-way' } })
  await keep(3)
  expect(await sittings()).toBe(1)
  await db.superuser.$executeRaw`
    update survey_response set saved_at = saved_at - interval '31 minutes' where invitation_id = ${id}::uuid`
  await keep(4)
  expect(await sittings()).toBe(2)
  const half = await byLink(token, ctx => answerSurvey(ctx, form({ punctual: { importance: 4 } }), true))
  expect(half).toMatchObject({ ok: false, problems: [{ path: 'answers.punctual.lacking' }, { code: 'item-by-half' }] })
  const sent = form({ punctual: whole(4, 2) }, { topThree: ['punctual'], mayContact: true })
  expect(good(await byLink(token, ctx => answerSurvey(ctx, sent, true)))).toEqual({ sent: true })
  expect(await byLink(token, surveyLinkPage)).toMatchObject({ status: 'answered', known: {} })
  expect(await byLink(token, ctx => answerSurvey(ctx, sent, true))).toMatchObject({
    ok: false,
    problems: [{ code: 'answered-already' }],
  })
  const after = await as(db, world.manager, ctx => findEvidence(ctx.db, employerId, '2026-11-02', levelTemplate))
  expect(after.filter(item => item.indicator === 'job_information')).toMatchObject([
    { source: 'survey', id: roundId, on: '2026-11-02' },
  ])
  const told = await db.superuser.event.findMany({ where: { employerId, kind: { startsWith: 'engagement.survey' } } })
  expect(told.map(one => one.kind).sort()).toEqual([
    'engagement.survey-answered',
    'engagement.survey-asked',
    'engagement.survey-kept-half-way',
    'engagement.survey-kept-half-way',
  ])
})

test('no-mailing and do-not-contact are listed as left out, and can be filled in together', async () => {
  const roundId = await start({ name: 'Bouw', sectors: ['F'] })
  const quiet = await employer('41.20', { noMailing: true }, { email: 'q@bedrijf.example' })
  const resting = await employer('41.20', {}, { email: 'r@bedrijf.example', doNotContactUntil: '2026-12-31' })
  await employer('47.11')
  expect(good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))).toMatchObject({ asked: 0, leftOut: 2 })
  const page = await as(db, world.manager, ctx => surveyPage(ctx, roundId, new URLSearchParams()))
  expect(page.invitations.map(one => [one.employerId, one.reason]).sort()).toEqual(
    [
      [quiet, 'no_mailing'],
      [resting, 'do_not_contact'],
    ].sort(),
  )
  expect(await db.superuser.mailMessage.count({ where: { toAddress: 'q@bedrijf.example' } })).toBe(0)
  const { id } = await invitationOf(roundId, quiet)
  const again = await as(db, world.manager, ctx => inviteAgain(ctx, roundId, id))
  expect(again).toMatchObject({ ok: false, problems: [{ code: 'left-out-no-mailing' }] })
  const place = { roundId, invitationId: id }
  good(await as(db, world.casemanager, ctx => recordAnswer(ctx, place, form({ punctual: whole(1, 1) }), true)))
  expect(await invitationOf(roundId, quiet)).toMatchObject({ state: 'answered', answeredBy: 'conversation' })
})

test('a link that was taken back, replaced or is for another thing opens nothing', async () => {
  const roundId = await start({ name: 'Horeca', sectors: ['I'] })
  const employerId = await employer('56.10', {}, { email: 'h@bedrijf.example' })
  good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))
  const { id } = await invitationOf(roundId, employerId)
  const first = await tokenFor(id)
  const week = new Date('2026-11-09T10:00:00Z')
  expect(await as(db, world.manager, ctx => remindEmployers(ctx, roundId))).toEqual({
    ok: true,
    value: { reminded: 0 },
  })
  expect(good(await as(db, world.manager, ctx => remindEmployers(ctx, roundId), week))).toEqual({ reminded: 1 })
  const second = await tokenFor(id)
  expect(catcher.mails.at(-1)?.subject).toContain('Herinnering')
  await expect(byLink(first, surveyLinkPage)).rejects.toThrow(NotFoundError)
  expect((await byLink(second, surveyLinkPage, week)).status).toBe('open')
  good(await as(db, world.manager, ctx => revokeInvitation(ctx, roundId, id), week))
  await expect(byLink(second, surveyLinkPage, week)).rejects.toThrow(NotFoundError)
  const wrong = inContext(
    { client: db.app, now, enter: tx => enterLink(tx, second, 'answer-follow-up') },
    surveyLinkPage,
  )
  await expect(wrong).rejects.toThrow(NotFoundError)
})

test('a link sees its own answer and nothing else of the network', async () => {
  const roundId = await start({ name: 'ICT', sectors: ['J'] })
  const employerId = await employer('62.01', {}, { email: 'i@bedrijf.example' })
  await answered(roundId, '62.01', 3, 3)
  good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))
  const token = await tokenFor((await invitationOf(roundId, employerId)).id)
  good(await byLink(token, ctx => answerSurvey(ctx, form({ punctual: { importance: 2 } }), false)))
  const seen = await byLink(token, async ctx => ({
    invitations: await ctx.db.surveyInvitation.count(),
    responses: await ctx.db.surveyResponse.count(),
    rounds: await ctx.db.surveyRound.count(),
    employers: await ctx.db.employer.count(),
    contacts: await ctx.db.contact.count(),
    argumentCount: await ctx.db.argument.count(),
  }))
  expect(seen).toEqual({ invitations: 1, responses: 1, rounds: 1, employers: 0, contacts: 0, argumentCount: 0 })
})

test('what an employer filled in half-way is not shown to a colleague, who does not write over it but for a whole answer', async () => {
  const roundId = await start({ name: 'Half' })
  const employerId = await employer('88.10')
  good(await as(db, world.manager, ctx => inviteEmployer(ctx, roundId, employerId)))
  const { id } = await invitationOf(roundId, employerId)
  const firm = await world.member(
    await world.organisation('Halve zaak', 'employer', employerId),
    'employer_contact',
    'Ha Half',
  )
  const place = { roundId, invitationId: id }
  const page = () => as(db, world.casemanager, ctx => conversationPage(ctx, roundId, id))
  const together = (importance: number, send: boolean) =>
    as(db, world.casemanager, ctx => recordAnswer(ctx, place, form({ punctual: whole(importance, 1) }), send))
  const importance = async () =>
    (await as(db, firm, ctx => ownSurveyPage(ctx, id))).known['answers.punctual.importance']

  good(await together(2, false))
  expect(await page()).toMatchObject({ firmIsHalfWay: false, known: { 'answers.punctual.importance': '2' } })
  good(await as(db, firm, ctx => answerOwnSurvey(ctx, id, form({ punctual: { importance: 4 } }), false)))
  expect(await page()).toMatchObject({ firmIsHalfWay: true, known: {} })
  expect(await together(3, false)).toMatchObject({ ok: false, problems: [{ code: 'firm-is-half-way' }] })
  expect(await importance()).toBe('4')
  expect(good(await together(3, true))).toEqual({ sent: true })
  expect(await invitationOf(roundId, employerId)).toMatchObject({ state: 'answered', answeredBy: 'conversation' })
})

test('a contact who is signed in answers for the firm alone, half-way and at last; the link then says thanks', async () => {
  const roundId = await start({ name: 'Van ons alleen', sectors: ['R'] })
  const employerId = await employer('90.01', {}, { email: 'r@theater.example' })
  const other = await employer('90.02', {}, { email: 's@theater.example' })
  good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))
  const { id } = await invitationOf(roundId, employerId)
  const token = await tokenFor(id)
  const organisation = await world.organisation('Theater', 'employer', employerId)
  const firm = await world.member(organisation, 'employer_contact', 'Eva Toneel')
  const mentor = await world.member(organisation, 'mentor', 'Max Licht')

  const list = () => as(db, firm, ctx => ownSurveys(ctx))
  expect(await list()).toMatchObject([{ id, year: 2026, standing: 'waiting' }])
  expect(JSON.stringify(await list())).not.toContain('Van ons alleen')
  expect(await as(db, mentor, ctx => ownSurveys(ctx))).toEqual([])
  await expect(as(db, mentor, ctx => ownSurveyPage(ctx, id))).rejects.toThrow(NotFoundError)
  const foreign = (await invitationOf(roundId, other)).id
  await expect(as(db, firm, ctx => ownSurveyPage(ctx, foreign))).rejects.toThrow(NotFoundError)
  await expect(as(db, world.manager, ctx => ownSurveyPage(ctx, id))).rejects.toThrow(NotFoundError)

  const half = form({ punctual: { importance: 4 } })
  expect(good(await as(db, firm, ctx => answerOwnSurvey(ctx, id, half, false)))).toEqual({ sent: false })
  expect(await list()).toMatchObject([{ id, standing: 'half-way' }])
  expect(await as(db, firm, ctx => ownSurveyPage(ctx, id))).toMatchObject({
    status: 'open',
    known: { 'answers.punctual.importance': '4' },
  })
  const whole3 = form({ punctual: whole(4, 2) }, { topThree: ['punctual'], freeText: 'Tot slot.' })
  expect(good(await as(db, firm, ctx => answerOwnSurvey(ctx, id, whole3, true)))).toEqual({ sent: true })
  expect(await as(db, firm, ctx => ownSurveyPage(ctx, id))).toMatchObject({
    status: 'answered',
    answer: { by: 'employer', items: { punctual: { importance: 4, lacking: 2 } }, freeText: 'Tot slot.' },
  })
  expect(await list()).toMatchObject([{ id, standing: 'answered', answeredBy: 'employer' }])
  expect(await as(db, firm, ctx => answerOwnSurvey(ctx, id, whole3, true))).toMatchObject({ ok: false })
  expect(await byLink(token, surveyLinkPage)).toMatchObject({ status: 'answered' })

  const later = new Date('2026-11-20T10:00:00Z')
  expect(good(await as(db, world.manager, ctx => remindEmployers(ctx, roundId), later))).toEqual({ reminded: 1 })
  expect(await invitationOf(roundId, employerId)).toMatchObject({ state: 'answered', reminders: 0 })
  const event = await db.superuser.event.findFirstOrThrow({
    where: { employerId, kind: 'engagement.survey-answered' },
  })
  expect(event.actorMembershipId).toBe(firm)
  const seen = await as(db, firm, async ctx => ({
    rounds: await ctx.db.surveyRound.count(),
    responses: await ctx.db.surveyResponse.count(),
    invitations: await ctx.db.surveyInvitation.count(),
  }))
  expect(seen).toEqual({ rounds: 0, responses: 0, invitations: 0 })
})

test('a firm that gets no mail may answer signed in; what was taken back is gone from its pages', async () => {
  const roundId = await start({ name: 'Stil', sectors: ['S'] })
  const employerId = await employer('96.02', { noMailing: true })
  good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))
  const { id } = await invitationOf(roundId, employerId)
  const organisation = await world.organisation('Kapper', 'employer', employerId)
  const firm = await world.member(organisation, 'employer_contact', 'Kim Kapper')
  expect(await as(db, firm, ctx => ownSurveys(ctx))).toMatchObject([{ id, standing: 'waiting' }])
  good(await as(db, firm, ctx => answerOwnSurvey(ctx, id, form({ punctual: whole(3, 3) }), true)))
  expect(await invitationOf(roundId, employerId)).toMatchObject({ state: 'answered', reason: null })

  const nextId = await start({ name: 'Ingetrokken', sectors: ['S'] })
  good(await as(db, world.manager, ctx => inviteSectors(ctx, nextId)))
  const next = await invitationOf(nextId, employerId)
  await db.superuser.surveyInvitation.update({ where: { id: next.id }, data: { state: 'revoked', reason: null } })
  expect((await as(db, firm, ctx => ownSurveys(ctx))).map(one => one.id)).toEqual([id])
  await expect(as(db, firm, ctx => ownSurveyPage(ctx, next.id))).rejects.toThrow(NotFoundError)
})

test('results come after closing, hidden below five and by subtraction, in the file as on the page', async () => {
  const past = await start({ name: 'Vorig jaar', year: 2025, sectors: ['G'] })
  for (let n = 0; n < 5; n++) await answered(past, '47.11', 4, 2)
  good(await as(db, world.manager, ctx => closeRound(ctx, past)))
  const roundId = await start({ name: 'Dit jaar', sectors: ['G', 'H', 'C'] })
  for (let n = 0; n < 6; n++) await answered(roundId, '47.11', 5, 3)
  for (let n = 0; n < 5; n++) await answered(roundId, '49.41', 2, 2)
  for (let n = 0; n < 2; n++) await answered(roundId, '10.71', 1, 5)
  const results = () =>
    as(db, world.casemanager, ctx => surveyResultsPage(ctx, roundId, new URLSearchParams('sector=G')))
  const wrote = await db.superuser.surveyResponse.findMany({ where: { roundId }, take: 2 })
  for (const [at, { id }] of wrote.entries())
    await db.superuser.surveyResponse.update({
      where: { id },
      data: { freeText: ['Wij leiden graag op.', 'Bel ons.'][at] },
    })
  expect(await results()).toMatchObject({ sectors: [], words: [] })
  good(await as(db, world.manager, ctx => closeRound(ctx, roundId)))
  const page = await results()
  expect(page.words).toEqual(['Bel ons.', 'Wij leiden graag op.'])
  const ns = Object.fromEntries(page.sectors.map(one => [one.sector, one.n]))
  expect(ns).toEqual({ all: 13, G: 6, H: null, C: null })
  expect(page.chosen?.figures).toMatchObject([
    { item: 'punctual', n: 6, importance: 5, lacking: 3, gap: 15, rank: 1, top: 6, change: 7 },
  ])
  expect(page.before).toEqual({ name: 'Vorig jaar', year: 2025 })
  const file = await as(db, world.casemanager, ctx => exportResults(ctx, roundId))
  expect(file.sectors.filter(one => one.figures.length > 0).map(one => one.sector)).toEqual(['all', 'G'])
  const late = await as(db, world.manager, async ctx => inviteEmployer(ctx, roundId, await employer('47.11')))
  expect(late).toMatchObject({ ok: false, problems: [{ code: 'round-closed' }] })
})

/** A client of the network whose portfolio shows a competence at a level. */
async function portfolio(networkId: string, conceptUri: string, level: number, more: object = {}): Promise<void> {
  const clientId = randomUUID()
  const base = { networkId, createdAt: now }
  await db.superuser.client.create({
    data: {
      ...base,
      id: clientId,
      organisationId: networkId === world.networkId ? world.town : stranger.town,
      number: ++made + 10_000,
      firstName: `Cliënt ${made}`,
      status: 'active',
      ladderStepSince: now,
      updatedAt: now,
    },
  })
  const long = new Date('2026-10-01')
  const claim = { networkId, clientId, conceptUri, level, source: 'coach', claimedOn: long, createdAt: long, ...more }
  await db.superuser.competenceClaim.create({ data: claim })
}

test('portfolios stand beside the figures from five clients on; what is newer than the round does not count', async () => {
  const roundId = await start({ name: 'Met portfolio’s', sectors: ['L'] })
  for (let n = 0; n < 5; n++) await answered(roundId, '68.20', 5, 4)
  good(await as(db, world.manager, ctx => closeRound(ctx, roundId)))
  const overlay = async () =>
    (await as(db, world.manager, ctx => surveyResultsPage(ctx, roundId, new URLSearchParams('sector=L')))).overlay
  const uri = starterCompetenceUri('be-punctual')
  for (let n = 0; n < 4; n++) await portfolio(world.networkId, uri, 3)
  await portfolio(world.networkId, uri, 0)
  await portfolio(world.networkId, uri, 4, { withdrawnAt: new Date('2026-10-20') })
  await portfolio(world.networkId, uri, 4, { claimedOn: new Date('2099-12-01') })
  for (let n = 0; n < 5; n++) await portfolio(stranger.networkId, uri, 1)
  expect(await overlay()).toEqual({ rows: [], without: ['punctual'] })
  for (let n = 0; n < 3; n++) await portfolio(world.networkId, uri, 2)
  expect((await overlay()).rows).toMatchObject([
    { item: 'punctual', rank: 1, gap: 20, answers: 5, clients: 5, level: 2.6, use: 'tell' },
  ])
  await portfolio(world.networkId, uri, 4, { createdAt: now })
  await portfolio(world.networkId, uri, 4, { claimedOn: now })
  await db.superuser.competenceClaim.updateMany({
    where: { conceptUri: uri, networkId: world.networkId, level: 3 },
    data: { withdrawnAt: now },
  })
  expect((await overlay()).rows).toMatchObject([{ clients: 5, level: 2.6 }])
  const file = await as(db, world.casemanager, ctx => exportResults(ctx, roundId))
  expect(file.sectors.find(one => one.sector === 'L')?.overlay).toMatchObject([{ clients: 5, level: 2.6 }])
  const firm = await world.member(
    await world.organisation('Makelaar', 'employer', await employer('68.31')),
    'employer_contact',
    'Mo Makelaar',
  )
  const probed = await as(db, firm, ctx => portfolioLevels(ctx.db, { punctual: [uri] }, '2026-12-01'))
  expect(probed).toEqual([])
})

test('the file of rounds counts who was asked and left out', async () => {
  const roundId = await start({ name: 'Te tellen', year: 2031, sectors: ['E'] })
  await employer('36.00', {}, { email: 'water@bedrijf.example' })
  await employer('36.00', { noMailing: true })
  good(await as(db, world.manager, ctx => inviteSectors(ctx, roundId)))
  const rounds = await as(db, world.casemanager, ctx => exportRounds(ctx, new URLSearchParams('year=2031')))
  expect(rounds).toMatchObject([{ name: 'Te tellen', phase: 'open', asked: 1, answered: 0, leftOut: 1 }])
})

test('own items become a new version; a round that asked the former keeps it', async () => {
  const roundId = await start({ name: 'Oude versie' })
  const items = sampleSurvey.items.slice(0, 4).map(one => ({ ...one }))
  const added = {
    nl: 'is vrolijk',
    en: 'is cheerful',
    keyCompetence: 'personal' as const,
    transversal: 'social' as const,
  }
  const seen = (await as(db, world.manager, ctx => currentSurvey(ctx))).version
  const shape = (to: object[], version = seen) => ItemsInput.parse({ version, items: to })
  const preview = good(await as(db, coordinator, ctx => previewItems(ctx, shape([...items, added, {}]))))
  expect(preview.template.items.at(-1)).toMatchObject({ key: 'is-cheerful', nl: 'is vrolijk' })
  expect((await as(db, world.manager, ctx => currentSurvey(ctx))).version).toBe(seen)
  const { version } = good(await as(db, coordinator, ctx => changeItems(ctx, shape([...items, added, {}]))))
  expect(version).toBe(preview.version)
  const current = await as(db, world.manager, ctx => currentSurvey(ctx))
  expect(current.version).toBe(version)
  expect(current.template.items.map(one => one.key)).toEqual([
    'punctual',
    'reliable',
    'motivated',
    'willing-to-learn',
    'is-cheerful',
  ])
  expect(current.template.notice.nl).toContain('Eigen versie')
  const page = await as(db, world.manager, ctx => surveyPage(ctx, roundId, new URLSearchParams()))
  expect(page.version).toBe(version - 1)
  const few = await as(db, coordinator, ctx => changeItems(ctx, shape(items.slice(0, 2), version)))
  expect(few).toMatchObject({ ok: false, problems: [{ code: 'too-few', expected: '3' }] })
  const byHalf = await as(db, coordinator, ctx =>
    changeItems(ctx, shape([...items, { nl: 'zonder Engels' }, { en: 'without Dutch' }], version)),
  )
  expect(byHalf).toMatchObject({
    ok: false,
    problems: [
      { path: 'items.4.en', code: 'required' },
      { path: 'items.4.keyCompetence' },
      { path: 'items.4.transversal' },
      { path: 'items.5.nl', code: 'required' },
      { path: 'items.5.keyCompetence' },
      { path: 'items.5.transversal' },
    ],
  })
  const many = Array.from({ length: mostItems + 1 }, (_, at) => ({ ...added, nl: `item ${at}` }))
  expect(await as(db, coordinator, ctx => changeItems(ctx, shape(many, version)))).toMatchObject({
    ok: false,
    problems: [{ path: `items.${mostItems}.nl`, code: 'too-many', expected: String(mostItems) }],
  })
  for (const act of [changeItems, previewItems]) {
    const late = await as(db, coordinator, ctx => act(ctx, shape([...items, added], seen)))
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
    await expect(as(db, world.manager, ctx => act(ctx, shape(items, version)))).rejects.toThrow(NotFoundError)
  }
})

test('another network finds no round, and a case manager starts none', async () => {
  const roundId = await start({ name: 'Van ons' })
  const there = as(db, stranger.manager, ctx => surveyPage(ctx, roundId, new URLSearchParams()))
  await expect(there).rejects.toThrow(NotFoundError)
  await expect(as(db, world.casemanager, ctx => inviteSectors(ctx, roundId))).rejects.toThrow(NotFoundError)
  await expect(as(db, world.casemanager, ctx => startRound(ctx, round()))).rejects.toThrow()
})

test('an employer whose every address gave a mail back is left out, and the round says how many and why', async () => {
  const email = 'weg@bedrijf.example'
  const employerId = await employer('41.20', { email }, { email })
  const { id: contactId } = await db.superuser.contact.findFirstOrThrow({ where: { employerId } })
  await plantBounce(db.superuser, { networkId: world.networkId, madeById: world.manager, contactId, address: email })
  const roundId = await start({ sectors: ['F'] })
  expect(good(await as(db, world.manager, ctx => inviteEmployer(ctx, roundId, employerId)))).toMatchObject({
    asked: 0,
    leftOut: 1,
  })
  const page = await as(db, world.manager, ctx => surveyPage(ctx, roundId, new URLSearchParams()))
  expect(page.leftOut).toEqual([{ reason: 'bounced', count: 1 }])
  const { id } = await invitationOf(roundId, employerId)
  expect(await as(db, world.manager, ctx => inviteAgain(ctx, roundId, id))).toMatchObject({
    problems: [{ code: 'left-out-bounced' }],
  })
  await db.superuser.contact.update({ where: { id: contactId }, data: { email: 'nieuw@bedrijf.example' } })
  good(await as(db, world.manager, ctx => inviteAgain(ctx, roundId, id)))
  expect(await invitationOf(roundId, employerId)).toMatchObject({ state: 'invited', email: 'nieuw@bedrijf.example' })
})

test('what comes while the mail waits holds it back: the mark is noted with the employer, a closed round sends nothing', async () => {
  const roundId = await start({ sectors: ['F'] })
  const asked = async () => {
    const employerId = await employer('41.20', {}, { email: `wacht${made}@bedrijf.example` })
    good(await as(db, world.manager, ctx => inviteEmployer(ctx, roundId, employerId)))
    return invitationOf(roundId, employerId)
  }
  const sendAll = async (id: string) => {
    const mail = await db.superuser.mailMessage.findFirstOrThrow({ where: { subjectId: id, state: 'pending' } })
    clock.moveTo(mail.dueAt)
    await deliverMail(mail.id, { clock, send: sendBySmtp })
    return db.superuser.mailMessage.findUniqueOrThrow({ where: { id: mail.id } })
  }
  const gone = await asked()
  const resting = await asked()
  const late = await asked()
  const contact = await db.superuser.contact.findFirstOrThrow({ where: { employerId: gone.employerId } })
  await db.superuser.contact.update({ where: { id: contact.id }, data: { email: 'ander@bedrijf.example' } })
  await db.superuser.contact.updateMany({
    where: { employerId: resting.employerId },
    data: { doNotContactUntil: new Date('2999-01-01') },
  })
  expect(await sendAll(gone.id)).toMatchObject({ state: 'suppressed' })
  expect(await sendAll(resting.id)).toMatchObject({ state: 'suppressed' })
  expect(await invitationOf(roundId, gone.employerId)).toMatchObject({ state: 'left_out', reason: 'address_changed' })
  expect(await invitationOf(roundId, resting.employerId)).toMatchObject({ state: 'left_out', reason: 'do_not_contact' })
  await db.superuser.surveyRound.update({ where: { id: roundId }, data: { closedAt: now } })
  expect(await sendAll(late.id)).toMatchObject({ state: 'suppressed' })
  expect(await invitationOf(roundId, late.employerId)).toMatchObject({ state: 'invited' })
})
