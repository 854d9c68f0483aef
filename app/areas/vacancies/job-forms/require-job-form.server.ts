import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { relationToEmployer } from '~/areas/employers/require-employer.server'
import { findJobForm, type JobFormRow } from './job-forms.store.server'

/** The form, when the actor may do this to it. Throws NotFoundError otherwise, as for one that does not exist. */
export async function requireJobForm(ctx: Ctx<MemberActor>, permission: Permission, id: string): Promise<JobFormRow> {
  const form = await findJobForm(ctx.db, id)
  if (!form || !can(ctx.actor, permission, relationToEmployer(ctx.actor, form.employerId))) throw new NotFoundError()
  return form
}
