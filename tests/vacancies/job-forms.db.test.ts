import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterSystem } from '~/access/enter.server'
import { NotFoundError } from '~/access/errors'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { askAfterStaleForms } from '~/areas/vacancies/job-forms/ask-after-stale-forms.server'
import { JobPartInput, type JobFormAct, type PartInput } from '~/areas/vacancies/job-forms/job-form'
import { jobFormParts, type JobFormPart } from '~/areas/vacancies/job-forms/job-form-template'
import { jobFormPage, jobFormsOfEmployer } from '~/areas/vacancies/job-forms/job-form.page.server'
import { compareJobsPage, exportJobForms, jobFormListPage } from '~/areas/vacancies/job-forms/job-form-list.page.server'
import { saveJobFormPart, startJobForm } from '~/areas/vacancies/job-forms/save-job-form.server'
import { currentTemplate } from '~/areas/vacancies/job-forms/find-template.server'
import { publishTemplate, useTemplateAgain } from '~/areas/vacancies/job-forms/change-template.server'
import { baseTemplate } from '~/areas/vacancies/job-forms/own-template'
import { TemplateInput } from '~/areas/vacancies/job-forms/read-template'
import { templatePage } from '~/areas/vacancies/job-forms/template.page.server'
import { steerJobForm } from '~/areas/vacancies/job-forms/steer-job-form.server'
import { vacancyFormPage } from '~/areas/vacancies/vacancy.page.server'
import { plantStarterTaxonomy } from '../../prisma/seed/starter-taxonomy'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, asSystem, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let bakery: string
let hotel: string
let baker: string
let concepts: string[]

beforeAll(async () => {
  db = await testDatabase()
  const pool = new pg.Pool({ connectionString: db.ownerUrl, max: 1 })
  await plantStarterTaxonomy(pool)
  await pool.end()
  world = await crm(db)
  stranger = await crm(db)
  const firm = async (name: string, sectorCode: string) =>
    good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, sectorCode })))).employerId
  bakery = await firm('Bakkerij Korst', '10.71')
  hotel = await firm('Hotel Zee', '55.10')
  const organisation = await world.organisation('Bakkerij Korst', 'employer', bakery)
  baker = await world.member(organisation, 'employer_contact', 'Bea Bakker')
  const rows = await db.superuser.concept.findMany({ where: { kind: 'skill' }, select: { uri: true }, take: 3 })
  concepts = rows.map(row => row.uri)
})
afterAll(() => db.close())

const start = (who: string, employerId: string, title: string) =>
  as(db, who, ctx =>
    startJobForm(ctx, employerId, JobPartInput.parse({ title, jobStatus: 'hard_to_fill', answers: {} })),
  )
const save = (who: string, id: string, part: JobFormPart, input: PartInput) =>
  as(db, who, ctx => saveJobFormPart(ctx, id, part, input))
const steer = (who: string, id: string, act: JobFormAct, at?: Date) =>
  as(db, who, ctx => steerJobForm(ctx, id, act), at)
const page = (who: string, id: string) => as(db, who, ctx => jobFormPage(ctx, id, 'nl'))
const skill = (index: number, need: 'essential' | 'learnable' | 'nice', cefr?: 'A2' | 'B1') => ({
  conceptUri: concepts[index] ?? '',
  need,
  level: 2,
  learnable: false,
  cefr,
})

async function whole(who: string, employerId: string, title: string, skills = [skill(0, 'essential', 'B1')]) {
  const id = good(await start(who, employerId, title)).jobFormId
  good(await save(who, id, 'content', { version: 1, tasks: [{ what: 'deeg kneden', often: 'daily' }] }))
  good(await save(who, id, 'requirements', { version: 2, skills }))
  good(await save(who, id, 'conditions', { version: 3, answers: { hoursMin: 16, hoursMax: 24, payMin: 14.5 } }))
  good(await save(who, id, 'meta', { version: 4, informant: 'Bea', heldOn: '2026-11-02' }))
  return id
}

