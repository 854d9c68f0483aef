import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { findEnd, searchEnds, type EndHit } from './map-ends.store.server'
import { readKey } from './map-key'
import { linkState } from './map-link'
import { readLinkFilter, readLinkSort } from './map-link-list'
import { countLinks, findLink, pageOfLinks, type LinkRow } from './map-links.store.server'
import { mapScope } from './map-scope.server'
import type { MapScope } from './map-sql.store.server'

/** A link with what it is today, and where its ends lead. */
function lineOf({ updatedAt, withdrawnAt, ...link }: LinkRow, today: string) {
  return {
    ...link,
    changedAt: updatedAt.toISOString(),
    isWithdrawn: withdrawnAt !== null,
    state: linkState(link, today),
  }
}
export type LinkLine = ReturnType<typeof lineOf>

function askOf(search: URLSearchParams) {
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  return { filter: readLinkFilter(search), sort: readLinkSort(search), place }
}

/** The links that were added by hand. */
export async function mapLinksPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = await mapScope(ctx, ctx.actor.networkId)
  const ask = askOf(search)
  const { rows, ...links } = await pageOfLinks(ctx.db, scope, ask)
  return {
    ...links,
    rows: rows.map(row => lineOf(row, scope.today)),
    total: await countLinks(ctx.db, scope, ask.filter),
    filter: ask.filter,
    sort: ask.sort,
    may: {
      write: can(ctx.actor, 'network.write', { sameNetwork: true }),
      export: can(ctx.actor, 'employers.export', { sameNetwork: true }),
    },
  }
}
export type MapLinksPage = Awaited<ReturnType<typeof mapLinksPage>>

/** The same links for a file. */
export async function exportMapLinks(ctx: Ctx<MemberActor>, search: URLSearchParams): Promise<LinkLine[]> {
  const scope = await mapScope(ctx, ctx.actor.networkId)
  const { rows } = await pageOfLinks(ctx.db, scope, { ...askOf(search), place: fromTheStart }, mostExported)
  return rows.map(row => lineOf(row, scope.today))
}

/** One link for its form. Throws NotFoundError when it is not of this network. */
export async function mapLinkPage(ctx: Ctx<MemberActor>, linkId: string): Promise<LinkLine> {
  const scope = await mapScope(ctx, ctx.actor.networkId)
  const link = await findLink(ctx.db, ctx.actor.networkId, linkId)
  if (!link) throw new NotFoundError()
  return lineOf(link, scope.today)
}

/** The ends that an address proposes for a new link. */
export async function proposedEnds(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = await mapScope(ctx, ctx.actor.networkId)
  const of = async (name: string) => {
    const read = readKey(search.get(name))
    const end = read && (await findEnd(ctx.db, read.kind, read.id, scope.today))
    return end && end.gone === null ? { value: end.key as string, label: end.name } : null
  }
  return { from: await of('from'), to: await of('to') }
}

/** Searches want two letters at least. */
const fewestLetters = 2

/** Who and what stands on the map and has these words in the name. */
export async function findOnMap(ctx: Ctx<MemberActor>, asked: string, limit = 20): Promise<EndHit[]> {
  const words = asked.trim().slice(0, 100)
  if (words.length < fewestLetters) return []
  const scope: MapScope = await mapScope(ctx, ctx.actor.networkId)
  return searchEnds(ctx.db, scope, words, limit)
}
