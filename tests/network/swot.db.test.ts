import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { steerTask } from '~/areas/engagement/steer-task.server'
import { aboutPage } from '~/areas/network/swot/about.page.server'
import { addAction } from '~/areas/network/swot/add-action.server'
import { addCard } from '~/areas/network/swot/add-card.server'
import { agreeBoard } from '~/areas/network/swot/agree-board.server'
import { boardPage } from '~/areas/network/swot/board.page.server'
import { boardRevision } from '~/areas/network/swot/board-revision.server'
import { boardsPage, exportBoards, newBoardPage } from '~/areas/network/swot/boards.page.server'
import { cardOfTask } from '~/areas/network/swot/card-of-task.page.server'
import { cardPage } from '~/areas/network/swot/card.page.server'
import { changeBoard } from '~/areas/network/swot/change-board.server'
import { changeCard, placeCard } from '~/areas/network/swot/change-card.server'
import { comparePage } from '~/areas/network/swot/compare.page.server'
import { BoardInput, CardInput, NewBoardInput, NewCardInput, PlaceInput } from '~/areas/network/swot/inputs'
import { changePair, linkCards, unlinkCards } from '~/areas/network/swot/link-cards.server'
import { pairsPage } from '~/areas/network/swot/pairs.page.server'
import { partExport } from '~/areas/network/swot/part-export.page.server'
import { partPdf } from '~/areas/network/swot/part-pdf.server'
import { quadrants, type Quadrant } from '~/areas/network/swot/quadrants'
import { removeCard, restoreCard } from '~/areas/network/swot/remove-card.server'
import { shareBoard } from '~/areas/network/swot/share-board.server'
import { startBoard } from '~/areas/network/swot/start-board.server'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let coordinator: string
let orgAdmin: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A network of its own, so that no test meets another's open board. */
async function freshWorld() {
  world = await crm(db)
  coordinator = await world.member(world.school, 'network_coordinator', 'Cora Netwerk')
  orgAdmin = await world.member(world.town, 'org_admin', 'Olga Beheer')
}

const codes = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.map(one => one.code)

const begin = (more: object = {}, who = world.manager) =>
  as(db, who, ctx => startBoard(ctx, NewBoardInput.parse({ object: 'own', year: 2026, heldOn: '2026-11-02', ...more })))
const start = async (more: object = {}, who = world.manager) => good(await begin(more, who)).boardId
const add = (id: string, quadrant: Quadrant, text: string, weight = 2, who: string = world.manager) =>
  as(db, who, ctx => addCard(ctx, id, NewCardInput.parse({ quadrant, text, weight })))
const put = async (...args: Parameters<typeof add>) => good(await add(...args)).cardId
const place = (
  id: string,
  cardId: string,
  from: [Quadrant, number],
  to: [Quadrant, number],
  who: string = world.manager,
) =>
  as(db, who, ctx =>
    placeCard(
      ctx,
      id,
      PlaceInput.parse({ cardId, seenQuadrant: from[0], seenWeight: from[1], to: to[0], weight: to[1] }),
    ),
  )
const board = (id: string, who: string = world.manager) => as(db, who, ctx => boardPage(ctx, id, 'nl'))
const cardsOf = async (id: string, who = world.manager) =>
  Object.fromEntries((await board(id, who)).quadrants.map(one => [one.quadrant, one.cards.map(card => card.text)]))
const agree = async (id: string, who = world.manager) => {
  const revision = await as(db, who, ctx => boardRevision(ctx, id))
  return as(db, who, ctx => agreeBoard(ctx, id, revision))
}
async function fill(id: string, who = world.manager) {
  const ids = {} as Record<Quadrant, string>
  for (const quadrant of quadrants) ids[quadrant] = await put(id, quadrant, `een ${quadrant}`, 2, who)
  return ids
}
const eventsOf = (id: string) =>
  db.superuser.event.findMany({ where: { subjectId: id }, orderBy: [{ at: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }] })

