import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { chooseRecipient } from '~/areas/outreach/mailings/save-mailing.server'
import { sendMailing, testMailing } from '~/areas/outreach/mailings/send-mailing.server'
import { startMailing } from '~/areas/outreach/mailings/start-mailing.server'
import { as, good } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { mailingWorld, type MailingWorld } from './mailing-world'

let db: TestDatabase
let world: MailingWorld

beforeAll(async () => {
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  db = await testDatabase()
  world = await mailingWorld(db)
})
afterAll(() => db.close())

const day = (text: string) => new Date(text)

test('a draft shows what each would get, filled in, and who is left out and why', async () => {
  const { key } = await world.ownField('Aantal plekken', 'employer', 'number')
  const { key: hobby } = await world.ownField('Aanspreekvorm', 'contact')
  const good1 = await world.firm('A Bakker', {}, [{}, { firstName: 'Hanna', roles: ['hr'] }])
  const field = await db.superuser.customField.findFirstOrThrow({ where: { key } })
  const ofContact = await db.superuser.customField.findFirstOrThrow({ where: { key: hobby } })
  const at = { networkId: world.networkId, place: 0 }
  await db.superuser.employerFieldValue.create({
    data: { ...at, employerId: good1.id, fieldId: field.id, number: 2.5 },
  })
  await db.superuser.contactFieldValue.create({
    data: { ...at, contactId: good1.contactIds[1]!, fieldId: ofContact.id, word: 'je' },
  })
  const empty = await world.firm('B Leeg')
  const marked = await world.firm('C Merk', { noMailing: true })
  const mute = await world.firm('D Stil', {}, [{ email: null }])
  const resting = await world.firm('E Rust', {}, [{ doNotContactUntil: day('2999-01-01') }])
  const left = await world.firm('F Weg', {}, [{ leftOn: day('2020-01-01') }])
  const theirs = await world.firm('G Collega', { ownerId: world.colleague })
  const twin = await world.firm('H Tweeling', {}, [{ email: 'Dubbel@voorbeeld.nl' }])
  const twin2 = await world.firm('I Tweeling', {}, [{ email: 'dubbel@voorbeeld.nl' }])
  const merged = await world.firm('J Samen', { archivedAt: new Date(), mergedIntoId: good1.id })
  const nobody = await world.firm('K Niemand', {}, [])
  const all = [good1, empty, marked, mute, resting, left, theirs, twin, twin2, merged, nobody].map(one => one.id)
  await db.superuser.employerFieldValue.create({ data: { ...at, employerId: twin.id, fieldId: field.id, number: 7 } })
  const id = await world.begin(all)
  expect((await world.page(id)).draft).toMatchObject({ isWritten: false })
  good(
    await world.write(id, {
      body: 'Dag {{voornaam}}, {{aanspreekvorm|u}} heeft {{Aantal plekken}} plekken. {{afzender}}',
    }),
  )
  const { draft } = await world.page(id)
  expect(draft?.mailed.map(one => [one.firm.name, one.subject, one.body])).toEqual([
    ['A Bakker', 'Voor A Bakker', 'Dag Hanna, je heeft 2,5 plekken. Ada Manager'],
    ['H Tweeling', 'Voor H Tweeling', 'Dag Noor, u heeft 7 plekken. Ada Manager'],
  ])
  expect(draft?.out.map(one => [one.firm.name, one.leftOut])).toEqual([
    ['B Leeg', 'empty_slot'],
    ['C Merk', 'no_mailing'],
    ['D Stil', 'no_address'],
    ['E Rust', 'resting'],
    ['F Weg', 'contact_left'],
    ['G Collega', 'not_yours'],
    ['I Tweeling', 'double_address'],
    ['J Samen', 'merged'],
    ['K Niemand', 'no_contact'],
  ])
  expect(draft?.missing).toMatchObject([
    { row: 2, employer: 'B Leeg', field: 'Aantal plekken', slot: '{{Aantal plekken}}' },
  ])

  good(await world.write(id, { withOthers: true, body: 'Dag {{voornaam}}' }))
  const again = (await world.page(id)).draft
  expect(again?.mailed.map(one => one.firm.name)).toEqual(['A Bakker', 'B Leeg', 'G Collega', 'H Tweeling'])
})

test('a slot that does not exist is refused, and two editors do not undo each other', async () => {
  const { id: firm } = await world.firm('L')
  const id = await world.begin([firm])
  expect(await world.write(id, { subject: '{{voornam}}' })).toMatchObject({
    ok: false,
    problems: [{ path: 'subject', code: 'slot-unknown', found: '{{voornam}} (1)', expected: '{{voornaam}}' }],
  })
  good(await world.write(id))
  expect(await world.write(id, { version: 1 })).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
})

test('sending keeps a snapshot, once for each contact, and what comes after does not change it', async () => {
  const [one, two, three] = [await world.firm('M1'), await world.firm('M2'), await world.firm('M3')]
  const id = await world.begin([one.id, two.id, three.id])
  good(await world.write(id))
  const before = await world.recipients(id)
  good(await world.act(ctx => chooseRecipient(ctx, id, before[2]!.id, 'take_out')))
  expect(await world.act(ctx => sendMailing(ctx, id, 3))).toMatchObject({
    ok: false,
    problems: [{ code: 'mailing-changed', found: '2' }],
  })
  expect(good(await world.act(ctx => sendMailing(ctx, id, 2)))).toEqual({ mails: 2 })
  expect(await world.act(ctx => sendMailing(ctx, id, 2))).toMatchObject({ ok: false })
  expect(await world.write(id)).toMatchObject({ ok: false, problems: [{ code: 'mailing-gone' }] })
  await db.superuser.contact.update({ where: { id: one.contactId }, data: { firstName: 'Later' } })
  const rows = await world.recipients(id)
  expect(rows.map(row => [row.state, row.reason, row.subject, row.contactId])).toEqual([
    ['pending', null, 'Voor M1', one.contactId],
    ['pending', null, 'Voor M2', two.contactId],
    ['left_out', 'taken_out', null, null],
  ])
  expect(rows[0]?.body).toBe('Beste Noor,\n\nTot gauw.')
  await expect(
    db.superuser.mailingRecipient.create({
      data: {
        networkId: world.networkId,
        mailingId: id,
        employerId: two.id,
        contactId: one.contactId,
        createdAt: new Date(),
      },
    }),
  ).rejects.toThrow(/Unique constraint/)
  expect(
    await db.superuser.job.findMany({
      where: { name: 'outreach.send-mailing', payload: { equals: { mailingId: id } } },
    }),
  ).toHaveLength(1)
})

