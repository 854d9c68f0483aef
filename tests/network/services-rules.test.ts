import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readServiceFilter, readServiceSort } from '~/areas/network/services/service-filter'
import {
  participationSteps,
  readLastDay,
  ServiceInput,
  serviceKinds,
  targetGroups,
} from '~/areas/network/services/service'
import {
  actsIn,
  mayStep,
  serviceActs,
  serviceStates,
  serviceSteps,
  stateOn,
} from '~/areas/network/services/service-states'
import { parseForm } from '~/platform/forms/parse-form'

const today = '2026-11-02'
const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one)
  return data
}
const right = {
  name: 'Taalcafé',
  providerName: 'Taalhuis',
  kind: 'language',
  steps: ['3', '2'],
  targetGroups: ['everyone'],
  cost: 'free',
}
const problemsOf = (more: Record<string, string | string[]>) => {
  const read = parseForm(form({ ...right, ...more }), ServiceInput)
  return read.ok ? [] : read.problems.map(one => [one.path, one.code])
}

describe('where a service stands on a day', () => {
  const days = { startsOn: null, endsOn: null, withdrawn: false, places: null }
  test.each([
    ['without days it is active', {}, 'active'],
    ['its last day is one of its days', { endsOn: today }, 'active'],
    ['the day after its last it has ended', { endsOn: '2026-11-01' }, 'ended'],
    ['on its first day it is active', { startsOn: today }, 'active'],
    ['before its first day it is planned', { startsOn: '2026-11-03' }, 'planned'],
    ['without a single place it is full', { places: 0 }, 'full'],
    ['taken back is taken back, whatever its days', { withdrawn: true, places: 0, endsOn: '2020-01-01' }, 'withdrawn'],
  ])('%s', (_, more, state) => {
    expect(stateOn({ ...days, ...more }, today)).toBe(state)
  })

  test('each act can be undone by its opposite, and no state is without a way on', () => {
    for (const act of serviceActs) expect(serviceSteps[serviceSteps[act].undo].undo).toBe(act)
    for (const state of serviceStates) expect(actsIn(state).length).toBeGreaterThan(0)
    expect(serviceStates.map(state => [state, actsIn(state)])).toEqual([
      ['active', ['end', 'withdraw']],
      ['full', ['end', 'withdraw']],
      ['planned', ['withdraw']],
      ['ended', ['resume', 'withdraw']],
      ['withdrawn', ['restore']],
    ])
    expect(mayStep('end', 'ended')).toBe(false)
  })
})

describe('the form of a service', () => {
  test('reads several ticks, lines of towns and a comma in the amount', () => {
    const read = parseForm(
      form({ ...right, cost: 'paid', costAmount: '12,50', towns: 'Proefdam\n proefdam\nDenkbeek, Élst', places: '20' }),
      ServiceInput,
    )
    expect(read.ok && read.value).toMatchObject({
      steps: [3, 2],
      costAmount: 12.5,
      towns: ['Proefdam', 'Denkbeek', 'Élst'],
      places: 20,
      placesPer: 'at_once',
      languages: [],
    })
  })

  test('says of each field what is wrong with it', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ name: '' })).toEqual([['name', 'required']])
    expect(problemsOf({ steps: ['7'] })).toEqual([['steps.0', 'too-large']])
    expect(problemsOf({ places: 'veel' })).toEqual([['places', 'not-a-number']])
    expect(problemsOf({ website: 'javascript:alert(1)' })).toEqual([['website', 'not-a-url']])
    expect(problemsOf({ providerName: '' })).toEqual([['providerName', 'services.provider-missing']])
    expect(problemsOf({ organisationId: '0198c0de-0000-7000-8000-000000000000' })).toEqual([
      ['providerName', 'services.provider-twice'],
    ])
    expect(problemsOf({ startsOn: '2026-02-01', endsOn: '2026-01-31' })).toEqual([
      ['endsOn', 'services.ends-before-start'],
    ])
    expect(problemsOf({ costBy: 'UWV' })).toEqual([['cost', 'services.cost-not-paid']])
    expect(problemsOf({ towns: Array.from({ length: 51 }, (_, at) => `plaats ${at}`).join('\n') })).toEqual([
      ['towns', 'services.too-many-towns'],
    ])
  })

  test('a last day is a day or none', () => {
    expect(readLastDay('')).toEqual({ ok: true, value: null })
    expect(readLastDay(null)).toEqual({ ok: true, value: null })
    expect(readLastDay('2026-02-28')).toEqual({ ok: true, value: '2026-02-28' })
    expect(readLastDay('2026-02-30')).toMatchObject({ ok: false, problems: [{ path: 'endsOn', code: 'not-a-date' }] })
  })
})

test('a filter of an address keeps what makes sense and drops the rest, whatever is typed', () => {
  const all = new URLSearchParams(
    'q= taal &step=3&kind=language&group=youth&organisation=outside&language=ar&town=Proefdam&state=active',
  )
  expect(readServiceFilter(all)).toEqual({
    words: 'taal',
    step: 3,
    kind: 'language',
    group: 'youth',
    organisation: 'outside',
    language: 'ar',
    town: 'Proefdam',
    state: 'active',
  })
  expect(readServiceSort(new URLSearchParams('sort=-waiting'))).toEqual({ key: 'waiting', direction: 'down' })
  expect(readServiceSort(new URLSearchParams('sort=rubbish'))).toEqual({ key: 'name', direction: 'up' })
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('step', 'kind', 'group', 'organisation', 'state'), fc.string()),
      asked => {
        const { step, kind, group } = readServiceFilter(new URLSearchParams(asked))
        expect(step === null || participationSteps.some(one => one === step)).toBe(true)
        expect(kind === null || serviceKinds.includes(kind)).toBe(true)
        expect(group === null || targetGroups.includes(group)).toBe(true)
      },
    ),
  )
})
