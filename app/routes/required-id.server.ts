import { z } from 'zod'
import { notFound } from '~/access/run.server'

/** The id of an address, or the one 404 when it is none. */
export function requiredId(text: string | undefined): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw notFound()
  return id.data
}
