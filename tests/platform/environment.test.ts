import { expect, test } from 'vitest'
import { EnvironmentError, parseEnvironment } from '~/platform/env.server'
import { environment } from '~/platform/env-variables'

test('an empty environment gives every default', () => {
  const env = parseEnvironment({})
  expect(env).toMatchObject({
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: undefined,
    DATA_DIR: '.data',
    TIME_ZONE: 'Europe/Amsterdam',
  })
})

test('an empty value counts as unset', () => {
  expect(parseEnvironment({ PORT: '', HOST: '' })).toMatchObject({ PORT: undefined, HOST: '127.0.0.1' })
})

test('every wrong value is named with what was found and what is expected', () => {
  const wrong = { PORT: '70000', TIME_ZONE: 'Mars/Base', APP_ORIGIN: 'https://x.nl/path', MAIL_FROM: 'nobody' }
  const attempt = () => parseEnvironment(wrong)
  expect(attempt).toThrow(EnvironmentError)
  for (const [name, value] of Object.entries(wrong)) expect(attempt).toThrow(`${name}: found "${value}", expected`)
})

test('a wrong secret is named but not shown', () => {
  const attempt = () => parseEnvironment({ SECRET_KEY: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@host/db' })
  expect(attempt).toThrow(/SECRET_KEY/)
  expect(attempt).toThrow(/DATABASE_URL/)
  expect(attempt).not.toThrow(/hunter2/)
})

test('every default is itself allowed', () => {
  for (const definition of Object.values(environment))
    expect(definition.schema.safeParse(definition.fallback).success).toBe(true)
})

test('an origin keeps no slash at its end', () => {
  expect(parseEnvironment({ APP_ORIGIN: 'https://werkbrug.example/' }).APP_ORIGIN).toBe('https://werkbrug.example')
})