test('of one object and year one board is open; another year, another object or the same after agreeing is another board', async () => {
  await freshWorld()
  const own = await start()
  expect(codes(await begin())).toEqual(['board-open-already'])
  expect(codes(await begin({}, world.casemanager))).toEqual(['board-open-already'])
  await start({ year: 2027 })
  await start({}, world.colleague)
  const network = await start({ object: 'network' })
  expect(codes(await begin({ object: 'network' }, world.colleague))).toEqual(['board-open-already'])
  await start({ object: 'partner', aboutId: world.school })
  expect(codes(await begin({ object: 'partner', aboutId: world.school }))).toEqual(['board-open-already'])
  expect(codes(await begin({ object: 'partner', aboutId: world.town }))).toEqual(['partner-is-own'])
  expect(codes(await begin({ object: 'partner', aboutId: own }))).toEqual(['not-found'])
  await fill(own)
  good(await agree(own))
  await start()
  const stranger = await crm(db)
  await expect(board(network, stranger.manager)).rejects.toThrow(NotFoundError)
})

test('cards are added, changed, moved, weighed, removed and put back; each act leaves an event', async () => {
  await freshWorld()
  const id = await start({ object: 'network' })
  const lines = await put(id, 'strength', 'Korte lijnen')
  await put(id, 'strength', 'Veel werkgevers', 3, world.colleague)
  expect((await cardsOf(id)).strength).toEqual(['Veel werkgevers', 'Korte lijnen'])
  good(await place(id, lines, ['strength', 2], ['weakness', 3], world.colleague))
  expect(codes(await place(id, lines, ['strength', 2], ['threat', 2]))).toEqual(['moved-meanwhile'])
  expect((await cardsOf(id)).weakness).toEqual(['Korte lijnen'])

  const page = await as(db, world.manager, ctx => cardPage(ctx, id, lines, 'nl'))
  const input = { quadrant: 'weakness', text: 'Lange lijnen', reason: 'zie verslag', weight: 3 }
  const change = (version: number, more: object, who = world.manager) =>
    as(db, who, ctx => changeCard(ctx, id, lines, CardInput.parse({ ...input, version, ...more })))
  good(await change(page.card.version, {}))
  expect(codes(await change(page.card.version, { text: 'Andere lijnen' }, world.colleague))).toEqual([
    'changed-meanwhile',
  ])

  good(await as(db, world.colleague, ctx => removeCard(ctx, id, lines)))
  expect((await cardsOf(id)).weakness).toEqual([])
  expect(codes(await change(page.card.version + 1, {}))).toEqual(['card-removed'])
  good(await as(db, world.colleague, ctx => restoreCard(ctx, id, lines)))
  expect((await cardsOf(id)).weakness).toEqual(['Lange lijnen'])

  const { participants } = await as(db, world.manager, ctx => aboutPage(ctx, id, 'nl'))
  expect(participants.map(one => [one.name, one.organisation, one.added, one.changed])).toEqual([
    ['Ada Manager', 'Gemeente Proef', 1, 1],
    ['Sam School', 'Volwassenenonderwijs', 1, 3],
  ])
  expect((await eventsOf(id)).map(one => one.kind.replace('network.swot-', ''))).toEqual([
    'started',
    'card-added',
    'card-added',
    'card-placed',
    'card-changed',
    'card-removed',
    'card-restored',
  ])
})

