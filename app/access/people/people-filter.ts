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

export const peopleSorts = ['name', 'role', 'organisation', 'since'] as const
export interface PeopleSort {
  key: (typeof peopleSorts)[number]
  direction: 'up' | 'down'
}

/** The order that an address asks for; else by name. */
export function readPeopleSort(search: URLSearchParams): PeopleSort {
  const asked = search.get('sort') ?? ''
  const key = peopleSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'name', direction: 'up' }
}

interface Sortable {
  id: string
  name: string
  role: Role
  organisationName: string
  startsOn: Date
}

const sortKeys: Record<PeopleSort['key'], (person: Sortable) => string> = {
  name: person => plainText(person.name),
  role: person => String(roles.indexOf(person.role)).padStart(3, '0'),
  organisation: person => plainText(person.organisationName),
  since: person => person.startsOn.toISOString(),
}

/** People in the order that was asked for; those who are equal in it stand by name. */
export function sortPeople<P extends Sortable>(people: readonly P[], { key, direction }: PeopleSort): P[] {
  const turn = direction === 'up' ? 1 : -1
  return [...people].sort(
    (one, other) =>
      turn * sortKeys[key](one).localeCompare(sortKeys[key](other)) ||
      sortKeys.name(one).localeCompare(sortKeys.name(other)) ||
      one.id.localeCompare(other.id),
  )
}
