import { expect, test } from 'vitest'
import { AgreementTemplate } from '~/areas/placements/agreement-template'
import { agreementTypes } from '~/areas/placements/agreement-types'
import { agreementFields } from '~/areas/placements/field-list'
import { freezeText, renderAgreementText } from '~/areas/placements/render-agreement-text'
import { hashOf, canonicalJson } from '~/platform/seal/text-hash'
import type { DocumentModel } from '~/platform/pdf/document-model'
import nl from '~/locales/nl/placements'
import en from '~/locales/en/placements'
import { agreementTemplate, agreementTemplates } from '../../prisma/seed/agreement-templates'
import { completeAgreement } from './sample-placement'

const textOf = (document: DocumentModel) => JSON.stringify(document.blocks)

test('there is a valid template for each kind in both languages, labelled as a sample', () => {
  const all = agreementTemplates()
  expect(all).toHaveLength(agreementTypes.length * 2)
  for (const template of all) {
    expect(AgreementTemplate.parse(template)).toEqual(template)
    expect(template.notice).toMatch(/geen officiële IGMA-bijlage|not an official IGMA annex/)
    expect(template.terms.length).toBe(15)
  }
})

test('each field, column and coded answer has words in both languages', () => {
  for (const locale of ['nl', 'en'] as const) {
    const { words } = agreementTemplate('internship', locale)
    for (const field of agreementFields) {
      const label = field.kind === 'rows' ? `${field.path}.label` : field.path
      expect(words.fields[label], label).toBeTruthy()
      for (const column of field.columns) expect(words.fields[`${field.path}.${column.name}`], column.name).toBeTruthy()
      for (const meta of [field, ...field.columns.map(column => column.meta)])
        for (const option of meta.options ?? [])
          expect(words.choices[meta.choices ?? '']?.[option], `${meta.choices} ${option}`).toBeTruthy()
      if (field.part) expect(words.fields[`${field.group}.${field.part}.label`]).toBeTruthy()
    }
  }
})

test('the text holds the facts, the terms and which language prevails', () => {
  const content = completeAgreement()
  const text = textOf(renderAgreementText(content, agreementTemplate('internship', 'nl')))
  for (const fact of [
    'Şükran Yıldız',
    '12345678',
    '1 december 2026',
    'AVB-778899',
    'Zelfstandig drie soorten brood',
    'dinsdag',
  ])
    expect(text).toContain(fact)
  expect(text).toContain('Bij verschil gaat de Nederlandse tekst voor.')
  expect(text).toContain('24 uur per week')
  expect(text).not.toContain('{{')
  const english = textOf(renderAgreementText(content, agreementTemplate('internship', 'en')))
  expect(english).toContain('the Dutch text prevails')
  expect(english).toContain('1 December 2026')
  expect(english).not.toContain('{{')
})

test('the hash changes with any fact and not with the order of keys', () => {
  const templates = { nl: agreementTemplate('internship', 'nl'), en: agreementTemplate('internship', 'en') }
  const content = completeAgreement()
  const hash = hashOf(freezeText(content, templates))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf(freezeText(completeAgreement(), templates))).toBe(hash)
  expect(hashOf(JSON.parse(JSON.stringify(freezeText(content, templates))))).toBe(hash)
  content.period.hoursPerWeek = 25
  expect(hashOf(freezeText(content, templates))).not.toBe(hash)
  expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[1,{"d":1}]}')
})

test('the plain summary keeps sentences short', () => {
  for (const type of agreementTypes)
    for (const locale of ['nl', 'en'] as const)
      for (const line of agreementTemplate(type, locale).summary)
        for (const sentence of line.split(/[.?]\s/))
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
})

test('both languages have the same keys', () => {
  const keys = (value: object, prefix = ''): string[] =>
    Object.entries(value).flatMap(([key, item]) =>
      typeof item === 'object' && item !== null ? keys(item, `${prefix}${key}.`) : [prefix + key],
    )
  expect(keys(en)).toEqual(keys(nl))
})
