import type { Tx } from '~/platform/database.server'

export interface AgreementHit {
  id: string
  number: string
  placementId: string
  title: string
  employerName: string
}

/** The newest version of each agreement whose number begins so, or ends so after the year, as the reader may see them. */
export function searchAgreements(db: Tx, words: string, limit: number): Promise<AgreementHit[]> {
  const digits = words.replace(/[^\d-]/g, '')
  if (digits === '' || digits !== words.trim()) return Promise.resolve([])
  return db.$queryRaw<AgreementHit[]>`
    select a.id, a.number, p.id as "placementId", v.title, e.name as "employerName"
    from (
      select distinct on (number) id, number, placement_id from agreement
      where number like ${`${digits}%`} or split_part(number, '-', 2) like ${`%${digits}`} order by number, version desc
    ) a join placement p on p.id = a.placement_id join vacancy v on v.id = p.vacancy_id join employer e on e.id = p.employer_id
    order by a.number desc, a.id limit ${limit}`
}
