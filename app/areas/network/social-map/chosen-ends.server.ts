import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findOnMap } from './map-links.page.server'

/**
 * The form, or the address, with the ends that were meant. Without scripts a person types words: they count when they name one of the
 * map. What was chosen is left as it is.
 */
export async function withChosenEnds<F extends FormData | URLSearchParams>(ctx: Ctx<MemberActor>, form: F): Promise<F> {
  for (const name of ['from', 'to']) {
    const words = form.get(`${name}Words`)
    if (form.get(name) || typeof words !== 'string' || words.trim() === '') continue
    const typed = words.split(' · ')[0]?.trim() ?? ''
    const found = await findOnMap(ctx, typed)
    const exact = found.filter(one => one.name.toLowerCase() === typed.toLowerCase())
    const [one, ...others] = exact.length > 0 ? exact : found
    if (one && others.length === 0) form.set(name, one.key)
  }
  return form
}
