import { redirect, type Cookie } from '@remix-run/node'
import { randomUUID } from 'node:crypto'
import { languageOf } from './i18n.server'
import type { Language } from './languages'
import { languageCookie, singleKeysCookie, themeCookie, toastCookie } from './preference-cookies.server'
import { isTheme, type Theme } from './theme'
import { isLocalPath, Toast, type NewToast } from './toast'

export interface Preferences {
  language: Language
  theme: Theme
  /** Whether shortcuts of a single letter work; on unless they were turned off. */
  singleKeys: boolean
  toast: Toast | null
}

/** What the shell needs to know of a visitor before anybody is signed in. Nothing personal. */
export async function readPreferences(request: Request): Promise<Preferences> {
  const cookies = request.headers.get('Cookie')
  const [language, theme, keys, flash] = await Promise.all([
    languageOf(request),
    themeCookie.parse(cookies) as Promise<unknown>,
    singleKeysCookie.parse(cookies) as Promise<unknown>,
    toastCookie.parse(cookies) as Promise<unknown>,
  ])
  const toast = Toast.safeParse(flash)
  return {
    language,
    theme: isTheme(theme) ? theme : 'auto',
    singleKeys: keys !== 'off',
    toast: toast.success ? toast.data : null,
  }
}

function write(request: Request, cookie: Cookie, value: unknown, maxAge?: number): Promise<string> {
  const secure = new URL(request.url).protocol === 'https:'
  return cookie.serialize(value, maxAge === undefined ? { secure } : { secure, maxAge })
}

export function languageHeader(request: Request, language: Language): Promise<string> {
  return write(request, languageCookie, language)
}

export function themeHeader(request: Request, theme: Theme): Promise<string> {
  return write(request, themeCookie, theme)
}

export function singleKeysHeader(request: Request, on: boolean): Promise<string> {
  return write(request, singleKeysCookie, on ? 'on' : 'off')
}

/** Set-Cookie value that shows one message on the next page. */
export function toastHeader(request: Request, toast: NewToast): Promise<string> {
  return write(request, toastCookie, { ...toast, id: randomUUID() })
}

/** Set-Cookie value that forgets the message once it was shown. */
export function forgetToastHeader(request: Request): Promise<string> {
  return write(request, toastCookie, '', 0)
}

/** Redirect after a successful act, with its message. `to` must be a path on this site. */
export async function redirectWithToast(request: Request, to: string, toast: NewToast): Promise<Response> {
  return redirect(localPathOr(to, '/'), { headers: { 'Set-Cookie': await toastHeader(request, toast) } })
}

/** The path when it lies on this site, else the fallback: never a way to another site. */
export function localPathOr(value: unknown, fallback: string): string {
  return isLocalPath(value) ? value : fallback
}
