import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { letterTemplateOf, type LetterTemplateInput } from './letter-template'
import { findLetterTemplate, saveLetterTemplate } from './letter-templates.store.server'

/** A new version of the text for letters that are offered from now on; those that were offered keep theirs. */
export async function changeLetterTemplate(
  ctx: Ctx<MemberActor>,
  input: LetterTemplateInput,
): Promise<Result<{ version: number }>> {
  if (!can(ctx.actor, 'letters.shape', { sameNetwork: true })) throw new NotFoundError()
  const current = await findLetterTemplate(ctx.db)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const template = letterTemplateOf(input)
  const words = ({ opening, terms, closing }: typeof template) => JSON.stringify([opening, terms, closing])
  if (words(template) === words(current.template)) return fail(problem('opening.nl', 'nothing-changed'))
  const id = ctx.newId()
  const version = current.version + 1
  const row = { id, networkId: ctx.actor.networkId, version, template }
  if (!(await saveLetterTemplate(ctx.db, row, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.letter-template-changed',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: current.version },
    after: { version, terms: template.terms.length },
  })
  return ok({ version })
}
