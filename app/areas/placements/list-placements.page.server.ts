import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { readPlacementAsk, type PlacementListAsk } from './placement-list'
import {
  clientNames,
  countPlacementsIn,
  listPlacementRows,
  pageOfPlacements,
  type PlacementListRow,
} from './placement-list.store.server'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** First name of the published profile: all that an employer sees of a person before the agreement. */
export function firstNameOf(content: unknown): string | null {
  const name = typeof content === 'object' && content !== null ? (content as { firstName?: unknown }).firstName : null
  return typeof name === 'string' ? name : null
}

function shown(row: PlacementListRow, names: Map<string, string>, timeZone: string) {
  return {
    id: row.id,
    state: row.state,
    who: names.get(row.clientId) ?? firstNameOf(row.snapshot?.content),
    vacancy: row.vacancy.title,
    employer: row.employer.name,
    proposedOn: dayIn(row.proposedAt, timeZone),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    changedAt: row.updatedAt,
    changedOn: dayIn(row.updatedAt, timeZone),
  }
}

export type PlacementLine = ReturnType<typeof shown>

async function linesOf(ctx: Ctx<MemberActor>, ask: PlacementListAsk, size: number) {
  const { rows, ...page } = await pageOfPlacements(ctx.db, ctx.actor.networkId, ask, size)
  const names = await clientNames(
    ctx.db,
    rows.map(row => row.clientId),
  )
  return { page, rows: rows.map(row => shown(row, names, ctx.actor.timeZone)) }
}

/** Placements that the reader may see, by the filters and the order of the address. */
export async function listPlacementsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readPlacementAsk(search)
  const { words, group, sort } = ask
  const total = await countPlacementsIn(ctx.db, ctx.actor.networkId, ask)
  return { ...(await linesOf(ctx, ask, 50)), filter: { words, group }, sort, total }
}

/** The placements of the same filters for a file. */
export async function exportPlacements(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<PlacementLine[]> {
  return (await linesOf(ctx, { ...readPlacementAsk(search), ...fromTheStart }, mostExported)).rows
}

/** The placements of one client, for a tab of the file. */
export async function placementsOfClient(ctx: Ctx<MemberActor>, clientId: string) {
  const rows = await listPlacementRows(ctx.db, { clientId }, 100)
  const names = await clientNames(ctx.db, [clientId])
  return rows.map(row => shown(row, names, ctx.actor.timeZone))
}

/** The placements at the reader's own firm. */
export async function placementsOfEmployer(ctx: Ctx<MemberActor>, employerId: string) {
  const rows = await listPlacementRows(ctx.db, { employerId }, 200)
  return rows.map(row => shown(row, new Map(), ctx.actor.timeZone))
}
