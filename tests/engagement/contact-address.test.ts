import { expect, test } from 'vitest'
import { contactAddress } from '~/areas/engagement/contact-address'

const id = '018f0000-0000-7000-8000-000000000001'

test('the key c records with the employer of the page, on each of the tabs of that employer', () => {
  expect(contactAddress(`/employers/${id}`)).toBe(`/contact-moments/new?employer=${id}`)
  expect(contactAddress(`/employers/${id}/people`)).toBe(`/contact-moments/new?employer=${id}`)
})

test('elsewhere the key c asks which employer', () => {
  for (const path of ['/today', '/employers', '/employers/new', `/clients/${id}`, `/vacancies/${id}`])
    expect(contactAddress(path)).toBe('/contact-moments/new')
})
