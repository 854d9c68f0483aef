import { describe, expect, test } from 'vitest'
import nl from '~/locales/nl/jobforms'
import { readPartForm } from '~/routes/job-forms/read-part-form'
import { compareJobs } from '~/areas/vacancies/job-forms/compare-jobs'
import {
  isStale,
  jobFormActs,
  jobFormStateAfter,
  missingToSubmit,
  monthsAfter,
} from '~/areas/vacancies/job-forms/job-form'
import { jobFormParts } from '~/areas/vacancies/job-forms/job-form-template'
import { baseTemplate, templateWith } from '~/areas/vacancies/job-forms/own-template'
import { readChanges, TemplateInput } from '~/areas/vacancies/job-forms/read-template'

const form = (entries: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.append(name, value)
  return data
}

test('every state knows its acts and no others', () => {
  const table = (['draft', 'submitted', 'checked'] as const).map(state =>
    Object.fromEntries(jobFormActs.map(act => [act, jobFormStateAfter(state, act)])),
  )
  expect(table).toEqual([
    { submit: 'submitted' },
    { check: 'checked', return: 'draft', reopen: 'draft' },
    { reopen: 'draft', renew: 'checked' },
  ])
  expect(jobFormStateAfter('gone', 'submit')).toBeUndefined()
})

test('half a year later, also from the end of a month', () => {
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
  expect(monthsAfter('2026-11-26', 6)).toBe('2027-05-26')
})

test('a form is stale after its last day, a draft never', () => {
  const validUntil = new Date('2026-11-26')
  expect(isStale({ state: 'checked', validUntil }, '2026-11-26')).toBe(false)
  expect(isStale({ state: 'checked', validUntil }, '2026-11-27')).toBe(true)
  expect(isStale({ state: 'draft', validUntil }, '2026-11-27')).toBe(false)
})

test('what is missing to send in is named', () => {
  expect(missingToSubmit({ answers: {}, informant: null, heldOn: null, skills: [] })).toEqual([
    'tasks',
    'skills',
    'informant',
    'heldOn',
  ])
  const answers = { tasks: [{ what: 'bakken', often: 'daily' }] }
  expect(missingToSubmit({ answers, informant: 'An', heldOn: new Date(), skills: [1] })).toEqual([])
})

test('the template has words for each field and each choice', () => {
  const fields = nl.fields as Record<string, string>
  const choices = nl.choices as Record<string, Record<string, string>>
  const missing = jobFormParts.flatMap(part =>
    baseTemplate.fields[part].flatMap(({ key, of }) => [
      ...(fields[key] ? [] : [key]),
      ...('values' in of ? of.values.filter(value => !choices[key]?.[value]).map(value => `${key}.${value}`) : []),
    ]),
  )
  expect(missing).toEqual([])
})

