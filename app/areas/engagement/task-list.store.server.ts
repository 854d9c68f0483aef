import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { TaskFilter, TaskListAsk } from './task-list'
import { listTasksByIds, type OwnedTask } from './tasks.store.server'

/** One word that is looked for, and the product's own titles that say it. */
export interface TaskWord {
  word: string
  titleKeys: readonly string[]
}

/** Who looks at the list, and on what day. */
export interface TaskReader {
  networkId: string
  membershipId: string
  today: string
  words: readonly TaskWord[]
}

const byDueDay: ListOrder = { by: Prisma.sql`t.due_on`, type: 'date' }

const tables = Prisma.sql`task t left join employer e on e.id = t.employer_id left join client c on c.id = t.client_id`

/** One page of tasks by due day, by keyset; row-level security decides which are there at all. */
export async function pageOfTasks(
  db: Tx,
  reader: TaskReader,
  ask: TaskListAsk,
  size = 50,
): Promise<ListPage<OwnedTask>> {
  const page = keyset(byDueDay, ask.direction, Prisma.sql`t.id`, ask)
  const found = await db.$queryRaw<{ id: string; order: string }[]>`
    select t.id, ${page.order} from ${tables} where ${conditions(reader, ask.filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return {
    ...links,
    rows: await listTasksByIds(
      db,
      rows.map(row => row.id),
    ),
  }
}

export async function countTasks(db: Tx, reader: TaskReader, filter: TaskFilter): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${tables} where ${conditions(reader, filter)}`
  return rows[0]?.count ?? 0
}

/** Employers that a task of the list can be about, for its filter. */
export function listTaskEmployers(
  db: Tx,
  networkId: string,
  ownerId: string | null,
): Promise<{ id: string; name: string }[]> {
  const owned = ownerId ? Prisma.sql`and t.owner_id = ${ownerId}::uuid` : Prisma.empty
  return db.$queryRaw`
    select e.id, e.name from employer e where e.network_id = ${networkId}::uuid and e.id = any (array(
      select distinct t.employer_id from task t where t.network_id = ${networkId}::uuid and t.employer_id is not null ${owned}))
    order by e.sort_name, e.id limit 500`
}

function conditions({ networkId, membershipId, today, words }: TaskReader, filter: TaskFilter): Prisma.Sql {
  const parts = [Prisma.sql`t.network_id = ${networkId}::uuid`]
  if (filter.of === 'mine') parts.push(Prisma.sql`t.owner_id = ${membershipId}::uuid`)
  if (filter.state !== 'all') parts.push(Prisma.sql`t.state = ${filter.state}`)
  if (filter.kind) parts.push(Prisma.sql`t.kind = ${filter.kind}`)
  if (filter.late) parts.push(Prisma.sql`t.state = 'open' and t.due_on < ${today}::date`)
  if (filter.employerId) parts.push(Prisma.sql`t.employer_id = ${filter.employerId}::uuid`)
  return Prisma.join([...parts, ...words.map(says)], ' and ')
}

/** The task says the word: in its title, or in the name of the client or employer as far as the reader may see it. */
function says({ word, titleKeys }: TaskWord): Prisma.Sql {
  return Prisma.sql`(t.title_key = any (${[...titleKeys]}::text[]) or public.norm(concat_ws(' ',
    case when t.title_key is null then t.title end, e.name, c.first_name, c.last_name,
    (select string_agg(p.value, ' ') from jsonb_each_text(t.params) p))) like public.norm(${anywhere(word)}))`
}
