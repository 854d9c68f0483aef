import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parse } from 'cookie'

export const origin = 'http://127.0.0.1:3000'

export interface AskOptions {
  params?: Record<string, string>
  cookie?: string
  form?: Record<string, string>
  /** Address that the request seems to come from. */
  address?: string
  /** Path with search; only for what reads the address. */
  path?: string
}

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown

export interface Answer {
  status: number
  location: string | null
  /** Cookies after the answer: what the browser would send next. */
  cookie: string
  body: Record<string, unknown>
}

function isResponse(value: unknown): value is Response {
  return value instanceof Response
}

interface WithInit {
  type: 'DataWithResponseInit'
  data: unknown
  init: ResponseInit | null
}

function isWithInit(value: unknown): value is WithInit {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
}

function cookiesAfter(before: string, headers: Headers): string {
  const jar = new Map(Object.entries(parse(before)))
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, decodeURIComponent(value.join('=')))
  }
  return [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('; ')
}

/** Asks a route's loader or action as a browser would, and tells what came back; thrown responses are answers too. */
export async function ask(handler: Handler, options: AskOptions = {}): Promise<Answer> {
  const { params = {}, cookie = '', form, address = '192.0.2.10', path = '/' } = options
  const request = new Request(origin + path, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie, 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
    body: form ? new URLSearchParams(form) : undefined,
  })
  const value = await Promise.resolve()
    .then(() => handler({ request, params, context: { clientAddress: address } }))
    .catch((error: unknown) => {
      if (isResponse(error)) return error
      throw error
    })
  const answer = isResponse(value) ? value : null
  const init = isWithInit(value) ? value.init : null
  const headers = new Headers(answer ? answer.headers : (init?.headers ?? undefined))
  const body = isWithInit(value) ? value.data : answer ? null : value
  return {
    status: answer?.status ?? init?.status ?? 200,
    location: headers.get('Location'),
    cookie: cookiesAfter(cookie, headers),
    body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
  }
}

/** Codes of the problems in an answer. */
export function codesOf(answer: Answer): string[] {
  const problems = answer.body.problems
  return Array.isArray(problems) ? problems.map((one: { code: string }) => one.code) : []
}
