import type { MetaFunction } from '@remix-run/node'

/** `meta` of a page whose loader answers a `title`. */
export const titled: MetaFunction = ({ data }) => {
  const title = typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : ''
  return [{ title: title ? `${title} | Werkbrug` : 'Werkbrug' }]
}
