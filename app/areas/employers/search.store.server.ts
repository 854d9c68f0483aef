import type { Tx } from '~/platform/database.server'

export interface EmployerHit {
  id: string
  name: string
  city: string | null
}

/** Employers whose words begin with these words, or that look like them; those whose name begins so come first. */
export function searchEmployers(db: Tx, words: string, limit: number): Promise<EmployerHit[]> {
  return db.$queryRaw<EmployerHit[]>`
    select e.id, e.name, s.city
    from (
      select e.id, e.name, e.sort_name from employer e
      where e.id = any (array(select ctx.find_employers(${words}, 1000)))
      order by not starts_with(e.sort_name, public.norm(${words})), e.sort_name, e.id limit ${limit}
    ) e
    left join lateral (select s.city from site s where s.employer_id = e.id order by s.is_main desc, s.id limit 1) s on true
    order by not starts_with(e.sort_name, public.norm(${words})), e.sort_name, e.id`
}

export interface ContactHit {
  id: string
  name: string
  employerId: string
  employerName: string
}

export function searchContacts(db: Tx, words: string, limit: number): Promise<ContactHit[]> {
  return db.$queryRaw<ContactHit[]>`
    select c.id, concat_ws(' ', c.first_name, c.last_name) as name, e.id as "employerId", e.name as "employerName"
    from contact c join employer e on e.id = c.employer_id
    where c.id = any (array(select ctx.find_contacts(${words}, 1000))) and c.left_on is null and e.merged_into_id is null
    order by c.last_name, c.id limit ${limit}`
}

export interface VacancyHit {
  id: string
  title: string
  employerName: string
}

export function searchVacancies(db: Tx, words: string, limit: number): Promise<VacancyHit[]> {
  return db.$queryRaw<VacancyHit[]>`
    select v.id, v.title, e.name as "employerName" from vacancy v join employer e on e.id = v.employer_id
    where v.id = any (array(select ctx.find_vacancies(${words}, 1000))) and v.status in ('open', 'hard_to_fill', 'expected')
    order by v.title, v.id limit ${limit}`
}