test('two cards of both sides make one strategy; a card in it stays on its side; unlinking has a way back', async () => {
  await freshWorld()
  const id = await start()
  const ids = await fill(id)
  const link = (innerCardId: string, outerCardId: string) =>
    as(db, world.manager, ctx => linkCards(ctx, id, { innerCardId, outerCardId, sentence: 'samen doen' }))
  const { pairId, kind } = good(await link(ids.strength, ids.opportunity))
  expect(kind).toBe('SO')
  expect(codes(await link(ids.strength, ids.opportunity))).toEqual(['linked-already'])
  expect(codes(await link(ids.strength, ids.weakness))).toEqual(['inside-and-outside'])
  expect(codes(await link(ids.threat, ids.strength))).toEqual(['inside-and-outside'])
  expect(codes(await place(id, ids.strength, ['strength', 2], ['threat', 2]))).toEqual(['card-is-paired'])
  good(await place(id, ids.strength, ['strength', 2], ['weakness', 2]))
  const pairs = () => as(db, world.manager, ctx => pairsPage(ctx, id, new URLSearchParams(), 'nl'))
  expect((await pairs()).pairs.map(one => one.kind)).toEqual(['WO'])
  expect((await pairs()).proposed).toHaveLength(3)

  const say = (sentence: string, version: number, who = world.manager) =>
    as(db, who, ctx => changePair(ctx, id, pairId, { sentence, version }))
  good(await say('eerst dit', 1))
  expect(codes(await say('eerst dat', 1, world.casemanager))).toEqual(['changed-meanwhile'])

  // A strategy hides with its card, and comes back with it.
  good(await as(db, world.manager, ctx => removeCard(ctx, id, ids.opportunity)))
  expect((await pairs()).pairs).toEqual([])
  good(await as(db, world.manager, ctx => restoreCard(ctx, id, ids.opportunity)))
  expect((await pairs()).pairs.map(one => one.sentence)).toEqual(['eerst dit'])

  const taken = good(await as(db, world.manager, ctx => unlinkCards(ctx, id, pairId)))
  expect((await pairs()).proposed).toHaveLength(4)
  good(await as(db, world.manager, ctx => linkCards(ctx, id, taken)))
  expect((await pairs()).pairs.map(one => one.sentence)).toEqual(['eerst dit'])
})

test('a card becomes an ordinary task; its state stands on the card, and the task leads back', async () => {
  await freshWorld()
  const id = await start()
  const cardId = await put(id, 'threat', 'Subsidie stopt', 3)
  const input = { title: 'Nieuwe aanvraag', dueOn: '2026-12-01', ownerId: world.colleague }
  const before = await as(db, world.manager, ctx => boardRevision(ctx, id))
  const { taskId } = good(await as(db, world.manager, ctx => addAction(ctx, id, cardId, input)))
  const made = await as(db, world.manager, ctx => boardRevision(ctx, id))
  expect(made).not.toBe(before)
  expect((await board(id)).head.counts).toMatchObject({ cards: 1, actions: 1, openActions: 1 })
  const [task] = (await board(id)).quadrants.flatMap(one => one.cards.flatMap(card => card.tasks))
  expect(task).toMatchObject({ title: 'Nieuwe aanvraag', owner: 'Sam School', state: 'open' })

  // The owner of the task does not read the board of another organisation, and so is not led to it.
  expect(await as(db, world.colleague, ctx => cardOfTask(ctx, taskId))).toBeNull()
  expect(await as(db, world.manager, ctx => cardOfTask(ctx, taskId))).toEqual({
    to: `/swot/${id}/cards/${cardId}`,
    text: 'Subsidie stopt',
  })
  // An administrator reads no tasks, and so sees the card without them.
  expect((await board(id, orgAdmin)).head.counts).toMatchObject({ cards: 1, actions: 0 })
  good(await as(db, world.colleague, ctx => steerTask(ctx, taskId, 'finish')))
  expect(await as(db, world.manager, ctx => boardRevision(ctx, id))).not.toBe(made)
  expect((await board(id)).head.counts).toMatchObject({ actions: 1, openActions: 0 })
  const nobody = await as(db, world.manager, ctx => addAction(ctx, id, cardId, { ...input, ownerId: cardId }))
  expect(codes(nobody)).toEqual(['not-found'])
})

