import { data } from '@remix-run/node'

/** What a link opens, or null with a 404 when it opens nothing: the same answer for old, altered and foreign links. */
export async function openedBy<T extends object>(work: Promise<T>) {
  try {
    return data({ page: await work })
  } catch (error) {
    if (isNotFound(error)) return data({ page: null }, 404)
    throw error
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Response && error.status === 404
}
