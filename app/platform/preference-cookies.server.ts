import { createCookie } from '@remix-run/node'

const year = 60 * 60 * 24 * 365
const lasting = { path: '/', sameSite: 'lax', httpOnly: true, maxAge: year } as const

/** The language the person chose. */
export const languageCookie = createCookie('lang', lasting)

/** Light, dark or as the device. */
export const themeCookie = createCookie('theme', lasting)

/** Whether keys of one letter do something. */
export const singleKeysCookie = createCookie('keys', lasting)

/** One message that survives a redirect and is shown once. */
export const toastCookie = createCookie('toast', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 60 })
