import { expect, test } from 'vitest'
import { doubledUris, statusAfter, VacancyInput } from '~/areas/vacancies/vacancy'
import { readVacancyForm } from '~/routes/vacancies/read-vacancy-form'

const employerId = '018f0000-0000-7000-8000-000000000001'

function form(fields: [string, string][]): FormData {
  const data = new FormData()
  const given: [string, string][] = [
    ['employerId', employerId],
    ['title', 'Linnenkamer'],
    ['kind', 'internship'],
    ['status', 'open'],
    ['seats', '2'],
  ]
  for (const [name, value] of [...given, ...fields]) data.append(name, value)
  return data
}

test('what may happen to a place stands in a table', () => {
  expect(statusAfter('open', 'close')).toBe('closed')
  expect(statusAfter('closed', 'reopen')).toBe('open')
  expect(statusAfter('closed', 'fill')).toBeUndefined()
  expect(statusAfter('unheard', 'close')).toBeUndefined()
})

test('empty lines of a profile are left out and the others keep their order', () => {
  const read = readVacancyForm(
    form([
      ['competences[0].conceptUri', ''],
      ['competences[0].kind', 'essential'],
      ['competences[0].level', '2'],
      ['competences[2].conceptUri', 'https://proef.example/a'],
      ['competences[2].kind', 'learnable'],
      ['competences[2].level', '3'],
      ['competences[2].weight', '1,5'],
      ['dayParts', 'mon_am'],
      ['dayParts', 'tue_pm'],
    ]),
  )
  expect(read.ok && read.value.competences).toEqual([
    { conceptUri: 'https://proef.example/a', kind: 'learnable', level: 3, weight: 1.5 },
  ])
  expect(read.ok && read.value.dayParts).toEqual(['mon_am', 'tue_pm'])
})

test('hours and days the wrong way round are told at the second field', () => {
  const read = readVacancyForm(
    form([
      ['hoursMin', '20'],
      ['hoursMax', '12'],
      ['startDate', '2026-12-01'],
      ['endDate', '2026-11-01'],
    ]),
  )
  expect(read.ok ? [] : read.problems.map(one => [one.path, one.code])).toEqual([
    ['hoursMax', 'hours-wrong-way'],
    ['endDate', 'before-start'],
  ])
})

test('a competence that is named twice is found', () => {
  const asked = { kind: 'nice' as const, level: 1 }
  expect(
    doubledUris([
      { conceptUri: 'a', ...asked },
      { conceptUri: 'b', ...asked },
      { conceptUri: 'a', ...asked },
    ]),
  ).toEqual(['a'])
  expect(VacancyInput.safeParse({}).success).toBe(false)
})
