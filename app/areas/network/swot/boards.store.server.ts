import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { BoardStatus } from './board-states'
import type { BoardObject, Sections } from './sections'

const shown = {
  id: true,
  object: true,
  organisationId: true,
  aboutId: true,
  year: true,
  heldOn: true,
  status: true,
  sections: true,
  copyOfId: true,
  sharedAt: true,
  agreedAt: true,
  version: true,
  organisation: { select: { name: true } },
  about: { select: { name: true } },
  agreedBy: { select: { displayName: true } },
  madeBy: { select: { displayName: true } },
} as const

interface ReadAs {
  object: BoardObject
  status: BoardStatus
  sections: Sections
}

const read = <R extends Record<keyof ReadAs, unknown>>(row: R) => ({ ...row }) as Omit<R, keyof ReadAs> & ReadAs

export async function findBoard(db: Tx, id: string) {
  const row = await db.swotBoard.findUnique({ where: { id }, select: shown })
  return row && read(row)
}
export type Board = NonNullable<Awaited<ReturnType<typeof findBoard>>>

/** Holds the board until the end of the transaction, so that what was decided on it still holds when it is saved. */
export async function holdBoard(db: Tx, id: string): Promise<void> {
  await db.$queryRaw`select id from swot_board where id = ${id}::uuid for update`
}

export interface NewBoard {
  id: string
  networkId: string
  object: BoardObject
  organisationId: string | null
  aboutId: string | null
  year: number
  heldOn: Date
  sections: Sections
  copyOfId: string | null
  madeById: string
}

/** False when a board of the same object and year is open already. */
export async function saveNewBoard(db: Tx, row: NewBoard, now: Date): Promise<boolean> {
  const { count } = await db.swotBoard.createMany({
    data: [{ ...row, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

type Change = Partial<{
  year: number
  heldOn: Date
  sections: Sections
  status: BoardStatus
  sharedAt: Date | null
  agreedAt: Date
  agreedById: string
}>

/** Saves when it is still as it was seen; false when it is not. */
export async function saveBoard(
  db: Tx,
  seen: { id: string; version: number; status: BoardStatus },
  change: Change,
  now: Date,
): Promise<boolean> {
  const { id, version, status } = seen
  const { count } = await db.swotBoard.updateMany({
    where: { id, version, status },
    data: { ...change, version: seen.version + 1, updatedAt: now },
  })
  return count === 1
}

type Object = Pick<Board, 'organisationId' | 'aboutId'>

/** Other boards of the same object, the newest first. */
export async function listBoardsOf(db: Tx, { organisationId, aboutId }: Object, statuses: BoardStatus[], take = 50) {
  const rows = await db.swotBoard.findMany({
    where: { organisationId, aboutId, status: { in: statuses } },
    select: shown,
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(read)
}

/** Boards that a new one can begin as a copy of: of the own organisation and of the network. */
export async function listCopyable(db: Tx, organisationId: string, take = 50) {
  const rows = await db.swotBoard.findMany({
    where: { status: { not: 'open' }, OR: [{ organisationId }, { organisationId: null }] },
    select: shown,
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(read)
}

/** An open board of the same object and year, besides one. */
export function findOpenTwin(db: Tx, { organisationId, aboutId }: Object, year: number, besides: string | null) {
  return db.swotBoard.findFirst({
    where: { organisationId, aboutId, year, status: 'open', ...(besides ? { id: { not: besides } } : {}) },
    select: { id: true },
  })
}

/**
 * A number that is another one after each change of a board, its parts or the tasks that its cards became; null when it is not there.
 * Tasks do not count their own changes of state, so what is shown of them is hashed.
 */
export async function findRevision(db: Tx, id: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ revision: number }[]>`
    select (b.revision + b.version + coalesce((
      select sum(1 + abs(hashtext(concat_ws(' ', t.id, t.title, t.state, t.owner_id, t.due_on)) % 1000000))
      from swot_action a join task t on t.id = a.task_id where a.board_id = b.id), 0))::float8 as revision
    from swot_board b where b.id = ${id}::uuid`
  return row?.revision ?? null
}

export interface BoardRow {
  id: string
  object: BoardObject
  about: string | null
  organisation: string | null
  year: number
  heldOn: Date
  status: BoardStatus
  isShared: boolean
  cards: number
  participants: number
  actions: number
  openActions: number
}

export interface BoardFilter {
  words: string | null
  status: BoardStatus | null
  object: BoardObject | null
}

const byDay: ListOrder = { by: Prisma.sql`b.held_on`, type: 'date' }

/** One page of the list, the newest first, by keyset. Words are searched in names and year. */
export async function pageOfBoards(
  db: Tx,
  networkId: string,
  filter: BoardFilter,
  place: ListPlace,
  size = 50,
): Promise<ListPage<BoardRow>> {
  const page = keyset(byDay, 'down', Prisma.sql`b.id`, place)
  const parts = [Prisma.sql`b.network_id = ${networkId}::uuid`]
  if (filter.words)
    parts.push(Prisma.sql`strpos(public.norm(concat_ws(' ', coalesce(x.name, n.name), o.name, b.year::text)),
      public.norm(${filter.words})) > 0`)
  if (filter.status) parts.push(Prisma.sql`b.status = ${filter.status}`)
  if (filter.object) parts.push(Prisma.sql`b.object = ${filter.object}`)
  const found = await db.$queryRaw<(BoardRow & { order: string })[]>`
    select b.id, b.object, x.name as about, o.name as organisation, b.year::int as year, b.held_on as "heldOn", b.status,
      b.shared_at is not null as "isShared",
      (select count(*)::int from swot_card c where c.board_id = b.id and c.removed_at is null) as cards,
      (select count(*)::int from swot_participant p where p.board_id = b.id) as participants,
      (select count(*)::int from swot_action a join swot_card c on c.id = a.card_id join task t on t.id = a.task_id
        where a.board_id = b.id and c.removed_at is null) as actions,
      (select count(*)::int from swot_action a join swot_card c on c.id = a.card_id join task t on t.id = a.task_id
        where a.board_id = b.id and c.removed_at is null and t.state = 'open') as "openActions",
      ${page.order}
    from swot_board b
    join network n on n.id = b.network_id
    left join organisation x on x.id = b.about_id
    left join organisation o on o.id = b.organisation_id
    where ${Prisma.join(parts, ' and ')} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