test('an agreed board is frozen, by the use cases in words and by the database; a newer one supersedes it', async () => {
  await freshWorld()
  const id = await start({ object: 'network' })
  expect(codes(await agree(id))).toEqual(['no-cards'])
  const ids = await fill(id)
  const revision = await as(db, world.manager, ctx => boardRevision(ctx, id))
  await put(id, 'threat', 'Zojuist nog', 1, world.colleague)
  expect(codes(await as(db, world.manager, ctx => agreeBoard(ctx, id, revision)))).toEqual(['board-changed-meanwhile'])
  expect(good(await agree(id))).toEqual({ superseded: 0 })

  expect(codes(await add(id, 'strength', 'te laat'))).toEqual(['board-not-open'])
  expect(codes(await place(id, ids.threat, ['threat', 2], ['strength', 2]))).toEqual(['board-not-open'])
  expect(codes(await agree(id))).toEqual(['board-not-open'])
  for (const table of ['card', 'participant'] as const) {
    const act = as(db, world.manager, ({ db: tx }) =>
      tx.$executeRawUnsafe(`update swot_${table} set id = id where board_id = '${id}'`),
    )
    await expect(act).rejects.toThrow(/is not open/)
  }
  const reopened = as(db, world.manager, ({ db: tx }) =>
    tx.swotBoard.updateMany({ where: { id }, data: { status: 'open', agreedAt: null, agreedById: null } }),
  )
  await expect(reopened).rejects.toThrow(/was agreed/)
  const action = { title: 'Actie', dueOn: '2026-12-01', ownerId: world.manager }
  good(await as(db, world.manager, ctx => addAction(ctx, id, ids.threat, action)))

  const next = await start({ object: 'network', copyOfId: id })
  expect(await cardsOf(next)).toEqual(await cardsOf(id))
  expect((await board(next)).head.counts).toMatchObject({ cards: 5, actions: 0, participants: 0 })
  expect(good(await agree(next))).toEqual({ superseded: 1 })
  expect((await board(id)).head.status).toBe('superseded')
  const late = await as(db, world.manager, ctx => addAction(ctx, id, ids.threat, action))
  expect(codes(late)).toEqual(['board-superseded'])
})

test('a copy is of the same object, and two boards are compared by lineage', async () => {
  await freshWorld()
  const first = await start()
  const ids = await fill(first)
  good(
    await as(db, world.manager, ctx =>
      linkCards(ctx, first, { innerCardId: ids.strength, outerCardId: ids.threat, sentence: 'afweren' }),
    ),
  )
  good(await agree(first))
  expect(codes(await begin({ object: 'network', copyOfId: first }))).toEqual(['copy-of-other'])
  expect(codes(await begin({ copyOfId: first }, world.colleague))).toEqual(['copy-of-other'])
  const search = new URLSearchParams({ copy: first })
  const form = await as(db, world.casemanager, ctx => newBoardPage(ctx, search, 'nl'))
  expect(form.known).toMatchObject({ object: 'own', copyOfId: first, year: 2026 })

  const second = await start({ year: 2027, copyOfId: first })
  const pairs = await as(db, world.manager, ctx => pairsPage(ctx, second, new URLSearchParams(), 'nl'))
  expect(pairs.pairs.map(one => one.sentence)).toEqual(['afweren'])
  const [weakness] = (await board(second)).quadrants.find(one => one.quadrant === 'weakness')!.cards
  good(await place(second, weakness!.id, ['weakness', 2], ['strength', 2]))
  const [opportunity] = (await board(second)).quadrants.find(one => one.quadrant === 'opportunity')!.cards
  good(await as(db, world.manager, ctx => removeCard(ctx, second, opportunity!.id)))
  await put(second, 'threat', 'Nieuwe wet')
  const compared = await as(db, world.manager, ctx => comparePage(ctx, second, new URLSearchParams(), 'nl'))
  expect(compared.before?.id).toBe(first)
  expect(compared.changes.map(one => [one.what, (one.after ?? one.before)?.text])).toEqual([
    ['moved', 'een weakness'],
    ['new', 'Nieuwe wet'],
    ['gone', 'een opportunity'],
    ['same', 'een strength'],
    ['same', 'een threat'],
  ])
})

