import { expect, test } from 'vitest'
import { z } from 'zod'
import { formReply, pathOf } from '~/platform/forms/form-reply'
import { checkForm, parseForm } from '~/platform/forms/parse-form'

const Visit = z.object({
  name: z.string().min(2),
  hours: z.number().max(40).optional(),
  day: z.iso.date(),
  kind: z.enum(['visit', 'call']),
  kvk: z
    .string()
    .regex(/^\d{8}$/, 'not-a-kvk-number')
    .optional(),
  again: z.boolean().default(false),
  contacts: z.array(z.object({ email: z.email() })).default([]),
})

function form(values: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) data.append(name, one)
  return data
}

const good = {
  name: ' Zorghuis ',
  hours: '12,5',
  day: '2026-11-23',
  kind: 'visit',
  again: 'on',
  'contacts[0].email': 'a@voorbeeld.nl',
}

test('a good form becomes typed values', () => {
  expect(parseForm(form(good), Visit)).toEqual({
    ok: true,
    value: {
      name: 'Zorghuis',
      hours: 12.5,
      day: '2026-11-23',
      kind: 'visit',
      again: true,
      contacts: [{ email: 'a@voorbeeld.nl' }],
    },
  })
})

test('an unticked box is false and an empty optional field is absent', () => {
  const result = parseForm(form({ ...good, again: [], hours: '' }), Visit)
  expect(result).toMatchObject({ ok: true, value: { again: false } })
  if (result.ok) expect(result.value.hours).toBeUndefined()
})

test('each problem has a place, a code and what was found', () => {
  const problems = checkForm(
    form({ name: 'Z', hours: 'veel', day: '2026-02-31', kind: 'letter', kvk: '12', 'contacts[0].email': 'geen' }),
    Visit,
  )
  expect(problems).toEqual([
    { path: 'name', code: 'too-short', found: 'Z', expected: '2' },
    { path: 'hours', code: 'not-a-number', found: expect.anything(), expected: undefined },
    { path: 'day', code: 'not-a-date', found: '2026-02-31', expected: undefined },
    { path: 'kind', code: 'invalid-value', found: 'letter', expected: 'visit, call' },
    { path: 'kvk', code: 'not-a-kvk-number', found: '12', expected: undefined },
    { path: 'contacts.0.email', code: 'not-an-email', found: 'geen', expected: undefined },
  ])
})

test('an empty form asks for what is required and for a choice', () => {
  expect(checkForm(form({}), Visit).map(one => [one.path, one.code])).toEqual([
    ['name', 'required'],
    ['day', 'required'],
    ['kind', 'choose'],
  ])
})

test('a number that is too large says the largest', () => {
  expect(checkForm(form({ ...good, hours: '41' }), Visit)).toEqual([
    { path: 'hours', code: 'too-large', found: '41', expected: '40' },
  ])
})

test('the answer keeps what was typed but never a secret or a file', () => {
  const data = form({ name: 'Z', topics: ['a', 'b'], password: 'geheim', 'reset-token': 'x', code: '123456' })
  data.append('letter', new File(['x'], 'brief.pdf'))
  const reply = formReply(data, [{ path: 'password', code: 'too-short', found: 'geheim' }])
  expect(reply.values).toEqual({ name: 'Z', topics: ['a', 'b'] })
  expect(reply.problems[0]?.found).toBeUndefined()
})

test('both ways of naming a nested field mean the same place', () => {
  expect(pathOf('contacts[0].email')).toBe('contacts.0.email')
  expect(pathOf('contacts.0.email')).toBe('contacts.0.email')
})
