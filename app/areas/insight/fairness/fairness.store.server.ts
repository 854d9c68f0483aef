import { z } from 'zod'
import type { Tx } from '~/platform/database.server'

const count = z.number().int()
const few = count.nullable()

const Groups = z.array(
  z.object({
    dimension: z.string(),
    group: z.string(),
    ...{ clients: count, listed: count, shown: count, proposed: count, placed: count },
    ...{ answered: few, wanted: few, matched: few, assigned: few },
  }),
)
const Sectors = z.array(z.object({ gender: z.string(), section: z.string(), places: count }))

/** The sums of a quarter by group and of everybody ('all'), and places by sector; null when it was not counted. */
export async function findFairness(db: Tx, quarter: string) {
  const row = await db.fairnessCount.findFirst({ where: { quarter } })
  return row && { groups: Groups.parse(row.groups), sectors: Sectors.parse(row.sectors), countedOn: row.countedOn }
}

/** Counts a quarter that is over and was not counted; for the background. */
export async function keepFairness(db: Tx, year: number, quarter: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ kept: boolean }[]>`
    select ctx.keep_fairness(${year}::int, ${quarter}::int) as kept`
  return row?.kept ?? false
}