test('parts are saved one by one and lose nothing of each other; an emptied field is taken out', async () => {
  const id = await whole(world.manager, bakery, 'Bakker')
  good(await save(world.manager, id, 'conditions', { version: 5, answers: { hoursMin: 20 } }))
  const seen = await page(world.manager, id)
  expect(seen.answers).toEqual({ hoursMin: 20 })
  expect(seen.tasks).toEqual([{ what: 'deeg kneden', often: 'daily' }])
  expect(seen.skills).toMatchObject([{ need: 'essential', cefr: 'B1' }])
  expect(seen.form).toMatchObject({ templateVersion: 1, heldOn: '2026-11-02', validUntil: '2027-05-02', version: 6 })
  expect(await save(world.manager, id, 'culture', { version: 2, answers: {} })).toMatchObject({
    problems: [{ code: 'changed-meanwhile' }],
  })
})

test('an unknown or doubled competence is named, and nothing is half saved', async () => {
  const id = await whole(world.manager, bakery, 'Inpakker')
  const strange = { ...skill(0, 'nice'), conceptUri: 'urn:nowhere', label: 'Vliegen' }
  const tried = await save(world.manager, id, 'requirements', {
    version: 5,
    skills: [skill(1, 'nice'), strange, skill(1, 'essential')],
  })
  expect(tried).toMatchObject({
    problems: [
      { path: 'skills.1.conceptUri', code: 'unknown-competence', found: 'Vliegen' },
      { path: 'skills.2.conceptUri', code: 'competence-twice' },
    ],
  })
  expect((await page(world.manager, id)).skills).toMatchObject([{ conceptUri: concepts[0] }])
  const elsewhere = await as(db, world.manager, ctx =>
    startJobForm(ctx, bakery, { title: 'x', jobStatus: 'open', siteId: randomUUID() }),
  )
  expect(elsewhere).toMatchObject({ problems: [{ path: 'siteId', code: 'not-found' }] })
})

test('an employer fills in and sends, staff checks; a sent form is not changed', async () => {
  const begun = good(await start(baker, bakery, 'Verkoper')).jobFormId
  expect(await steer(baker, begun, 'submit')).toMatchObject({
    problems: [{ path: 'tasks' }, { path: 'skills' }, { path: 'informant' }, { path: 'heldOn' }],
  })
  const id = await whole(baker, bakery, 'Chauffeur')
  good(await steer(baker, id, 'submit'))
  expect(await save(baker, id, 'culture', { version: 6, answers: {} })).toMatchObject({
    problems: [{ code: 'not-possible-now' }],
  })
  await expect(steer(baker, id, 'check')).rejects.toThrow(NotFoundError)
  expect((await page(baker, id)).acts).toEqual(['reopen'])
  good(await steer(world.casemanager, id, 'check'))
  expect((await page(world.manager, id)).form.checkedBy?.displayName).toBe('Cas Manager')
  const kinds = await db.superuser.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(kinds.map(event => event.kind).filter(kind => kind !== 'jobforms.part-saved')).toEqual([
    'jobforms.form-started',
    'jobforms.form-submitted',
    'jobforms.form-checked',
  ])
})

test('people of a firm see their own forms only, and the rows themselves refuse a check by them', async () => {
  const theirs = await whole(world.manager, hotel, 'Kamermeisje')
  await expect(page(baker, theirs)).rejects.toThrow(NotFoundError)
  await expect(start(baker, hotel, 'Spion')).rejects.toThrow(NotFoundError)
  await expect(as(db, baker, ctx => jobFormsOfEmployer(ctx, hotel))).rejects.toThrow(NotFoundError)
  await expect(page(stranger.manager, theirs)).rejects.toThrow(NotFoundError)
  await as(db, baker, async ctx => {
    expect(await ctx.db.jobForm.findMany({ where: { employerId: hotel } })).toEqual([])
    expect(await ctx.db.jobFormSkill.findMany({ where: { jobFormId: theirs } })).toEqual([])
  })
  const own = good(await start(baker, bakery, 'Eigen')).jobFormId
  const sneaking = as(db, baker, ctx =>
    ctx.db.jobForm.updateMany({
      where: { id: own },
      data: { state: 'checked', checkedAt: new Date(), checkedById: baker, validUntil: new Date('2030-01-01') },
    }),
  )
  await expect(sneaking).rejects.toThrow(/row-level security/)
})

