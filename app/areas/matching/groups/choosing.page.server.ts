import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { clientStatuses } from '~/areas/clients/client'
import { isSection } from '~/areas/employers/sectors'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { vacancyKinds } from '~/areas/vacancies/vacancy'
import { fromTheStart, type ListPlace } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { countGuidedClients, pageOfGuidedClients, type GroupClientFilter } from './group-clients.store.server'
import { countGroupPlaces, pageOfGroupPlaces, type GroupPlaceFilter } from './group-places.store.server'
import { groupHead } from './group.page.server'

const wordsOf = (search: URLSearchParams) => search.get('q')?.trim().slice(0, 100) || null
const isInOf = (search: URLSearchParams) => (['yes', 'no'] as const).find(one => one === search.get('in')) ?? null
const placeOf = (search: URLSearchParams): ListPlace => ({
  after: search.get('after'),
  before: search.get('after') ? null : search.get('before'),
})

export function readClientFilter(search: URLSearchParams): GroupClientFilter {
  return {
    words: wordsOf(search),
    status: clientStatuses.find(one => one === search.get('status')) ?? null,
    isIn: isInOf(search),
  }
}

export function readPlaceFilter(search: URLSearchParams): GroupPlaceFilter {
  const section = search.get('sector') ?? ''
  return {
    words: wordsOf(search),
    section: isSection(section) ? section : null,
    town: search.get('town')?.trim().slice(0, 100) || null,
    kind: vacancyKinds.find(one => one === search.get('kind')) ?? null,
    isIn: isInOf(search),
  }
}

/** The clients whom the actor guides, and which of them are in the group. */
export async function groupClientsPage(ctx: Ctx<MemberActor>, groupId: string, search: URLSearchParams) {
  const { group, head } = await groupHead(ctx, groupId)
  const filter = readClientFilter(search)
  const today = accessDay(ctx.now)
  const asked = { membershipId: ctx.actor.membershipId, today, chosen: group.clientIds, filter }
  const { rows, ...links } = await pageOfGuidedClients(ctx.db, asked, placeOf(search))
  const present = await runningOfClients(
    ctx.db,
    rows.map(row => row.id),
  )
  return {
    head,
    filter,
    ...links,
    rows: rows.map(row => ({
      ...row,
      present: present.flatMap(({ clientId, id, state }) => (clientId === row.id ? [{ id, state }] : [])),
    })),
    found: await countGuidedClients(ctx.db, asked),
  }
}

/** The open places, which of them are in the group, and how many seats the newest result leaves. */
export async function groupPlacesPage(ctx: Ctx<MemberActor>, groupId: string, search: URLSearchParams) {
  const { group, head } = await groupHead(ctx, groupId)
  const filter = readPlaceFilter(search)
  const chosen = group.allPlaces ? null : group.vacancyIds
  const asked = { networkId: ctx.actor.networkId, chosen, filter }
  return {
    head,
    filter,
    ...(await pageOfGroupPlaces(ctx.db, { ...asked, groupId }, placeOf(search))),
    found: (await countGroupPlaces(ctx.db, asked)).places,
  }
}

/** The clients of the same filter for a file. */
export async function exportGroupClients(ctx: Ctx<MemberActor>, groupId: string, search: URLSearchParams) {
  const { group } = await groupHead(ctx, groupId)
  const { membershipId } = ctx.actor
  const asked = { membershipId, today: accessDay(ctx.now), chosen: group.clientIds, filter: readClientFilter(search) }
  return (await pageOfGuidedClients(ctx.db, asked, fromTheStart, mostExported)).rows
}

/** The places of the same filter for a file. */
export async function exportGroupPlaces(ctx: Ctx<MemberActor>, groupId: string, search: URLSearchParams) {
  const { group } = await groupHead(ctx, groupId)
  const chosen = group.allPlaces ? null : group.vacancyIds
  const asked = { networkId: ctx.actor.networkId, chosen, filter: readPlaceFilter(search), groupId }
  return (await pageOfGroupPlaces(ctx.db, asked, fromTheStart, mostExported)).rows
}
