import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { findVacancy, type Vacancy } from './vacancies.store.server'

/** How the actor stands to a place: a trainee's own ones are those that the database shows. */
export function relationToVacancy(actor: MemberActor, vacancy: { employerId: string }) {
  return { sameNetwork: true, own: actor.employerId === vacancy.employerId || actor.role === 'trainee' }
}

/** The place, when the actor may do this to it. Throws NotFoundError otherwise. */
export async function requireVacancy(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  vacancyId: string,
): Promise<Vacancy> {
  const vacancy = await findVacancy(ctx.db, vacancyId)
  if (!vacancy || !can(ctx.actor, permission, relationToVacancy(ctx.actor, vacancy))) throw new NotFoundError()
  return vacancy
}
