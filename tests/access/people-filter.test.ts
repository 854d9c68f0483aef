import { expect, test } from 'vitest'
import { filterPeople, readPeopleFilter } from '~/access/people/people-filter'

const people = [
  { name: 'Zoë Brug', organisationName: 'Gemeente Proef', role: 'coach' },
  { name: 'Bram Oever', organisationName: 'Stichting Zoet', role: 'casemanager' },
]
const names = (search: string) =>
  filterPeople(people, readPeopleFilter(new URLSearchParams(search))).map(one => one.name)

test('people are found by a part of their name or organisation, accents or not', () => {
  expect(names('q=zoe')).toEqual(['Zoë Brug', 'Bram Oever'])
  expect(names('q=gemeente')).toEqual(['Zoë Brug'])
  expect(names('q=nobody')).toEqual([])
})

test('a role narrows the list and a role that does not exist is no filter', () => {
  expect(names('role=coach')).toEqual(['Zoë Brug'])
  expect(names('role=queen')).toHaveLength(2)
})