test('a board of an organisation is for its people and the coordinator until it is shared; others never change it', async () => {
  await freshWorld()
  const id = await start()
  const cardId = await put(id, 'weakness', 'Wachtlijst van een half jaar')
  const sees = async (who: string) => {
    const { rows } = await as(db, who, ctx => boardsPage(ctx, new URLSearchParams(), 'nl'))
    return rows.map(row => row.id)
  }
  const seenBy = async () => {
    const people = { casemanager: world.casemanager, orgAdmin, coordinator, colleague: world.colleague }
    const found: string[] = []
    for (const [name, who] of Object.entries(people)) if ((await sees(who)).includes(id)) found.push(name)
    return found
  }
  expect(await seenBy()).toEqual(['casemanager', 'orgAdmin', 'coordinator'])
  await expect(board(id, world.colleague)).rejects.toThrow(NotFoundError)
  await expect(as(db, world.colleague, ctx => boardRevision(ctx, id))).rejects.toThrow(NotFoundError)
  const events = (who: string) => as(db, who, ctx => ctx.db.event.count({ where: { subjectId: id } }))
  expect([await events(world.casemanager), await events(coordinator), await events(world.colleague)]).toEqual([2, 2, 0])
  // The coordinator of another organisation reads, and does not write.
  await expect(add(id, 'strength', 'van buiten', 2, coordinator)).rejects.toThrow(NotFoundError)
  await expect(as(db, world.colleague, ctx => shareBoard(ctx, id, true))).rejects.toThrow(NotFoundError)

  good(await as(db, world.casemanager, ctx => shareBoard(ctx, id, true)))
  expect(await seenBy()).toEqual(['casemanager', 'orgAdmin', 'coordinator', 'colleague'])
  expect((await board(id, world.colleague)).head.may).toEqual({ change: false, agree: false, act: false, share: false })
  for (const table of ['swot_card', 'swot_board']) {
    const changed = await as(db, world.colleague, ({ db: tx }) =>
      tx.$executeRawUnsafe(`update ${table} set version = 9`),
    )
    expect([table, changed]).toEqual([table, 0])
  }
  await expect(place(id, cardId, ['weakness', 2], ['strength', 2], world.colleague)).rejects.toThrow(NotFoundError)
  good(await as(db, world.manager, ctx => shareBoard(ctx, id, false)))
  await expect(board(id, world.colleague)).rejects.toThrow(NotFoundError)
  const kinds = (await eventsOf(id)).map(one => one.kind)
  expect(kinds.slice(-2)).toEqual(['network.swot-shared', 'network.swot-unshared'])
  const network = await start({ object: 'network' })
  expect(codes(await as(db, world.manager, ctx => shareBoard(ctx, network, true)))).toEqual(['network-sees-it'])
})

test('a partner does not read what was said of it before that was shared; a coach does not agree', async () => {
  await freshWorld()
  const id = await start({ object: 'partner', aboutId: world.school })
  await expect(board(id, world.colleague)).rejects.toThrow(NotFoundError)
  good(await as(db, world.manager, ctx => shareBoard(ctx, id, true)))
  expect((await board(id, world.colleague)).head.name).toBe(
    'SWOT van partner Volwassenenonderwijs door Gemeente Proef, 2026',
  )
  const coach = await world.member(world.town, 'coach', 'Coco Coach')
  await fill(id, coach)
  await expect(agree(id, coach)).rejects.toThrow(NotFoundError)
})

