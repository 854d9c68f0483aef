import type { Tx } from '~/platform/database.server'

export interface MomentHit {
  id: string
  at: Date
  /** What was noted, heard and agreed next, in one text. */
  said: string
  employerId: string
  employerName: string
}

/** Contact moments that say words which begin so, the newest first; moments that were taken back are not among them. */
export function searchMoments(db: Tx, words: string, limit: number): Promise<MomentHit[]> {
  return db.$queryRaw<MomentHit[]>`
    select m.id, m.at, concat_ws(' · ', m.note, m.need_heard, m.next_step) as said, e.id as "employerId", e.name as "employerName"
    from contact_moment m join employer e on e.id = m.employer_id
    where m.id = any (array(select ctx.find_contact_moments(${words}, ${limit}::int)))
      and m.withdrawn_at is null and e.archived_at is null
    order by m.at desc, m.id`
}
