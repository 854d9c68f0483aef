import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { findEnd } from './map-ends.store.server'
import { readKey } from './map-key'
import { mapScope } from './map-scope.server'
import type { MapScope } from './map-sql.store.server'
import { strengthOf } from './strength'
import { pageOfPieces, sumsOfPair, type Pair, type Piece } from './tie-evidence.store.server'

/** The two ends of an address. Throws NotFoundError for what the reader may not see or what is no end. */
async function endsOf(ctx: Ctx<MemberActor>, scope: MapScope, search: URLSearchParams) {
  const of = async (name: string) => {
    const read = readKey(search.get(name))
    const end = read && (await findEnd(ctx.db, read.kind, read.id, scope.today))
    if (!read || !end) throw new NotFoundError()
    return { ...read, name: end.name, isGone: end.gone !== null, to: addressOf(read.kind, read.id, end.employerId) }
  }
  const [from, to] = [await of('from'), await of('to')]
  if (from.key === to.key) throw new NotFoundError()
  return { from, to, pair: { one: from, other: to } satisfies Pair }
}

function addressOf(kind: string, id: string, employerId: string | null): string | null {
  if (kind === 'employer') return `/employers/${id}`
  return kind === 'contact' && employerId ? `/employers/${employerId}/people/${id}` : null
}

/** Where a piece of evidence can be read, for as far as it has a page. */
function pageOf({ source, id, employerId, contactId }: Piece): string | null {
  if (source === 'vacancy') return `/vacancies/${id}`
  if (source === 'link') return `/audit/map/links/${id}`
  if (source === 'service') return `/services/${id}`
  if (!employerId) return null
  if (source === 'tie') return `/employers/${employerId}/relations`
  if (source === 'contact') return contactId && `/employers/${employerId}/people/${contactId}`
  return `/employers/${employerId}`
}

/** A link's page is its form, for who may change it. */
const withPage = (piece: Piece, mayWrite: boolean) => ({
  ...piece,
  to: piece.source === 'link' && !mayWrite ? null : pageOf(piece),
})
export type PieceLine = ReturnType<typeof withPage>

/** Does an address name both ends of a line? */
export function namesBothEnds(search: URLSearchParams): boolean {
  return Boolean(search.get('from') && search.get('to'))
}

/** What stands behind the tie between two on the map: how strong it is of each kind and why, and every dated piece. */
export async function tiePage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = await mapScope(ctx, ctx.actor.networkId)
  const { from, to, pair } = await endsOf(ctx, scope, search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const { rows, ...links } = await pageOfPieces(ctx.db, scope, pair, place)
  const sums = await sumsOfPair(ctx.db, scope, pair)
  const mayWrite = can(ctx.actor, 'network.write', { sameNetwork: true })
  return {
    ...links,
    from,
    to,
    rows: rows.map(row => withPage(row, mayWrite)),
    kinds: sums.map(sum => ({ ...sum, strength: strengthOf({ ...sum, pieces: sum.pieces ?? 0 }, scope.today) })),
    may: {
      link: mayWrite && !from.isGone && !to.isGone,
      export: can(ctx.actor, 'employers.export', { sameNetwork: true }),
    },
  }
}
export type TiePage = Awaited<ReturnType<typeof tiePage>>

/** The same pieces for a file; none for an address that names no line. */
export async function exportPieces(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  if (!namesBothEnds(search)) return { from: null, to: null, rows: [] }
  const scope = await mapScope(ctx, ctx.actor.networkId)
  const { from, to, pair } = await endsOf(ctx, scope, search)
  const { rows } = await pageOfPieces(ctx.db, scope, pair, fromTheStart, mostExported)
  return { from, to, rows }
}
