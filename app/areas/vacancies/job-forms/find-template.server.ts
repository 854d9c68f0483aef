import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { FormTemplate } from './job-form-template'
import { findChanges, findCurrentChanges } from './job-form-templates.store.server'
import { requireJobForm } from './require-job-form.server'
import { baseTemplate, templateWith } from './own-template'

/** The form that a new one begins with: the network's newest version, else the product's. */
export async function currentTemplate(ctx: Pick<Ctx, 'db'>): Promise<FormTemplate> {
  const current = await findCurrentChanges(ctx.db)
  return current ? templateWith(current.changes, current.version) : baseTemplate
}

/** The form that answers of a version belong to. */
export async function templateOfVersion(ctx: Pick<Ctx, 'db'>, version: number): Promise<FormTemplate> {
  if (version === baseTemplate.version) return baseTemplate
  const found = await findChanges(ctx.db, version)
  return found ? templateWith(found.changes, found.version) : baseTemplate
}

/** The template of a form that the actor may write. Throws NotFoundError otherwise. */
export async function templateToFill(ctx: Ctx<MemberActor>, jobFormId: string): Promise<FormTemplate> {
  const form = await requireJobForm(ctx, 'jobforms.write', jobFormId)
  return templateOfVersion(ctx, form.templateVersion)
}