describe('a part is read', () => {
  test('empty lines of skills are left out and the others keep their order', () => {
    const read = readPartForm(
      form({
        'skills[0].conceptUri': '',
        'skills[0].need': 'essential',
        'skills[0].level': '2',
        'skills[2].conceptUri': 'urn:a',
        'skills[2].need': 'learnable',
        'skills[2].level': '1',
        'skills[2].learnable': 'on',
        'skills[2].cefr': 'B1',
        version: '3',
      }),
      'requirements',
      baseTemplate,
    )
    expect(read).toMatchObject({
      ok: true,
      value: {
        version: 3,
        skills: [{ conceptUri: 'urn:a', need: 'learnable', level: 1, learnable: true, cefr: 'B1' }],
      },
    })
  })

  test('numbers with a comma are read, and a range the wrong way round names its field', () => {
    const read = readPartForm(form({ 'answers.payMin': '16,50', 'answers.payMax': '14' }), 'conditions', baseTemplate)
    expect(read).toMatchObject({ ok: false, problems: [{ path: 'answers.payMax', code: 'pay-wrong-way' }] })
    expect(
      readPartForm(form({ 'answers.payMin': '14,50', 'answers.shifts': 'day' }), 'conditions', baseTemplate),
    ).toMatchObject({
      ok: true,
      value: { answers: { payMin: 14.5, shifts: ['day'] } },
    })
    expect(readPartForm(form({ 'answers.hoursMin': 'veel' }), 'conditions', baseTemplate)).toMatchObject({
      ok: false,
      problems: [{ path: 'answers.hoursMin', code: 'not-a-number' }],
    })
    expect(readPartForm(form({ 'answers.contract': 'eeuwig' }), 'conditions', baseTemplate).ok).toBe(false)
  })

  test('a form with very many lines is refused in a moment', () => {
    const lines = Array.from({ length: 40_000 }, (_, at) => [`tasks[${at}].what`, 'x'] as const)
    const began = performance.now()
    expect(readPartForm(form(Object.fromEntries(lines)), 'content', baseTemplate).ok).toBe(false)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

test('jobs beside each other: common, differing, and essential to learnable', () => {
  const skill = (conceptUri: string, need: string, learnable = false) => ({ conceptUri, need, level: 2, learnable })
  const found = compareJobs([
    { id: '1', skills: [skill('a', 'essential'), skill('b', 'essential'), skill('c', 'learnable')] },
    { id: '2', skills: [skill('a', 'nice'), skill('c', 'essential', true)] },
    { id: '3', skills: [skill('a', 'essential'), skill('d', 'nice')] },
  ])
  expect(found.common.map(one => [one.conceptUri, one.count])).toEqual([['a', 3]])
  expect(found.differing.map(one => [one.conceptUri, one.count])).toEqual([
    ['c', 2],
    ['b', 1],
    ['d', 1],
  ])
  expect(found.differing[0]?.asked).toEqual([
    { need: 'learnable', level: 2, learnable: true },
    { need: 'essential', level: 2, learnable: true },
    null,
  ])
  expect(found.ratios).toEqual([
    { id: '1', essential: 2, learnable: 1, ratio: 2 },
    { id: '2', essential: 0, learnable: 1, ratio: 0 },
    { id: '3', essential: 1, learnable: 0, ratio: null },
  ])
})

describe('a network changes the form', () => {
  const words = (key: string) => ({ nl: `nl ${key}`, en: `en ${key}` })
  const fields = jobFormParts.flatMap(part =>
    baseTemplate.fields[part].map(({ key }) => ({ key, shown: true, ...words(key) })),
  )
  const read = (input: object) =>
    readChanges(TemplateInput.parse({ version: 1, fields, ...input }), words, new Set(['own-bus']))

  test('what is as the product has it is no change', () => {
    const { changes, problems } = read({})
    expect(problems).toEqual([])
    expect(templateWith(changes, 1)).toEqual(baseTemplate)
  })

  test('fields are left out and renamed; an emptied name is the product’s again', () => {
    const sent = fields.map(one => {
      if (one.key === 'dress') return { ...one, shown: false }
      if (one.key === 'manner') return { ...one, nl: 'Sfeer' }
      return one.key === 'rules' ? { key: 'rules', shown: true } : one
    })
    const { changes } = read({ fields: [...sent, { key: 'invented', shown: false }] })
    expect(changes.hidden).toEqual(['dress'])
    expect(changes.renamed).toEqual([{ key: 'manner', words: { nl: 'Sfeer', en: 'en manner' } }])
    const template = templateWith(changes, 4)
    expect(template).toMatchObject({ version: 4, isOwn: true })
    expect(template.fields.culture.map(one => one.key)).not.toContain('dress')
    expect(template.fields.culture.find(one => one.key === 'manner')?.words?.nl).toBe('Sfeer')
  })

  test('own questions keep their key, get a new one, and name what is missing', () => {
    const bus = { key: 'own-bus', part: 'conditions', kind: 'yesNo', nl: 'Bus?', en: 'Bus?' }
    const pass = { part: 'job', kind: 'choice', nl: 'Pas', en: 'Pass', choices: 'vast = fixed\n\n los = loose' }
    const { changes, problems } = read({ own: [bus, {}, pass, { ...pass, key: 'own-forged' }] })
    expect(problems).toEqual([])
    expect(changes.own.map(one => one.key)).toEqual(['own-bus', 'own-pass', 'own-pass-2'])
    expect(changes.own[1]?.choices).toEqual([
      { value: 'fixed', words: { nl: 'vast', en: 'fixed' } },
      { value: 'loose', words: { nl: 'los', en: 'loose' } },
    ])
    const wrong = read({
      own: [{ nl: 'Alleen Nederlands' }, { ...pass, choices: 'vast' }, { ...pass, choices: 'a = b' }],
    })
    expect(wrong.problems).toMatchObject([
      { path: 'own.0.en', code: 'required' },
      { path: 'own.0.part', code: 'choose' },
      { path: 'own.0.kind', code: 'choose' },
      { path: 'own.1.choices', code: 'choices-unreadable', found: 'vast' },
      { path: 'own.2.choices', code: 'too-few', found: '1', expected: '2' },
    ])
  })

  test('an own question is read by its kind, and a question left out is not read', () => {
    const own = [{ key: 'own-bus', part: 'openness', kind: 'whole', nl: 'Bus', en: 'Bus' }]
    const sent = fields.map(one => (one.key === 'experience' ? { ...one, shown: false } : one))
    const template = templateWith(read({ own, fields: sent }).changes, 2)
    const answers = (values: Record<string, string>) => readPartForm(form(values), 'openness', template)
    expect(answers({ 'answers.own-bus': '12', 'answers.experience': 'x' })).toMatchObject({
      ok: true,
      value: { answers: { 'own-bus': 12 } },
    })
    expect(answers({ 'answers.own-bus': 'vaak' })).toMatchObject({ problems: [{ path: 'answers.own-bus' }] })
    expect(
      Object.keys((answers({ 'answers.experience': 'x' }) as { value: { answers: object } }).value.answers),
    ).toEqual([])
  })
})
