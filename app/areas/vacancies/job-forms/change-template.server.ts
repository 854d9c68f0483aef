import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findChanges, findCurrentChanges, listChanges, saveChanges } from './job-form-templates.store.server'
import { baseTemplate, noChanges, type TemplateChanges, type Words } from './own-template'
import { readChanges, type TemplateInput } from './read-template'

/** What a sent page would change, without keeping it: for the preview and for publishing. */
export async function previewTemplate(
  ctx: Ctx<MemberActor>,
  input: TemplateInput,
  baseWords: (key: string) => Words,
): Promise<Result<{ changes: TemplateChanges; version: number }>> {
  mustShape(ctx)
  const current = await findCurrentChanges(ctx.db)
  if (input.version !== (current?.version ?? baseTemplate.version)) return fail(problem('', 'changed-meanwhile'))
  const known = new Set((current?.changes ?? noChanges).own.map(one => one.key))
  const { changes, problems } = readChanges(input, baseWords, known)
  return problems.length > 0 ? fail(...problems) : ok({ changes, version: await nextVersion(ctx) })
}

/**
 * Makes a new version of the form for forms that begin from now on, when the one that was changed is still in use; forms that are
 * there keep theirs.
 */
export async function publishTemplate(
  ctx: Ctx<MemberActor>,
  input: TemplateInput,
  baseWords: (key: string) => Words,
): Promise<Result<{ version: number }>> {
  const read = await previewTemplate(ctx, input, baseWords)
  return read.ok ? publish(ctx, read.value.changes) : read
}

/** Takes a former version in use again, as a new version with the same questions. The product's form is version 1. */
export async function useTemplateAgain(ctx: Ctx<MemberActor>, version: number): Promise<Result<{ version: number }>> {
  mustShape(ctx)
  if (version === baseTemplate.version) return publish(ctx, noChanges)
  const found = await findChanges(ctx.db, version)
  if (!found) throw new NotFoundError()
  return publish(ctx, found.changes)
}

async function publish(ctx: Ctx<MemberActor>, changes: TemplateChanges): Promise<Result<{ version: number }>> {
  const current = await findCurrentChanges(ctx.db)
  const before = current?.changes ?? noChanges
  if (JSON.stringify(before) === JSON.stringify(changes)) return fail(problem('fields.0.nl', 'nothing-changed'))
  const id = ctx.newId()
  const version = await nextVersion(ctx)
  const row = { id, networkId: ctx.actor.networkId, version, changes }
  if (!(await saveChanges(ctx.db, row, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'jobforms.template-changed',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: current?.version ?? baseTemplate.version, ...countsOf(before) },
    after: { version, ...countsOf(changes) },
  })
  return ok({ version })
}

const countsOf = (changes: TemplateChanges) => ({
  hidden: changes.hidden.length,
  renamed: changes.renamed.length,
  own: changes.own.length,
})

async function nextVersion(ctx: Ctx<MemberActor>): Promise<number> {
  const [newest] = await listChanges(ctx.db, 1)
  return (newest?.version ?? baseTemplate.version) + 1
}

function mustShape(ctx: Ctx<MemberActor>): void {
  if (!can(ctx.actor, 'jobforms.shape', { sameNetwork: true })) throw new NotFoundError()
}
