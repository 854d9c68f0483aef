import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { clientFactsForMatching } from '~/areas/clients/matching-facts.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { droppedOnBoard } from '../board/dropped-on-board'
import { askBoard } from '../board/network-board.server'
import { listOpenPlaces, toClientProfile } from '../profiles.store.server'
import { seesWholeNetwork } from '../shortlist-of.server'
import { dropCodes, droppedByRules, droppedSorts, type DroppedAsk, type DroppedList } from './dropped-list'
import { findByWords, readDroppedFacts } from './dropped-places.store.server'

const pageSize = 50

/** The order of an address (`key`, or `-key` for downwards); closest first when it names none. */
function readDroppedOrder(asked: string): DroppedAsk['sort'] {
  const key = droppedSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'closest', direction: 'up' }
}

/** What an address asks of the list of dropped places; what makes no sense is left out. */
export function readDroppedFilter(search: URLSearchParams) {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    code: dropCodes.find(one => one === search.get('reason')) ?? null,
    fits: search.get('fits') === 'yes',
    sort: readDroppedOrder(search.get('sort') ?? ''),
  }
}

/** From the network's board where this reader sees all that is on it, else from the places that row-level security shows. */
async function droppedOf(ctx: Ctx<MemberActor>, ask: DroppedAsk): Promise<DroppedList> {
  const fromBoard = seesWholeNetwork(ctx.actor)
    ? await askBoard(ctx.db, ctx.actor.networkId, board => droppedOnBoard(board, ask))
    : null
  if (fromBoard) return fromBoard
  const places = await listOpenPlaces(ctx.db)
  return droppedByRules(
    places.map(place => place.profile),
    ask,
  )
}

async function droppedRows(
  ctx: Ctx<MemberActor>,
  clientId: string,
  search: URLSearchParams,
  from: number,
  limit: number,
) {
  // A trainee is shown what fits; what dropped is looked at with the coach.
  if (ctx.actor.role === 'trainee') throw new NotFoundError()
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const { networkId } = ctx.actor
  const client = await toClientProfile(ctx.db, clientId, await clientFactsForMatching(ctx.db, clientId))
  const { words, ...filter } = readDroppedFilter(search)
  const ids = words === null ? null : await findByWords(ctx.db, networkId, words)
  const { total, places } = await droppedOf(ctx, { client, ...filter, ids, from, limit })
  const facts = await readDroppedFacts(
    ctx.db,
    networkId,
    places.map(place => place.vacancyId),
  )
  const rows = places.flatMap(({ vacancyId, reasons, employerFit, kilometres }) => {
    const known = facts.get(vacancyId)
    return known ? [{ ...known, reasons, kilometres, employerFit: Math.round(employerFit * 100) }] : []
  })
  return { rows, total, filter: { words, ...filter } }
}

/** The places that a client's filters drop, each with every reason; closest first unless the address asks otherwise. */
export async function droppedPage(ctx: Ctx<MemberActor>, clientId: string, search: URLSearchParams) {
  const asked = search.get('after') ?? search.get('before') ?? ''
  const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0
  const { rows, total, filter } = await droppedRows(ctx, clientId, search, from, pageSize)
  return {
    head: await clientHead(ctx, clientId),
    rows,
    total,
    filter,
    next: from + pageSize < total ? String(from + pageSize) : null,
    previous: from > 0 ? String(Math.max(0, from - pageSize)) : null,
  }
}
export type DroppedRow = Awaited<ReturnType<typeof droppedPage>>['rows'][number]

/** The same places for a file. */
export async function exportDropped(ctx: Ctx<MemberActor>, clientId: string, search: URLSearchParams) {
  return (await droppedRows(ctx, clientId, search, 0, mostExported)).rows
}
