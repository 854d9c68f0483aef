import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { changeView } from '~/areas/employers/lists/change-view.server'
import { saveNamedView } from '~/areas/employers/lists/save-view.server'
import { isChangedSince, viewAddress, ViewAct } from '~/areas/employers/lists/saved-view'
import { startOf, viewsOf } from '~/areas/employers/lists/views.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const save = async (who: string, name: string, shared: boolean, search = 'where=level+to+2&after=x&build=1') =>
  good(await as(db, who, ctx => saveNamedView(ctx, { name, place: 'list', search, shared })))
const act = (who: string, intent: string, viewId: string, more: object = {}) =>
  as(db, who, ctx => changeView(ctx, ViewAct.parse({ intent, viewId, ...more })))
const names = async (who: string) => (await as(db, who, ctx => viewsOf(ctx, 'employers'))).map(view => view.name)

test('a view keeps filters and order, not the page one was on; others see it only when it is shared', async () => {
  const own = await save(world.manager, 'Mijn laag niveau', false)
  const shared = await save(world.manager, 'Voor allen', true, 'state=dormant&sort=-level&density=dense')
  expect([own.search, shared.search]).toEqual(['where=level+to+2', 'state=dormant&sort=-level'])
  expect(viewAddress(own)).toBe(`/employers?where=level+to+2&view=${own.id}`)
  expect(isChangedSince(own, new URLSearchParams(`view=${own.id}&where=level+to+2&density=dense`))).toBe(false)
  expect(isChangedSince(own, new URLSearchParams(`view=${own.id}&where=level+to+3`))).toBe(true)
  expect(await names(world.manager)).toEqual(['Mijn laag niveau', 'Voor allen'])
  expect(await names(world.colleague)).toEqual(['Voor allen'])
  const other = await crm(db)
  expect(await names(other.manager)).toEqual([])
})

test('only its owner changes a view; others take a copy', async () => {
  const view = await save(world.manager, 'Gedeeld', true)
  const hidden = await save(world.manager, 'Verborgen', false)
  for (const intent of ['share', 'unshare', 'default', 'remove', 'return'])
    await expect(act(world.colleague, intent, view.id)).rejects.toBeInstanceOf(NotFoundError)
  await expect(act(world.colleague, 'rename', view.id, { name: 'Gekaapt' })).rejects.toBeInstanceOf(NotFoundError)
  await expect(act(world.colleague, 'copy', hidden.id)).rejects.toBeInstanceOf(NotFoundError)
  const copy = good(await act(world.colleague, 'copy', view.id))
  good(await act(world.colleague, 'rename', copy.id, { name: 'Eigen kopie' }))
  good(await act(world.manager, 'unshare', view.id))
  expect(await names(world.colleague)).toEqual(['Eigen kopie', 'Voor allen'])
  // The second wall: the database itself refuses.
  const reach = await as(db, world.colleague, ({ db: tx }) =>
    tx.savedView.updateMany({ where: { name: { in: ['Gedeeld', 'Voor allen', 'Verborgen'] } }, data: { name: 'x' } }),
  )
  expect(reach.count).toBe(0)
  await expect(
    as(db, world.colleague, ({ db: tx, newId }) =>
      tx.savedView.createMany({
        data: [
          {
            id: newId(),
            networkId: world.networkId,
            ownerId: world.manager,
            name: 'Vals',
            place: 'list',
            search: '',
            createdAt: now,
            changedAt: now,
          },
        ],
      }),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('one default view opens the list, and a deleted view comes back without being it', async () => {
  const first = await save(world.casemanager, 'Een', false)
  const second = await save(world.casemanager, 'Twee', false)
  good(await act(world.casemanager, 'default', first.id))
  good(await act(world.casemanager, 'default', second.id))
  const start = (search: string) =>
    as(db, world.casemanager, ctx => startOf(ctx, 'employers', new URLSearchParams(search)))
  expect(await start('')).toBe(viewAddress(second))
  expect(await start('view=all')).toBeNull()
  good(await act(world.casemanager, 'remove', second.id))
  expect(await names(world.casemanager)).not.toContain('Twee')
  expect(await start('')).toBeNull()
  good(await act(world.casemanager, 'return', second.id))
  expect(await names(world.casemanager)).toContain('Twee')
  expect(await start('')).toBeNull()
})

test('views of contacts stand with the contacts, keep their filters and have a start of their own', async () => {
  const search = 'role=mentor&presence=gone&q=jan&sort=-employer&after=x'
  const view = good(
    await as(db, world.manager, ctx =>
      saveNamedView(ctx, { name: 'Mentoren die weg zijn', place: 'contacts', search, shared: true }),
    ),
  )
  const employers = await save(world.manager, 'Werkgevers', false)
  expect(new URLSearchParams(view.search).toString()).toBe('q=jan&sort=-employer&role=mentor&presence=gone')
  expect(viewAddress(view)).toBe(`/contacts?${view.search}&view=${view.id}`)
  const ofContacts = async (who: string) =>
    (await as(db, who, ctx => viewsOf(ctx, 'contacts'))).map(({ name, place }) => [name, place])
  expect(await ofContacts(world.colleague)).toEqual([['Mentoren die weg zijn', 'contacts']])
  expect(await names(world.manager)).not.toContain('Mentoren die weg zijn')

  good(await act(world.manager, 'default', employers.id))
  good(await act(world.manager, 'default', view.id))
  const start = (list: 'employers' | 'contacts') =>
    as(db, world.manager, ctx => startOf(ctx, list, new URLSearchParams()))
  expect([await start('employers'), await start('contacts')]).toEqual([viewAddress(employers), viewAddress(view)])

  good(await act(world.manager, 'rename', view.id, { name: 'Weg' }))
  const copy = good(await act(world.colleague, 'copy', view.id))
  expect(copy.place).toBe('contacts')
  good(await act(world.manager, 'remove', view.id))
  expect(await ofContacts(world.manager)).toEqual([])
  expect(await start('contacts')).toBeNull()
  good(await act(world.manager, 'return', view.id))
  expect(await ofContacts(world.manager)).toEqual([['Weg', 'contacts']])
})
