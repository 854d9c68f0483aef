import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { kindsOf, type StoryPart } from './story'

export interface StoryEvent {
  id: string
  at: Date
  kind: string
  subjectId: string
  actorName: string | null
  before: unknown
  after: unknown
}

/** Changes of an employer, newest first, from before a moment on. */
export function eventsOfEmployer(
  db: Tx,
  networkId: string,
  employerId: string,
  ask: { part: StoryPart | null; before: { at: Date; id: string } | null },
  take: number,
): Promise<StoryEvent[]> {
  const { kinds, withPlacements } = kindsOf(ask.part)
  const place = ask.before
    ? Prisma.sql`and (e.at, e.id) < (${ask.before.at}::timestamptz, ${ask.before.id}::uuid)`
    : Prisma.empty
  const placements = withPlacements ? Prisma.sql`or e.data_class = 'placement'` : Prisma.empty
  return db.$queryRaw<StoryEvent[]>`
    select e.id, e.at, e.kind, e.subject_id as "subjectId", e.actor_name as "actorName", e.before, e.after
    from event e
    where e.network_id = ${networkId}::uuid and e.employer_id = ${employerId}::uuid and (e.kind = any (${kinds}::text[]) ${placements}) ${place}
    order by e.at desc, e.id desc limit ${take}`
}

/** Files in which this employer came or changed. */
export function importsOfEmployer(db: Tx, employerId: string) {
  return db.$queryRaw<{ id: string; at: Date; fileName: string; state: string }[]>`
    select r.run_id as id, i.committed_at as at, i.file_name as "fileName", r.state
    from import_row r join import_run i on i.id = r.run_id
    where r.employer_id = ${employerId}::uuid and r.kind = 'employers' and r.state in ('new', 'changed') and i.committed_at is not null
    order by i.committed_at desc limit 5`
}
