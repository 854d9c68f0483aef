import { env } from './env.server'

/** The address people use, without a slash at the end; what links in mails begin with. Never taken from a request. */
export function appOrigin(): string {
  const { APP_ORIGIN, HOST, PORT } = env()
  return APP_ORIGIN ?? `http://${HOST}:${PORT ?? 3000}`
}

/** Origins whose forms are accepted: the configured one, or on a machine of one's own both names of it. */
export function acceptedOrigins(): string[] {
  const { APP_ORIGIN, PORT } = env()
  if (APP_ORIGIN) return [APP_ORIGIN]
  const port = PORT ?? 3000
  return [...new Set([appOrigin(), `http://127.0.0.1:${port}`, `http://localhost:${port}`])]
}