test('what the group says is kept by the object of the board; who saves second is told', async () => {
  await freshWorld()
  const id = await start()
  const save = (version: number, more: object, who = world.manager) =>
    as(db, who, ctx => changeBoard(ctx, id, BoardInput.parse({ year: 2026, heldOn: '2026-11-03', version, ...more })))
  good(await save(1, { learningGoals: 'Leren loslaten', strikes: 'hoort hier niet' }))
  expect(codes(await save(1, { learningGoals: 'Leren vasthouden' }, world.casemanager))).toEqual(['changed-meanwhile'])
  const page = await as(db, world.manager, ctx => aboutPage(ctx, id, 'nl'))
  expect(page.known).toEqual({ year: 2026, heldOn: '2026-11-03', version: 2, learningGoals: 'Leren loslaten' })
  await start({ year: 2027 })
  expect(codes(await save(2, { year: 2027 }))).toEqual(['board-open-already'])
})

test('many people at one board: every card is kept, and the count of changes rises with each', async () => {
  await freshWorld()
  const id = await start({ object: 'network' })
  const people = [world.manager, world.casemanager, world.colleague, coordinator]
  await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      put(id, quadrants[index % 4]!, `kaart ${index}`, 1 + (index % 3), people[index % people.length]!),
    ),
  )
  const page = await as(db, world.manager, ctx => aboutPage(ctx, id, 'nl'))
  expect(page.head.counts).toMatchObject({ cards: 24, participants: 4, organisations: 2 })
  expect(page.participants.map(one => one.added)).toEqual([6, 6, 6, 6])
  // One of two who move the same card at once wins; the other is told.
  const [card] = (await board(id)).quadrants[0]!.cards
  const from: [Quadrant, number] = ['strength', card!.weight]
  const moves = await Promise.all([
    place(id, card!.id, from, ['threat', card!.weight]),
    place(id, card!.id, from, ['weakness', card!.weight], world.colleague),
  ])
  expect(moves.filter(one => one.ok)).toHaveLength(1)
  expect(moves.flatMap(one => codes(one) ?? [])).toEqual(['moved-meanwhile'])
})

test('the list is searched, filtered and exported; parts of a board are files', async () => {
  await freshWorld()
  const own = await start()
  await start({ object: 'network' })
  const partner = await start({ object: 'partner', aboutId: world.school, year: 2025 })
  const list = async (search: string) => {
    const { rows } = await as(db, world.manager, ctx => boardsPage(ctx, new URLSearchParams(search), 'nl'))
    return rows.map(row => row.name)
  }
  expect(await list('q=volwassenen')).toEqual(['SWOT van partner Volwassenenonderwijs door Gemeente Proef, 2025'])
  expect(await list('object=network')).toEqual(['SWOT van het netwerk, 2026'])
  expect(await list('q=2026&status=open')).toHaveLength(2)
  expect(await list('status=agreed')).toEqual([])
  const rows = await as(db, world.manager, ctx => exportBoards(ctx, new URLSearchParams('q=2025'), 'en'))
  expect(rows).toMatchObject([{ id: partner, name: 'SWOT of partner Volwassenenonderwijs by Gemeente Proef, 2025' }])

  const ids = await fill(own)
  await as(db, world.manager, ctx =>
    linkCards(ctx, own, { innerCardId: ids.weakness, outerCardId: ids.threat, sentence: 'klein houden' }),
  )
  const part = (search: string) => as(db, world.manager, ctx => partExport(ctx, own, new URLSearchParams(search), 'nl'))
  const cards = await part('part=cards')
  expect(cards.about).toContain('4 kaarten · 1 deelnemer')
  expect(cards.rows[0]).toEqual(['Sterk', 'een strength', 2, null, 'Ada Manager', null, 0])
  const pairs = await part('part=pairs')
  expect(pairs.rows[0]?.slice(1, 5)).toEqual(['een weakness', 'een threat', 4, 'klein houden'])
  for (const one of [cards, pairs, await part('part=compare')]) {
    const pdf = Buffer.from(await (await partPdf(one, 'nl')).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  }
})
