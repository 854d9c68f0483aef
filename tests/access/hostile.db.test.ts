import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs } from '../factories/sign-in-as'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { servedOrigin, serveSite, type ServedSite } from './setup/serve-site'

let access: AccessWorld
let site: ServedSite
let cookie: string

beforeAll(async () => {
  access = await openAccessWorld()
  const token = await signInAs(access.db.superuser, access.world.a.people.casemanager.membershipId)
  cookie = `${token}; __Host-${token}`
  site = await serveSite()
}, 120_000)

afterAll(async () => {
  await site?.close()
  await access.close()
})

const own = { Origin: servedOrigin, 'Sec-Fetch-Site': 'same-origin' }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

function send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(site.address + path, { redirect: 'manual', ...init, headers: { Cookie: cookie, ...init.headers } })
}

/** Sends bytes as they are, and gives the first line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(site.port, '127.0.0.1', () => socket.write(text))
    socket.once('data', bytes => {
      resolve(bytes.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.once('error', reject)
  })
}

test('a body that is no form, or broke off, is refused in words', async () => {
  const bodies: [string, Record<string, string>, string][] = [
    ['{"a":1}', { 'Content-Type': 'application/json' }, 'JSON'],
    [
      '--x\r\nContent-Disposition: form-data; name="a',
      { 'Content-Type': 'multipart/form-data; boundary=x' },
      'broken off',
    ],
    ['abc', { 'Content-Type': 'multipart/form-data' }, 'no boundary'],
    ['abc', { 'Content-Type': 'text/plain' }, 'plain text'],
  ]
  for (const path of ['/tasks', '/sign-in', '/set-up', '/preferences', '/tasks.data']) {
    for (const [body, headers, name] of bodies) {
      const { status } = await send(path, { method: 'POST', body, headers: { ...own, ...headers } })
      expect([302, 400], `${path}: ${name}`).toContain(status)
    }
  }
})

test('a null byte in a form is a problem of its field, and in an address it is refused', async () => {
  const answer = await send('/tasks', {
    method: 'POST',
    body: 'title=a%00b&dueOn=2030-01-01',
    headers: { ...own, ...form },
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('een teken in dat wij niet kunnen bewaren')
  expect((await send('/search?q=ab%00cd')).status).toBe(400)
  expect((await send('/search/employers?q=ab%00cd')).status).toBe(400)
})

test('an address that is no text does not exist, and an unknown method is not allowed', async () => {
  expect((await send('/%E0%A4%A')).status).toBe(404)
  expect((await send('/clients/%ff')).status).toBe(404)
  const head = 'Host: x\r\nConnection: close\r\n\r\n'
  expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${head}`)).toContain(' 404 ')
  expect(await raw(`TRACE / HTTP/1.1\r\n${head}`)).toContain(' 405 ')
  expect(await raw(`PROPFIND / HTTP/1.1\r\n${head}`)).toContain(' 405 ')
})

test('a host or a proxy header that lies changes nothing', async () => {
  const answer = await send('/sign-in', {
    method: 'POST',
    body: 'email=nobody%40example.org&password=x',
    headers: { ...own, ...form, Cookie: '', 'X-Forwarded-Host': 'evil.example' },
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).not.toContain('evil.example')
  expect(await raw('GET /sign-in HTTP/1.1\r\nHost: evil.example:99999\r\nConnection: close\r\n\r\n')).toContain(' 200 ')
})

const foreignHeaders: Record<string, string>[] = [
  {},
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: servedOrigin, 'Sec-Fetch-Site': 'cross-site' },
]

test('a data request is checked for its origin as a form is', async () => {
  for (const path of ['/sign-in', '/sign-in.data', '/tasks.data', '/still-here.data', '/sign-out', '/preferences']) {
    for (const headers of foreignHeaders) {
      const { status } = await send(path, { method: 'POST', body: 'a=1', headers: { ...form, ...headers } })
      expect(status, path).toBe(403)
    }
  }
})

test('a way back after signing in never leads to another site', async () => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    '\\\\evil',
  ]) {
    const body = `returnTo=${encodeURIComponent(to)}&theme=dark`
    const answer = await send('/preferences', { method: 'POST', body, headers: { ...own, ...form } })
    expect(answer.status).toBe(302)
    const place = new URL(answer.headers.get('Location') ?? '/', servedOrigin)
    expect(place.origin, to).toBe(servedOrigin)
    const signIn = await send(`/sign-in?to=${encodeURIComponent(to)}`)
    expect(new URL(signIn.headers.get('Location') ?? '/', servedOrigin).origin, to).toBe(servedOrigin)
  }
})

test('every answer carries the security headers, errors and assets too', async () => {
  const answers = await Promise.all([
    send('/sign-in'),
    send('/nowhere'),
    send('/clients/1'),
    send('/favicon.svg'),
    send('/assets/nothing.js'),
    send('/%E0%A4%A'),
    send('/tasks', { method: 'POST', body: 'a=1', headers: form }),
    send('/health/live'),
    send('/today.data'),
  ])
  for (const { headers, url } of answers) {
    expect(headers.get('Content-Security-Policy'), url).toContain("default-src 'self'")
    expect(headers.get('X-Content-Type-Options'), url).toBe('nosniff')
    expect(headers.get('X-Frame-Options'), url).toBe('DENY')
    expect(headers.get('Referrer-Policy'), url).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security'), url).toContain('max-age')
    expect(headers.get('X-Powered-By'), url).toBeNull()
  }
  const kept = answers
    .filter(one => /public|max-age/.test(one.headers.get('Cache-Control') ?? ''))
    .map(one => new URL(one.url).pathname)
  expect(kept).toEqual(['/favicon.svg'])
})

test('HEAD answers as GET without a body, and a body that is too large is refused before it is read', async () => {
  for (const path of ['/sign-in', '/today', '/clients/1', '/nowhere', '/favicon.svg']) {
    const [get, head] = [await send(path), await send(path, { method: 'HEAD' })]
    expect(head.status, path).toBe(get.status)
    expect(await head.text(), path).toBe('')
  }
  const sizes = 'Host: x\r\nContent-Length: 99999999999\r\nConnection: close\r\n'
  expect(await raw(`POST /sign-in HTTP/1.1\r\nOrigin: ${servedOrigin}\r\n${sizes}\r\n`)).toContain(' 413 ')
  const endless = 'Host: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n'
  expect(await raw(`POST /sign-in HTTP/1.1\r\nOrigin: ${servedOrigin}\r\n${endless}\r\n`)).toContain(' 411 ')
})

test('a broken cookie is no cookie', async () => {
  const broken = [
    '__Host-werkbrug=%E0%A4%A',
    'werkbrug=x; werkbrug-device=....',
    'lang=%%%; theme=e30=; toast=bm9qc29u',
    '=;;;=',
  ]
  for (const text of broken) expect((await send('/sign-in', { headers: { Cookie: text } })).status, text).toBe(200)
})
