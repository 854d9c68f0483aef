import { expect, test } from 'vitest'
import { sampleServices } from '~/areas/network/service-template/sample-services'
import { shiftsOfCoverage } from '~/areas/network/service-template/service-preview'
import {
  decides,
  notInUse,
  optionsFor,
  ServiceTemplate,
  ServiceTemplateInput,
  templateOfInput,
  templateProblems,
} from '~/areas/network/service-template/service-template'

const asked = (more: object = {}) =>
  templateOfInput(
    ServiceTemplateInput.parse({
      doubleFrom: 2,
      groups: ['youth', 'newcomers'],
      languages: ['nl'],
      steps_language: [3, 2],
      reason: 'kleiner',
      version: 1,
      ...more,
    }),
  )
const service = { kind: 'meeting', steps: [2], targetGroups: ['youth'], languages: ['ar'] }

test('a form becomes a template in the order of the lists; without any kind it is none', () => {
  expect(ServiceTemplate.parse(asked())).toMatchObject({
    groups: ['newcomers', 'youth'],
    kinds: [{ kind: 'language', steps: [2, 3] }],
  })
  expect(templateProblems(asked())).toEqual([])
  expect(templateProblems(asked({ steps_language: [] })).map(one => one.code)).toEqual(['services.no-kind'])
  expect(ServiceTemplateInput.safeParse({ doubleFrom: 1 }).error?.issues.map(one => one.path[0])).toEqual(
    expect.arrayContaining(['doubleFrom', 'groups', 'languages', 'reason', 'version']),
  )
  expect(decides(asked({ reason: 'anders' }))).toBe(decides(asked()))
  expect(decides(asked({ doubleFrom: 3 }))).not.toBe(decides(asked()))
})

test('a service keeps what is no longer in use, and nobody else can choose it', () => {
  expect(optionsFor(asked(), null)).toEqual({
    kinds: ['language', 'other'],
    groups: ['everyone', 'newcomers', 'youth'],
    languages: ['nl'],
  })
  expect(optionsFor(asked(), service)).toMatchObject({
    kinds: ['meeting', 'language', 'other'],
    languages: ['nl', 'ar'],
  })
  const wanted = { ...service, targetGroups: ['disability'] }
  expect(notInUse(asked(), wanted, null).map(one => one.path)).toEqual(['kind', 'targetGroups', 'languages'])
  expect(notInUse(asked(), wanted, service).map(one => one.path)).toEqual(['targetGroups'])
  expect(notInUse(sampleServices, wanted, null)).toEqual([])
})

test('a preview counts gaps and doubles of both versions over the same services', () => {
  const { shifts, services, keeping } = shiftsOfCoverage([service, service], sampleServices, asked())
  const of = (view: string, verdict: string) => shifts.find(one => one.view === view && one.verdict === verdict)
  expect([services, keeping]).toEqual([2, 2])
  expect(of('group', 'double')).toMatchObject({ before: 0, after: 1 })
  expect(of('group', 'gap')).toMatchObject({ before: 6 * 6 - 1, after: 6 * 2 - 1 })
  expect(of('kind', 'gap')?.after).toBe(2)
})