test('a mailing has a ceiling, and so has a day', async () => {
  const stamps = { networkId: world.networkId, createdAt: new Date(), updatedAt: new Date() }
  const many = Array.from({ length: 201 }, (_, index) => ({ name: `Veel ${index}`, ...stamps }))
  await db.superuser.employer.createMany({ data: many })
  expect(await world.act(ctx => startMailing(ctx, { search: new URLSearchParams('q=Veel') }, 'nl'))).toMatchObject({
    ok: false,
    problems: [{ code: 'mailing-too-many', expected: '200' }],
  })
  expect(
    await world.act(ctx => startMailing(ctx, { search: new URLSearchParams('q=bestaatniet') }, 'nl')),
  ).toMatchObject({
    ok: false,
    problems: [{ code: 'mailing-none' }],
  })
  expect(
    await world.act(ctx => startMailing(ctx, { search: new URLSearchParams('q=M1&sector=rubbish') }, 'nl')),
  ).toMatchObject({
    ok: false,
    problems: [{ path: 'sector', code: 'filter-left-out', found: 'rubbish' }],
  })
  const found = good(await world.act(ctx => startMailing(ctx, { search: new URLSearchParams('q=M1') }, 'nl')))
  expect(found.count).toBe(1)
  good(await world.write(found.id))
  const full = await db.superuser.mailing.create({
    data: {
      ...stamps,
      madeById: world.manager,
      state: 'sending',
      locale: 'nl',
      contactOrder: [],
      startedAt: new Date(),
    },
  })
  const { id: employerId } = await world.firm('Vol', {}, [])
  const names = Array.from({ length: 400 }, (_, index) => index)
  await db.superuser.contact.createMany({ data: names.map(n => ({ ...stamps, employerId, lastName: `Vol ${n}` })) })
  const contacts = await db.superuser.contact.findMany({ where: { employerId } })
  await db.superuser.mailingRecipient.createMany({
    data: contacts.map(one => ({
      ...{
        networkId: world.networkId,
        mailingId: full.id,
        employerId,
        contactId: one.id,
        state: 'sent',
        sentAt: new Date(),
      },
      ...{ toAddress: 'a@b.nl', domain: 'b.nl', subject: 'x', body: 'x', dueAt: new Date(), createdAt: new Date() },
    })),
  })
  expect(await world.act(ctx => sendMailing(ctx, found.id, 1))).toMatchObject({
    ok: false,
    problems: [{ code: 'mailing-day-full', expected: '400' }],
  })
  await db.superuser.mailing.update({ where: { id: full.id }, data: { startedAt: day('2026-01-01') } })
  good(await world.act(ctx => sendMailing(ctx, found.id, 1)))
})

test('a test goes to the writer alone, filled in for a recipient', async () => {
  const { id: firm } = await world.firm('Proefbedrijf')
  const id = await world.begin([firm])
  expect(await world.act(ctx => testMailing(ctx, id))).toMatchObject({
    ok: false,
    problems: [{ code: 'mailing-empty' }],
  })
  good(await world.write(id))
  const { to } = good(await world.act(ctx => testMailing(ctx, id)))
  const mail = await db.superuser.mailMessage.findFirstOrThrow({ where: { subjectId: id } })
  expect(mail).toMatchObject({
    toAddress: to,
    template: 'outreach.mailing',
    props: {
      subject: 'Voor Proefbedrijf',
      test: true,
      personal: { fromName: 'Ada Manager (Gemeente Proef)', replyTo: [to] },
    },
  })
  expect(to).toMatch(/@proef\.example$/)
  expect((await world.recipients(id)).map(row => row.state)).toEqual(['chosen'])
})

test('another colleague reads a mailing and changes nothing; another network does not know it', async () => {
  const other = await mailingWorld(db)
  const { id: firm } = await world.firm('Muur')
  const id = await world.begin([firm])
  good(await world.write(id))
  const [row] = await world.recipients(id)
  const asCas = <T>(work: Parameters<typeof world.act<T>>[0]) => as(db, world.casemanager, work, new Date())
  await expect(asCas(ctx => sendMailing(ctx, id, 1))).rejects.toThrow(NotFoundError)
  await expect(asCas(ctx => chooseRecipient(ctx, id, row!.id, 'take_out'))).rejects.toThrow(NotFoundError)
  await expect(other.page(id)).rejects.toThrow(NotFoundError)
  await expect(other.act(ctx => sendMailing(ctx, id, 1))).rejects.toThrow(NotFoundError)
  const theirs = await other.begin([(await other.firm('Van hen')).id])
  good(await other.write(theirs))
  expect(await other.act(ctx => chooseRecipient(ctx, theirs, row!.id, 'take_out'))).toMatchObject({ ok: false })
  expect(await other.act(ctx => startMailing(ctx, { ids: [firm] }, 'nl'))).toMatchObject({
    ok: false,
    problems: [{ code: 'mailing-none' }],
  })
})
