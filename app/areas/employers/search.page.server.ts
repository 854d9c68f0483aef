import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { searchEmployers } from './search.store.server'

/** Searches want two letters at least. */
export const fewestLetters = 2

/** Employers as choices of a field. */
export async function chooseEmployers(
  ctx: Ctx<MemberActor>,
  asked: string,
): Promise<{ value: string; label: string }[]> {
  const words = asked.trim().slice(0, 100)
  if (words.length < fewestLetters) return []
  const found = await searchEmployers(ctx.db, words, 20)
  return found.map(hit => ({ value: hit.id, label: [hit.name, hit.city].filter(Boolean).join(', ') }))
}
