import { z } from 'zod'

const Cursor = z.tuple([z.union([z.string().max(600), z.number().int(), z.null()]), z.uuid()])

/** A place in an ordered list: the value it is ordered by, null among those without one, and the row's id. */
export function writeCursor(value: string | number | null, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

/** The place an address names; null for anything that is not one. */
export function readCursor(text: string | null): { value: string | number | null; id: string } | null {
  if (!text || text.length > 4_000) return null
  try {
    const found = Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return found.success ? { value: found.data[0], id: found.data[1] } : null
  } catch {
    return null
  }
}
