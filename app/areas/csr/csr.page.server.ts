import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import type { Tx } from '~/platform/database.server'
import { employerHead } from '~/areas/employers/employer.page.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { begunAtPlaces, listPlacesOf } from './csr-places.store.server'
import { countPlaces } from './places'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { csrLevels, csrSorts, csrStatuses, csrThemes, isLinkedToClients, shareRealised, type CsrSort } from './csr'
import {
  findInitiative,
  findProfile,
  listInitiativesOf,
  pageOfInitiatives,
  sumInitiatives,
  type CsrFilter,
  type InitiativeRow,
} from './csr.store.server'

function readFilter(search: URLSearchParams): CsrFilter {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    theme: csrThemes.find(one => one === search.get('theme')) ?? null,
    level: csrLevels.find(one => one === search.get('level')) ?? null,
    status: csrStatuses.find(one => one === search.get('status')) ?? null,
    unlinked: search.get('unlinked') === 'yes',
  }
}

function readSort(search: URLSearchParams): { key: CsrSort; direction: 'up' | 'down' } {
  const asked = search.get('sort') ?? ''
  const key = csrSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'title', direction: 'up' }
}

/** The register with its sums over everything that the filter leaves. */
export async function csrListPage({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const filter = readFilter(search)
  const sort = readSort(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfInitiatives(db, actor.networkId, filter, sort, place)
  return {
    ...page,
    rows: await withCounted(db, page.rows),
    sums: await sumInitiatives(db, actor.networkId, filter),
    filter,
    sort,
    mayWrite: can(actor, 'csr.write', { sameNetwork: true }),
  }
}

/** The same initiatives for a file. */
export async function exportInitiatives({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const page = await pageOfInitiatives(
    db,
    actor.networkId,
    readFilter(search),
    readSort(search),
    fromTheStart,
    mostExported,
  )
  return withCounted(db, page.rows)
}

/** Rows of the register with what placements show beside what was typed. */
async function withCounted(db: Tx, rows: readonly InitiativeRow[]) {
  const begun = await begunAtPlaces(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row => {
    const own = begun.filter(one => one.initiativeId === row.id)
    const isLinked = isLinkedToClients({ ...row, places: own.length })
    return { ...row, isLinked, ...countPlaces(row.placesRealised, own) }
  })
}

/** One initiative with its joint plan. Throws NotFoundError for one that is not there. */
export async function initiativePage(ctx: Ctx<MemberActor>, id: string) {
  const initiative = await findInitiative(ctx.db, id)
  if (!initiative || !can(ctx.actor, 'csr.read', { sameNetwork: true })) throw new NotFoundError()
  const begun = await begunAtPlaces(ctx.db, [id])
  const places = (await listPlacesOf(ctx.db, id)).map(({ vacancy }) => ({
    id: vacancy.id,
    title: vacancy.title,
    employer: vacancy.employer.name,
    begun: begun.find(one => one.vacancyId === vacancy.id)?.begun ?? 0,
  }))
  return {
    initiative,
    places,
    ...countPlaces(initiative.placesRealised, begun),
    isLinked: isLinkedToClients({ ...initiative, places: places.length }),
    share: shareRealised(initiative),
    mayWrite: can(ctx.actor, 'csr.write', { sameNetwork: true }),
  }
}

/** What an employer does for social responsibility, and its initiatives. */
export async function csrOfEmployer(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'csr.read', employerId)
  return {
    head: await employerHead(ctx, employer),
    profile: await findProfile(ctx.db, employerId),
    initiatives: await listInitiativesOf(ctx.db, employerId),
    mayWrite: can(ctx.actor, 'csr.write', { sameNetwork: true }),
  }
}
