import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { searchContacts, searchEmployers, searchVacancies } from './search.store.server'

/** Searches want two letters at least. */
export const fewestLetters = 2

export interface Hit {
  to: string
  label: string
  note?: string
  group: 'employers' | 'contacts' | 'vacancies'
}

/** What the search box finds among employers, their people and their places. */
export async function searchAll(ctx: Ctx<MemberActor>, asked: string): Promise<Hit[]> {
  const words = asked.trim().slice(0, 100)
  if (words.length < fewestLetters || !canEver(ctx.actor, 'search.all')) return []
  const employers = await searchEmployers(ctx.db, words, 8)
  const contacts = await searchContacts(ctx.db, words, 6)
  const vacancies = await searchVacancies(ctx.db, words, 6)
  return [
    ...employers.map(hit => ({
      to: `/employers/${hit.id}`,
      label: hit.name,
      note: hit.city ?? undefined,
      group: 'employers' as const,
    })),
    ...contacts.map(hit => ({
      to: `/employers/${hit.employerId}/people`,
      label: hit.name,
      note: hit.employerName,
      group: 'contacts' as const,
    })),
    ...vacancies.map(hit => ({
      to: `/vacancies/${hit.id}`,
      label: hit.title,
      note: hit.employerName,
      group: 'vacancies' as const,
    })),
  ]
}

/** Employers as choices of a field. */
export async function chooseEmployers(
  ctx: Ctx<MemberActor>,
  asked: string,
): Promise<{ value: string; label: string }[]> {
  const words = asked.trim().slice(0, 100)
  if (words.length < fewestLetters) return []
  const found = await searchEmployers(ctx.db, words, 20)
  return found.map(hit => ({ value: hit.id, label: [hit.name, hit.city].filter(Boolean).join(', ') }))
}
