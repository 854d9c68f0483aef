import { plainText } from '~/platform/plain-text'
import { roles, type Role } from '../roles'

export interface PeopleFilter {
  words: string | null
  role: Role | null
}

export function readPeopleFilter(search: URLSearchParams): PeopleFilter {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    role: roles.find(one => one === search.get('role')) ?? null,
  }
}

/** The people whose name or organisation has the words, in the role that was asked for. */
export function filterPeople<P extends { name: string; organisationName: string; role: string }>(
  people: readonly P[],
  { words, role }: PeopleFilter,
): P[] {
  return people.filter(
    person =>
      (role === null || person.role === role) &&
      (words === null || plainText(`${person.name} ${person.organisationName}`).includes(plainText(words))),
  )
}
