import { codeRangeOf, type Section } from '~/areas/employers/sectors'
import { townsSql } from '~/areas/employers/lists/rows-sql.store.server'
import { townKeySql } from '~/areas/network/coverage/open-places.store.server'
import { collections } from '~/areas/taxonomy/concept'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Asked, Held } from './competence-market'
import type { CompetenceGroup } from './labour-filter'

const { sql } = Prisma

/** A section as the database's sums take it: its letter and the range of its codes; three nulls for all sectors. */
export function rangeSql(section: Section | null): Prisma.Sql {
  const { from, until } = section ? codeRangeOf(section) : { from: null, until: null }
  return sql`${section}::text, ${from}::text, ${until}::text`
}

const keySql = (town: string | null) => townKeySql(sql`${town}::text`)

/** What the places ask, by competence. */
export function listAsked(
  db: Tx,
  at: { section: Section | null; town: string | null; today: string },
): Promise<Asked[]> {
  return db.$queryRaw<Asked[]>`
    select a.* from ctx.asked_competences(${rangeSql(at.section)}, ${keySql(at.town)}, ${at.today}::date) a
    where a.places + a.recent + a.earlier > 0`
}

/** What portfolios showed at the end of a day, in the whole region or in a town; fewer than ten clients: no row. */
export function listHeld(db: Tx, day: string, town: string | null): Promise<Held[]> {
  return db.$queryRaw<Held[]>`select h.uri, h.clients from ctx.portfolio_holders(${day}::date, ${keySql(town)}) h`
}

/** Which of these competences have the words in a label, in any language, and are of the kind. */
export async function narrowCompetences(
  db: Tx,
  uris: readonly string[],
  { words, group }: { words: string | null; group: CompetenceGroup | null },
): Promise<Set<string>> {
  const of = collections.find(one => one === group)
    ? sql`exists (select from concept_collection o where o.concept_id = c.id and o.collection = ${group})`
    : group
      ? sql`c.nature = ${group}`
      : sql`true`
  const named = words
    ? sql`exists (select from concept_label l where l.concept_id = c.id and strpos(l.norm, public.norm(${words})) > 0)`
    : sql`true`
  const rows = await db.$queryRaw<{ uri: string }[]>`
    select c.uri from concept c where c.uri = any (${[...uris]}::text[]) and ${of} and ${named}`
  return new Set(rows.map(row => row.uri))
}

/** The towns of the employers' sites, each spelling once. */
export async function listTowns(db: Tx, networkId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    with recursive ${townsSql(networkId)} select trim(town.name) as name from town where trim(town.name) <> ''`
  return rows.map(row => row.name)
}

/** Keeps what portfolios showed at the end of a day, in place of the day before. Answers how many counts there are. */
export async function keepPortfolioCounts(db: Tx, day: string): Promise<number> {
  const [row] = await db.$queryRaw<{ kept: number }[]>`select ctx.keep_portfolio_counts(${day}::date) as kept`
  return row?.kept ?? 0
}
