import type { MetaFunction } from '@remix-run/node'
import { pageTitle } from '~/ui/page-title'

/** `meta` of a page whose loader answers a `title`, or the `head` of the record that it is about. */
export const titled: MetaFunction = ({ data }) => pageTitle(titleIn(data))

function titleIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  if ('title' in data && typeof data.title === 'string') return data.title
  return 'head' in data && typeof data.head === 'object' && data.head !== null && 'name' in data.head
    ? String(data.head.name)
    : null
}
