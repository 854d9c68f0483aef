import { z } from 'zod'
import { NotFoundError } from './errors'

/** An id from an address. What is no id is not there: the same answer as for an id that nobody has. */
export function objectId(value: string | undefined): string {
  const id = z.uuid().safeParse(value)
  if (!id.success) throw new NotFoundError()
  return id.data
}