test('a form that is out of date is asked after once; saying that it is still right ends the task', async () => {
  const id = await whole(world.manager, hotel, 'Nachtportier')
  good(await steer(world.manager, id, 'submit'))
  good(await steer(world.manager, id, 'check'))
  await db.superuser.jobForm.updateMany({ where: { id }, data: { validUntil: new Date('2026-10-01') } })
  const run = () => asSystem(db, world.networkId, ctx => askAfterStaleForms(ctx as Ctx<SystemActor>))
  await db.superuser.jobForm.updateMany({ where: { id }, data: { validUntil: new Date('2026-11-02') } })
  expect(good(await run())).toEqual({ asked: 0 })
  await db.superuser.network.update({ where: { id: world.networkId }, data: { timeZone: 'Pacific/Kiritimati' } })
  const late = new Date('2026-11-02T10:30:00Z')
  const ahead = await inContext(
    { client: db.worker, now: late, enter: tx => enterSystem(tx, world.networkId, 'test') as Promise<SystemActor> },
    ctx => askAfterStaleForms(ctx),
  )
  expect(good(ahead)).toEqual({ asked: 1 })
  await db.superuser.network.update({ where: { id: world.networkId }, data: { timeZone: 'Europe/Amsterdam' } })
  await db.superuser.jobForm.updateMany({ where: { id }, data: { validUntil: new Date('2026-10-01') } })
  expect(good(await run())).toEqual({ asked: 1 })
  expect(good(await run())).toEqual({ asked: 0 })
  const task = () => db.superuser.task.findFirstOrThrow({ where: { dedupeKey: `job-form:${id}:2026-10-01` } })
  expect(await task()).toMatchObject({ ownerId: world.manager, employerId: hotel, state: 'open' })
  const stale = await as(db, world.manager, ctx => jobFormListPage(ctx, new URLSearchParams('stale=yes')))
  expect(stale.rows.map(row => row.title)).toEqual(['Nachtportier'])
  good(await steer(world.colleague, id, 'renew'))
  expect(await task()).toMatchObject({ state: 'done', doneById: world.colleague })
  expect((await page(world.manager, id)).form).toMatchObject({ validUntil: '2027-05-02', isStale: false })
})

test('the list of the network is searched, filtered by sector and status, and goes out as a file', async () => {
  const list = (search: string) => as(db, world.manager, ctx => jobFormListPage(ctx, new URLSearchParams(search)))
  expect((await list('q=NACHT')).rows.map(row => row.title)).toEqual(['Nachtportier'])
  const inSector = await list('sector=I&status=hard_to_fill')
  expect(new Set(inSector.rows.map(row => row.employerName))).toEqual(new Set(['Hotel Zee']))
  expect((await list('sector=I&status=open')).rows).toEqual([])
  const file = await as(db, world.manager, ctx => exportJobForms(ctx, new URLSearchParams('q=hotel')))
  expect(file.map(row => row.title)).toEqual(inSector.rows.map(row => row.title))
  expect((await as(db, stranger.manager, ctx => jobFormListPage(ctx, new URLSearchParams()))).total).toBe(0)
})

