import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isPlacementGroup, placementGroups } from './placement-groups'
import { clientNames, countByState, listPlacementRows, type PlacementListRow } from './placement-list.store.server'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** First name of the published profile: all that an employer sees of a person before the agreement. */
export function firstNameOf(content: unknown): string | null {
  const name = typeof content === 'object' && content !== null ? (content as { firstName?: unknown }).firstName : null
  return typeof name === 'string' ? name : null
}

function shown(row: PlacementListRow, names: Map<string, string>) {
  return {
    id: row.id,
    state: row.state,
    who: names.get(row.clientId) ?? firstNameOf(row.snapshot?.content),
    vacancy: row.vacancy.title,
    employer: row.employer.name,
    proposedOn: row.proposedAt.toISOString().slice(0, 10),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
  }
}

export type PlacementLine = ReturnType<typeof shown>

/** Placements that the reader may see, by the filter of the address. */
export async function listPlacementsPage(ctx: Ctx<MemberActor>, search: URLSearchParams, limit = 50) {
  const asked = search.get('state')
  const group = isPlacementGroup(asked) ? asked : null
  const { rows, next } = await listPlacementRows(
    ctx.db,
    { states: group ? placementGroups[group] : undefined },
    { limit, after: z.uuid().safeParse(search.get('after')).data },
  )
  const names = await clientNames(
    ctx.db,
    rows.map(row => row.clientId),
  )
  const counts = await countByState(ctx.db)
  const total = (group ? placementGroups[group] : Object.keys(counts)).reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return { rows: rows.map(row => shown(row, names)), next, group, total }
}

/** The placements of one client, for a tab of the file. */
export async function placementsOfClient(ctx: Ctx<MemberActor>, clientId: string) {
  const { rows } = await listPlacementRows(ctx.db, { clientId }, { limit: 100 })
  const names = await clientNames(ctx.db, [clientId])
  return rows.map(row => shown(row, names))
}

/** The placements at the reader's own firm. */
export async function placementsOfEmployer(ctx: Ctx<MemberActor>, employerId: string) {
  const { rows } = await listPlacementRows(ctx.db, { employerId }, { limit: 200 })
  return rows.map(row => shown(row, new Map()))
}
