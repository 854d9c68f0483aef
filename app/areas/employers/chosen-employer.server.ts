import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { chooseEmployers } from './search.page.server'

/**
 * The form with the employer that was meant. Without scripts a person types words: they count when they name one employer.
 * A value that was chosen is left as it is.
 */
export async function withChosenEmployer(ctx: Ctx<MemberActor>, form: FormData, name: string): Promise<FormData> {
  const words = form.get(`${name}Words`)
  if (form.get(name) || typeof words !== 'string' || words.trim() === '') return form
  const found = await chooseEmployers(ctx, words.split(',')[0] ?? '')
  const exact = found.filter(one => one.label.toLowerCase() === words.trim().toLowerCase())
  const [one, ...others] = exact.length > 0 ? exact : found
  if (one && others.length === 0) form.set(name, one.value)
  return form
}