test('jobs of two firms are compared, and one becomes a place', async () => {
  const one = await whole(world.manager, bakery, 'Banketbakker', [skill(0, 'essential', 'B1'), skill(1, 'learnable')])
  const two = await whole(world.manager, hotel, 'Kok', [skill(0, 'nice'), skill(2, 'essential')])
  const compared = await as(db, world.manager, ctx => compareJobsPage(ctx, [one, two, one], 'nl'))
  expect(compared.jobs.map(job => job.employer)).toEqual(['Bakkerij Korst', 'Hotel Zee'])
  expect(compared.common).toMatchObject([{ conceptUri: concepts[0], count: 2 }])
  expect(compared.differing.map(row => row.count)).toEqual([1, 1])
  const form = await as(db, world.manager, ctx =>
    vacancyFormPage(ctx, { employerId: null, vacancyId: null, jobFormId: one }, 'nl'),
  )
  expect(form.employer?.name).toBe('Bakkerij Korst')
  expect(form.draft).toMatchObject({
    vacancy: { title: 'Banketbakker', hoursMin: 16, hoursMax: 24, languageLevel: 'B1', description: '- deeg kneden' },
    competences: [
      { kind: 'essential', weight: 5 },
      { kind: 'learnable', weight: 3 },
    ],
  })
  await expect(
    as(db, stranger.manager, ctx => vacancyFormPage(ctx, { employerId: null, vacancyId: null, jobFormId: one }, 'nl')),
  ).rejects.toThrow(NotFoundError)
})

test('a network publishes a version of its own; forms keep the one they began with, and a former one comes back', async () => {
  const coordinator = await world.member(world.town, 'network_coordinator', 'Nel Netwerk')
  const words = (key: string) => ({ nl: key, en: key })
  const fields = jobFormParts.flatMap(part =>
    baseTemplate.fields[part].map(({ key }) => ({ key, shown: key !== 'dress', ...words(key) })),
  )
  const own = [{ part: 'culture', kind: 'yesNo', nl: 'Komt er een bus?', en: 'Is there a bus?' }]
  const publish = (who: string, version: number, key?: string) =>
    as(db, who, ctx =>
      publishTemplate(ctx, TemplateInput.parse({ version, fields, own: own.map(one => ({ ...one, key })) }), words),
    )

  const older = good(await start(world.manager, bakery, 'Oude bakker')).jobFormId
  await expect(publish(world.manager, 1)).rejects.toThrow(NotFoundError)
  expect(good(await publish(coordinator, 1))).toEqual({ version: 2 })
  expect(await publish(coordinator, 1)).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
  expect(await publish(coordinator, 2, 'own-is-there-a-bus')).toMatchObject({
    ok: false,
    problems: [{ code: 'nothing-changed' }],
  })

  const newer = good(await start(baker, bakery, 'Nieuwe bakker')).jobFormId
  good(await save(baker, newer, 'culture', { version: 1, answers: { 'own-is-there-a-bus': 'yes' } }))
  const seen = await page(baker, newer)
  expect(seen.template).toMatchObject({ version: 2, isOwn: true })
  expect(seen.template.fields.culture.map(one => one.key)).toEqual([
    'manner',
    'rules',
    'floorLanguages',
    'facilities',
    'mentor',
    'own-is-there-a-bus',
  ])
  expect(seen.answers).toMatchObject({ 'own-is-there-a-bus': 'yes' })
  expect((await page(world.manager, older)).template).toEqual(baseTemplate)

  expect(good(await as(db, coordinator, ctx => useTemplateAgain(ctx, 1)))).toEqual({ version: 3 })
  expect(await as(db, coordinator, ctx => useTemplateAgain(ctx, 1))).toMatchObject({ ok: false })
  await expect(as(db, coordinator, ctx => useTemplateAgain(ctx, 99))).rejects.toThrow(NotFoundError)
  expect(good(await as(db, coordinator, ctx => useTemplateAgain(ctx, 2)))).toEqual({ version: 4 })
  const known = await as(db, coordinator, templatePage)
  expect(known.version).toBe(4)
  expect(known.versions.map(one => [one.version, one.hidden, one.own])).toEqual([
    [4, 1, 1],
    [3, 0, 0],
    [2, 1, 1],
    [1, 0, 0],
  ])
  expect((await page(baker, newer)).template.version).toBe(2)
  expect((await as(db, stranger.manager, ctx => currentTemplate(ctx))).version).toBe(1)
  const told = await db.superuser.event.findMany({ where: { kind: 'jobforms.template-changed' } })
  expect(told).toHaveLength(3)
})
