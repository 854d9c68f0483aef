import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDatabaseGone } from '~/platform/database-errors'
import { createDatabaseHealth } from '~/platform/database-health.server'
import { errorFacts } from '~/platform/log.server'
import { newId } from '~/platform/new-id.server'
import { mayChange } from '~/platform/web/origin-check'
import { routePatterns } from '~/platform/web/route-pattern'
import { processesToServe } from '~/platform/web/web-processes.server'

const accepted = ['https://werkbrug.example']

test('reading is allowed from anywhere', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(mayChange({ method, site: 'cross-site', origin: 'https://evil.example' }, accepted)).toBe(true)
})

test.each([
  ['our own page', 'same-origin', accepted[0], true],
  ['an old browser of our own page', undefined, accepted[0], true],
  ['a page of another site', 'cross-site', 'https://evil.example', false],
  ['a sister domain', 'same-site', 'https://other.werkbrug.example', false],
  ['a lying pair of headers', 'same-origin', 'https://evil.example', false],
  ['a hidden origin', 'cross-site', 'null', false],
  ['a program without either header', undefined, undefined, false],
] as const)('a change from %s', (_who, site, origin, allowed) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(mayChange({ method, site, origin }, accepted)).toBe(allowed)
})

test('a path is logged as its pattern and never with an id or a token', () => {
  const patternOf = routePatterns({
    root: { path: '' },
    shell: { parentId: 'root' },
    clients: { path: 'clients', parentId: 'shell' },
    client: { path: ':clientId', parentId: 'clients' },
    newClient: { path: 'new', parentId: 'clients' },
    sign: { path: 'sign/:token', parentId: 'root' },
  })
  expect(patternOf('/clients/0193-ab')).toBe('/clients/:clientId')
  expect(patternOf('/clients/0193-ab.data')).toBe('/clients/:clientId')
  expect(patternOf('/clients/new')).toBe('/clients/new')
  expect(patternOf('/sign/secret-token')).toBe('/sign/:token')
  expect(patternOf('/sign/secret-token/more')).toBe('unmatched')
  expect(patternOf('/')).toBe('/')
})

test('the facts of an error hold no message', () => {
  const facts = errorFacts(Object.assign(new TypeError('Jansen, born 1990'), { code: 'P2002' }))
  expect(facts).toMatchObject({ name: 'TypeError', code: 'P2002' })
  expect(JSON.stringify(facts)).not.toContain('Jansen')
})

test('a lost connection is recognised at any depth and other errors are not', () => {
  expect(isDatabaseGone(new Error('x', { cause: Object.assign(new Error('y'), { code: 'ECONNREFUSED' }) }))).toBe(true)
  expect(isDatabaseGone({ code: 'P1001' })).toBe(true)
  expect(isDatabaseGone({ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } })).toBe(
    true,
  )
  expect(isDatabaseGone({ code: 'P2002' })).toBe(false)
  expect(isDatabaseGone(new Error('unique'))).toBe(false)
})

test('a lost database counts as back when a probe succeeds', async () => {
  let works = false
  const health = createDatabaseHealth(5)
  health.watch(async () => {
    if (!works) throw new Error('gone')
  })
  health.reportLost(new Error('gone'))
  expect(health.isLost).toBe(true)
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(health.isLost).toBe(true)
  works = true
  await expect.poll(() => health.isLost).toBe(false)
})

test('ids are version 7 and rise in order, also when the clock stands still or goes back', () => {
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }), { minLength: 2, maxLength: 200 }),
      moments => {
        const ids = moments.map(moment => newId(moment))
        for (const id of ids) expect(id).toMatch(pattern)
        expect([...ids].sort()).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
      },
    ),
  )
})

test('the web server is as many processes as asked, by itself two at most, and one while developing', () => {
  expect(processesToServe(5, false)).toBe(5)
  expect(processesToServe(undefined, false)).toBeGreaterThan(0)
  expect(processesToServe(undefined, false)).toBeLessThan(3)
  expect(processesToServe(5, true)).toBe(1)
})
