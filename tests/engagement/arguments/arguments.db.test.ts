import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { ArgumentInput } from '~/areas/engagement/arguments/argument'
import { argumentPage, argumentsPage } from '~/areas/engagement/arguments/arguments.page.server'
import { PitchInput } from '~/areas/engagement/arguments/pitch'
import { pitchCardPage, pitchFormPage } from '~/areas/engagement/arguments/pitch.page.server'
import { addArgument, archiveArgument, changeArgument } from '~/areas/engagement/arguments/save-argument.server'
import { reflectOnPitch, savePitch } from '~/areas/engagement/arguments/save-pitch.server'
import { contactFormPage } from '~/areas/engagement/contact-form.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { as, crm, good, type Crm } from '../../employers/crm'
import { testDatabase, type TestDatabase } from '../../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let employerId: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  const input = NewEmployerInput.parse({ name: 'Woonzorg De Linde', sectorCode: '87.10', phone: '030 1234567' })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
})
afterAll(() => db.close())

const argument = (more: object = {}) =>
  ArgumentInput.parse({
    category: 'good_experience',
    textNl: 'Er is begeleiding.',
    textEn: 'There is guidance.',
    ...more,
  })
const add = async (more: object = {}, who = world.manager) =>
  good(await as(db, who, ctx => addArgument(ctx, argument(more)))).argumentId
const offered = async () => {
  const page = await as(db, world.casemanager, ctx => contactFormPage(ctx, employerId))
  return page.library.map(one => one.id)
}
const meet = (libraryArguments: string[], next: boolean) =>
  as(db, world.casemanager, ctx =>
    recordContactMoment(
      ctx,
      ContactMomentInput.parse({
        employerId,
        channel: 'call',
        on: '2026-11-02',
        libraryArguments,
        ...(next ? { nextStep: 'bellen', nextStepOn: '2026-11-09' } : {}),
      }),
    ),
  )
const list = (search = '') => as(db, world.casemanager, ctx => argumentsPage(ctx, new URLSearchParams(search)))

test('a contact offers what is valid for its sector; what was used counts by argument, kind and sector', async () => {
  const care = await add({ sector: 'Q' })
  const all = await add({ category: 'conviction' })
  await add({ sector: 'F' })
  const old = await add({ validUntil: '2026-11-02' })
  expect(await offered()).toEqual([care, ...[all, old].sort()].filter(Boolean))
  await db.superuser.argument.update({ where: { id: old }, data: { validUntil: new Date('2026-11-01') } })
  expect(await offered()).toEqual([care, all])

  for (const next of [true, true, true, false]) good(await meet([care, all], next))
  expect((await list()).library.find(one => one.id === care)?.success).toEqual({ key: care, n: 4, share: null })
  good(await meet([care], false))
  const page = await list()
  expect(page.library.find(one => one.id === care)?.success).toEqual({ key: care, n: 5, share: 0.6 })
  expect(page.library.find(one => one.id === old)).toMatchObject({ state: 'expired', success: null })
  expect(page.categories).toEqual([
    { key: 'good_experience', n: 5, share: 0.6 },
    { key: 'conviction', n: 4, share: null },
  ])
  expect((await list('sector=I')).categories).toEqual([])
  const one = await as(db, world.casemanager, ctx => argumentPage(ctx, care))
  expect(one.sectors).toEqual([{ key: 'Q', n: 5, share: 0.6 }])
  const moment = await db.superuser.contactMoment.findFirstOrThrow({ where: { employerId, nextStep: null } })
  expect(moment.argumentsUsed).toContain('good_experience')
})

test('an argument that is not in the library leaves no contact behind', async () => {
  const before = await db.superuser.contactMoment.count()
  const foreign = await add({}, stranger.manager)
  for (const id of [randomUUID(), foreign])
    expect(await meet([id], false)).toMatchObject({
      ok: false,
      problems: [{ path: 'libraryArguments', code: 'not-found', found: id }],
    })
  expect(await db.superuser.contactMoment.count()).toBe(before)
})

test('what is put away is no longer offered, and comes back by undo; a second editor is told', async () => {
  const id = await add({ textNl: 'Weg en terug.' })
  good(await as(db, world.colleague, ctx => archiveArgument(ctx, id, 'archive')))
  expect(await offered()).not.toContain(id)
  expect((await list()).library.some(one => one.id === id)).toBe(false)
  expect((await list('state=archived')).library.map(one => one.id)).toEqual([id])
  good(await as(db, world.colleague, ctx => archiveArgument(ctx, id, 'restore')))
  expect(await offered()).toContain(id)
  const late = await as(db, world.manager, ctx => changeArgument(ctx, id, argument({ version: 1 })))
  expect(late).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
  good(await as(db, world.manager, ctx => changeArgument(ctx, id, argument({ version: 3, textNl: 'Anders.' }))))
  const past = await as(db, world.manager, ctx => addArgument(ctx, argument({ validUntil: '2026-01-01' })))
  expect(past).toMatchObject({ ok: false, problems: [{ path: 'validUntil', code: 'in-past' }] })
  const kinds = await db.superuser.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(kinds.map(one => one.kind.replace('engagement.argument-', ''))).toEqual([
    'added',
    'archived',
    'restored',
    'changed',
  ])
})

test('a pitch is kept with its arguments, read before the call and reflected on after it', async () => {
  const id = await add({ textNl: 'Voor de pitch.', evidence: 'Proef 2025' })
  const form = await as(db, world.casemanager, ctx => pitchFormPage(ctx, employerId))
  expect(form.pitch).toBeNull()
  expect(form.offered.map(one => one.id)).toContain(id)
  const pitch = (more: object = {}) =>
    PitchInput.parse({ opening: 'Wat zoekt u?', script: 'Wij helpen u.', argumentIds: [id], ...more })
  good(await as(db, world.casemanager, ctx => savePitch(ctx, employerId, pitch())))
  const second = await as(db, world.manager, ctx => savePitch(ctx, employerId, pitch({ opening: 'Zelf' })))
  expect(second).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
  good(await as(db, world.manager, ctx => reflectOnPitch(ctx, employerId, 'Meer luisteren.')))
  good(await as(db, world.manager, ctx => archiveArgument(ctx, id, 'archive')))
  const card = await as(db, world.casemanager, ctx => pitchCardPage(ctx, employerId))
  expect(card.pitch).toMatchObject({ opening: 'Wat zoekt u?', words: 3, seconds: 1, reflection: 'Meer luisteren.' })
  expect(card.arguments).toMatchObject([{ id, evidence: 'Proef 2025', isOld: true }])
  expect(card.phone).toBe('030 1234567')
  const foreign = await add({}, stranger.manager)
  const wrong = await as(db, world.manager, ctx =>
    savePitch(ctx, employerId, pitch({ argumentIds: [foreign], version: 2 })),
  )
  expect(wrong).toMatchObject({ ok: false, problems: [{ path: 'argumentIds', code: 'not-found' }] })
})

test('another network finds neither argument nor pitch', async () => {
  const id = await add({ textNl: 'Van ons.' })
  await expect(as(db, stranger.manager, ctx => argumentPage(ctx, id))).rejects.toThrow(NotFoundError)
  await expect(as(db, stranger.manager, ctx => pitchCardPage(ctx, employerId))).rejects.toThrow(NotFoundError)
  await expect(as(db, world.casemanager, ctx => archiveArgument(ctx, id, 'archive'))).rejects.toThrow(NotFoundError)
})
