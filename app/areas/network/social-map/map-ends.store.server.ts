import type { Tx } from '~/platform/database.server'
import { anywhere } from '~/platform/keyset.server'
import type { MapKey, MapNodeKind } from './social-map'
import { colleagueRoles, nodesSql, type MapScope } from './map-sql.store.server'

/** Somebody or something that a link can have as an end. */
export interface MapEnd {
  key: MapKey
  name: string
  /** Why it no longer stands on the map; null when it does. */
  gone: 'merged' | 'archived' | 'left' | 'ended' | 'elsewhere' | null
  /** The employer that it was merged into, or since when it is gone (yyyy-mm-dd). */
  instead: string | null
  /** The employer of a contact, or of itself: whose page tells of it. */
  employerId: string | null
}

type Found = Omit<MapEnd, 'key'>

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** An end with what it is called, and whether it still stands on the map; null for what is not there for the reader. */
export async function findEnd(db: Tx, kind: MapNodeKind, id: string, today: string): Promise<MapEnd | null> {
  const find: Record<MapNodeKind, () => Promise<Found | null>> = {
    employer: () => employerEnd(db, id),
    contact: () => contactEnd(db, id, today),
    organisation: () => organisationEnd(db, id),
    colleague: () => colleagueEnd(db, id, today),
    service: () => serviceEnd(db, id, today),
  }
  const found = await find[kind]()
  return found && { key: `${kind}:${id}`, ...found }
}

async function employerEnd(db: Tx, id: string): Promise<Found | null> {
  const row = await db.employer.findFirst({
    where: { id },
    select: { name: true, archivedAt: true, mergedInto: { select: { name: true } } },
  })
  if (!row) return null
  const gone = row.mergedInto ? 'merged' : row.archivedAt ? 'archived' : null
  return { name: row.name, gone, instead: row.mergedInto?.name ?? day(row.archivedAt), employerId: id }
}

async function contactEnd(db: Tx, id: string, today: string): Promise<Found | null> {
  const row = await db.contact.findFirst({
    where: { id },
    select: {
      firstName: true,
      lastName: true,
      leftOn: true,
      employerId: true,
      employer: { select: { archivedAt: true } },
    },
  })
  if (!row) return null
  const leftOn = day(row.leftOn)
  const gone = leftOn !== null && leftOn <= today ? 'left' : row.employer.archivedAt ? 'archived' : null
  const name = [row.firstName, row.lastName].filter(Boolean).join(' ')
  return { name, gone, instead: gone === 'left' ? leftOn : day(row.employer.archivedAt), employerId: row.employerId }
}

async function organisationEnd(db: Tx, id: string): Promise<Found | null> {
  const row = await db.organisation.findFirst({ where: { id }, select: { name: true, kind: true, employerId: true } })
  if (!row) return null
  const isFirm = row.kind === 'employer' || row.employerId !== null
  return { name: row.name, gone: isFirm ? 'elsewhere' : null, instead: null, employerId: null }
}

async function colleagueEnd(db: Tx, id: string, today: string): Promise<Found | null> {
  const row = await db.membership.findFirst({
    where: { id, role: { in: colleagueRoles } },
    select: { displayName: true, endsOn: true },
  })
  if (!row) return null
  const endsOn = day(row.endsOn)
  return {
    name: row.displayName,
    gone: endsOn !== null && endsOn < today ? 'left' : null,
    instead: endsOn,
    employerId: null,
  }
}

async function serviceEnd(db: Tx, id: string, today: string): Promise<Found | null> {
  const row = await db.service.findFirst({ where: { id }, select: { name: true, withdrawnAt: true, endsOn: true } })
  if (!row) return null
  const endsOn = day(row.withdrawnAt) ?? day(row.endsOn)
  const isOver = row.withdrawnAt !== null || (endsOn !== null && endsOn < today)
  return { name: row.name, gone: isOver ? 'ended' : null, instead: endsOn, employerId: null }
}

export interface EndHit {
  key: MapKey
  kind: MapNodeKind
  name: string
  /** Where a contact or a colleague works, or whose service it is. */
  at: string | null
}

/** Those on the map whose name has these words, those whose name begins so first. */
export function searchEnds(db: Tx, scope: MapScope, words: string, limit: number): Promise<EndHit[]> {
  return db.$queryRaw<EndHit[]>`
    select n.kind || ':' || n.id as key, n.kind, n.name, coalesce(g.name, f.name) as at
    from (
      select n.* from (${nodesSql(scope)}) n where public.norm(n.name) like public.norm(${anywhere(words)})
      order by not starts_with(public.norm(n.name), public.norm(${words})), n.name, n.id limit ${limit}
    ) n
      left join organisation g on n.kind in ('colleague', 'service') and g.id = n.organisation_id
      left join contact c on n.kind = 'contact' and c.id = n.id left join employer f on f.id = c.employer_id
    order by not starts_with(public.norm(n.name), public.norm(${words})), n.name, n.id`
}
