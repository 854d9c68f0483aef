import { expect, test } from 'vitest'
import {
  forgetToastHeader,
  languageHeader,
  localPathOr,
  readPreferences,
  redirectWithToast,
  themeHeader,
} from '~/platform/preferences.server'
import { toastCookie } from '~/platform/preference-cookies.server'

function request(headers: Record<string, string> = {}, url = 'http://127.0.0.1/'): Request {
  return new Request(url, { headers })
}

const cookieOf = (header: string) => header.split(';')[0] ?? ''

test('a stranger gets the language of the browser, else Dutch', async () => {
  expect((await readPreferences(request({ 'Accept-Language': 'en-US,en;q=0.9' }))).language).toBe('en')
  expect((await readPreferences(request({ 'Accept-Language': 'fr-FR' }))).language).toBe('nl')
  expect((await readPreferences(request())).language).toBe('nl')
})

test('a chosen language goes before the wish of the browser', async () => {
  const cookie = cookieOf(await languageHeader(request(), 'nl'))
  expect((await readPreferences(request({ Cookie: cookie, 'Accept-Language': 'en' }))).language).toBe('nl')
})

test('a chosen theme is kept and a strange one is ignored', async () => {
  const cookie = cookieOf(await themeHeader(request(), 'dark'))
  expect((await readPreferences(request({ Cookie: cookie }))).theme).toBe('dark')
  expect((await readPreferences(request({ Cookie: 'theme=bmV2ZXI=' }))).theme).toBe('auto')
})

test('a message survives one redirect', async () => {
  const answer = await redirectWithToast(request(), '/employers/1', {
    kind: 'good',
    message: 'Bezoek opgeslagen.',
    undo: { action: '/undo', fields: { id: '1' } },
  })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe('/employers/1')
  const cookie = cookieOf(answer.headers.get('Set-Cookie') ?? '')
  const seen = await readPreferences(request({ Cookie: cookie }))
  expect(seen.toast).toMatchObject({ kind: 'good', message: 'Bezoek opgeslagen.', undo: { action: '/undo' } })
  expect(await forgetToastHeader(request())).toContain('Max-Age=0')
})

test('a message that leads to another site is not shown', async () => {
  const forged = cookieOf(
    await toastCookie.serialize({
      id: '1',
      kind: 'good',
      message: 'x',
      undo: { action: '//elsewhere.example/x', fields: {} },
    }),
  )
  expect((await readPreferences(request({ Cookie: forged }))).toast).toBeNull()
})

test('a way back never leaves the site', () => {
  expect(localPathOr('/clients?x=1', '/')).toBe('/clients?x=1')
  for (const bad of [
    '//elsewhere.example',
    'https://elsewhere.example',
    '/\\elsewhere.example',
    'clients',
    '',
    null,
    '/a\\b',
  ]) {
    expect(localPathOr(bad, '/')).toBe('/')
  }
})

test('cookies are secure on a secure address and hidden from scripts', async () => {
  const header = await languageHeader(request({}, 'https://werkbrug.example/'), 'en')
  expect(header).toContain('Secure')
  expect(header).toContain('HttpOnly')
  expect(header).toContain('SameSite=Lax')
})
