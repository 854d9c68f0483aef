import { data } from '@remix-run/node'

/** What a link opens with the page's title, or null with a 404 when it opens nothing: the same answer for old, altered and foreign links. */
export async function openedBy<T extends object>(title: string, work: Promise<T>) {
  try {
    return data({ title, page: (await work) as T | null })
  } catch (error) {
    if (isNotFound(error)) return data({ title, page: null as T | null }, 404)
    throw error
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Response && error.status === 404
}
