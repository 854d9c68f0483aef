import { z } from 'zod'

const Key = z.tuple([z.int().min(-2_147_483_648).max(2_147_483_647), z.uuid()])

/** The key of a page's edge as an address holds it. */
export function writeKey(key: { position: number; id: string } | null): string | null {
  return key && `${key.position}~${key.id}`
}

/** The key in an address; undefined when there is none, or one that is no key. */
export function readKey(text: string | null): { position: number; id: string } | undefined {
  const [position, id] = (text ?? '').split('~')
  const key = Key.safeParse([Number(position), id])
  return key.success ? { position: key.data[0], id: key.data[1] } : undefined
}
