import { z } from 'zod'

const Cursor = z.tuple([z.union([z.string().max(400), z.number().int()]), z.uuid()])

/** A place in an ordered list: the value it is ordered by and the row's id. */
export function writeCursor(value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

/** The place an address names; null for anything that is not one. */
export function readCursor(text: string | null): { value: string | number; id: string } | null {
  if (!text || text.length > 2_000) return null
  try {
    const found = Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return found.success ? { value: found.data[0], id: found.data[1] } : null
  } catch {
    return null
  }
}
