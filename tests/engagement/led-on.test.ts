import { expect, test } from 'vitest'
import { isLedOn } from '~/areas/engagement/components/led-on'

test('only a redirect to somewhere else than the door says that what was sent was saved', () => {
  const form = { pathname: '/contact-moments/new', key: 'a' }
  expect(isLedOn(form, { pathname: '/employers/1', key: 'b' })).toBe(true)
  expect(isLedOn({ pathname: '/tasks', key: 'a' }, { pathname: '/tasks', key: 'b' })).toBe(true)
  expect(isLedOn(form, { pathname: '/sign-in', key: 'b' })).toBe(false)
  expect(isLedOn(form, form)).toBe(false)
})
