import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

export interface ClientHit {
  id: string
  number: number
  name: string
}

const name = Prisma.sql`public.norm(concat_ws(' ', c.first_name, c.last_name))`

function clientsWhere(db: Tx, condition: Prisma.Sql, order: Prisma.Sql, limit: number): Promise<ClientHit[]> {
  return db.$queryRaw<ClientHit[]>`
    select c.id, c.number, concat_ws(' ', c.first_name, c.last_name) as name from client c
    where ${condition} order by ${order}, c.id limit ${limit}`
}

/**
 * Clients, of those whose name row-level security shows this reader, with each of the words at the beginning of a name, or
 * with this number; when there is none, those whose name looks like it.
 */
export async function searchClients(db: Tx, words: string, limit: number): Promise<ClientHit[]> {
  const number = /^0*(\d{1,9})$/.exec(words)?.[1]
  const begins = Prisma.sql`not exists (
    select from regexp_split_to_table(public.norm(${words}), '[^[:alnum:]]+') as word
    where word <> '' and regexp_replace(' ' || ${name}, '[^[:alnum:]]+', ' ', 'g') not like '% ' || word || '%')`
  if (number !== undefined)
    return clientsWhere(db, Prisma.sql`c.number::text like ${`${number}%`}`, Prisma.sql`c.number`, limit)
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const found = await clientsWhere(db, begins, name, limit)
  if (found.length > 0 || words.length < 4) return found
  const likeness = Prisma.sql`word_similarity(public.norm(${words}), ${name})`
  return clientsWhere(db, Prisma.sql`${likeness} >= 0.5`, Prisma.sql`${likeness} desc, ${name}`, limit)
}
