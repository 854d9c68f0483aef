import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { cleanUpContactFiles } from '~/areas/engagement/attachments/clean-up-contact-files.server'
import type { GivenFile } from '~/areas/engagement/attachments/contact-file'
import { openContactFile } from '~/areas/engagement/attachments/contact-file.page.server'
import { removeContactFile } from '~/areas/engagement/attachments/remove-contact-file.server'
import { changeContactMoment } from '~/areas/engagement/change-contact-moment.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { employerStory } from '~/areas/engagement/story.page.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let employerId: string

const pdf = (name: string): GivenFile => ({ name, bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') })
const input = () => ContactMomentInput.parse({ employerId, channel: 'visit', on: '2026-11-02', note: 'Verslag' })
const record = (files: GivenFile[]) => as(db, world.manager, ctx => recordContactMoment(ctx, input(), { files }))
const filesOf = async (id: string) => {
  const story = await as(db, world.casemanager, ctx => employerStory(ctx, employerId, new URLSearchParams()))
  return story.entries.find(entry => entry.contact?.id === id)?.contact?.files ?? []
}
const open = (who: string, id: string) => as(db, who, ctx => openContactFile(ctx, id))
const act = (who: string, id: string, what: 'remove' | 'restore') =>
  as(db, who, ctx => removeContactFile(ctx, id, what))

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  employerId = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Zorghuis Samen' }))),
  ).employerId
})
afterAll(() => db.close())

test('several files stand with a moment, under names that are safe, for everybody who reads the story', async () => {
  const id = good(await record([pdf('verslag.pdf'), pdf('../<img src=x onerror=alert(1)>.exe')])).contactMomentId
  const files = await filesOf(id)
  expect(files.map(one => one.name).sort()).toEqual(['img src=x onerror=alert(1)-.pdf', 'verslag.pdf'])
  const opened = await open(world.colleague, files[0]!.id)
  expect(opened.mediaType).toBe('application/pdf')
  opened.stream.destroy()
})

test('a file that is empty, too large or of another kind is refused by name, and the moment is not half saved', async () => {
  const before = await db.superuser.contactMoment.count()
  const large = { name: 'film.pdf', bytes: new Uint8Array(50 * 1_048_576) }
  const program = { name: 'foto.png', bytes: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]) }
  expect(await record([pdf('goed.pdf'), large])).toMatchObject({
    problems: [{ path: 'files', code: 'contact-file-too-large', found: 'film.pdf (50 MB)', expected: '20 MB' }],
  })
  expect(await record([{ name: 'leeg.pdf', bytes: new Uint8Array() }, program])).toMatchObject({
    problems: [
      { path: 'files', code: 'contact-file-empty', found: 'leeg.pdf' },
      { path: 'files', code: 'contact-file-kind', found: 'foto.png' },
    ],
  })
  expect(await db.superuser.contactMoment.count()).toBe(before)
  expect(await db.superuser.contactMomentFile.count({ where: { removedAt: null, file: { name: 'goed.pdf' } } })).toBe(0)
})

test('more files come with a change, up to ten', async () => {
  const id = good(await record([pdf('een.pdf')])).contactMomentId
  const change = (files: GivenFile[]) => as(db, world.manager, ctx => changeContactMoment(ctx, id, input(), files))
  good(await change([pdf('twee.pdf')]))
  expect((await filesOf(id)).map(one => one.name).sort()).toEqual(['een.pdf', 'twee.pdf'])
  const nine = Array.from({ length: 9 }, (_, index) => pdf(`${index}.pdf`))
  expect(await change(nine)).toMatchObject({ problems: [{ code: 'contact-files-too-many', found: '11' }] })
})

test('its author and a coordinator take a file out and put it back; another colleague, and another network, find nothing', async () => {
  const id = good(await record([pdf('een.pdf')])).contactMomentId
  const [file] = await filesOf(id)
  const coordinator = await world.member(world.town, 'network_coordinator', 'Cora')
  await expect(act(world.colleague, file!.id, 'remove')).rejects.toThrow('not found')
  await expect(act(stranger.manager, file!.id, 'remove')).rejects.toThrow('not found')
  await expect(open(stranger.manager, file!.id)).rejects.toThrow('not found')
  await expect(open(await world.member(world.town, 'privacy_officer', 'Pia'), file!.id)).rejects.toThrow('not found')
  good(await act(world.manager, file!.id, 'remove'))
  await expect(open(world.manager, file!.id)).rejects.toThrow('not found')
  expect(await filesOf(id)).toEqual([])
  expect(await act(world.manager, file!.id, 'remove')).toMatchObject({ ok: false })
  good(await act(coordinator, file!.id, 'restore'))
  expect(await filesOf(id)).toEqual([file])
  const kinds = await db.superuser.event.findMany({
    where: { subjectId: id, kind: { startsWith: 'engagement.contact-file' } },
    orderBy: { id: 'asc' },
  })
  expect(kinds.map(event => event.kind)).toEqual([
    'engagement.contact-files-added',
    'engagement.contact-file-removed',
    'engagement.contact-file-restored',
  ])
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, id)))
  await expect(open(world.manager, file!.id)).rejects.toThrow('not found')
})

test('a month after a file was taken out, or its moment taken back, it is forgotten; what stands stays', async () => {
  const [stays, goes] = await filesOf(good(await record([pdf('blijft.pdf'), pdf('gaat.pdf')])).contactMomentId)
  good(await act(world.manager, goes!.id, 'remove'))
  const withdrawn = good(await record([pdf('terug.pdf')])).contactMomentId
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, withdrawn)))
  const pass = async (at: string) => {
    const enter = (tx: Parameters<typeof enterSystem>[0]) => enterSystem(tx, world.networkId, 'test')
    return good(await inContext({ client: db.worker, now: new Date(at), enter }, cleanUpContactFiles))
  }
  expect(await pass('2026-12-02T08:59:00Z')).toBe(0)
  await pass('2026-12-02T09:00:01Z')
  const left = await db.superuser.storedFile.findMany({ where: { networkId: world.networkId }, select: { name: true } })
  const names = left.map(one => one.name)
  expect(names).toContain(stays!.name)
  expect(names).not.toContain(goes!.name)
  expect(names).not.toContain('terug.pdf')
  expect(await db.superuser.contactMomentFile.count({ where: { fileId: goes!.id } })).toBe(0)
})
