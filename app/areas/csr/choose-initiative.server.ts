import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { requireVacancy } from '~/areas/vacancies/require-vacancy.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findInitiative } from './csr.store.server'
import { findInitiativeOfPlace, savePlace } from './csr-places.store.server'

/**
 * Puts a place under an initiative, or takes it out: placements at it then count for the initiative. It is chosen on the place and
 * not on a placement, because a joint plan holds places (design: E13), which it asks for before anybody is placed. Gives the initiative that the
 * place carried before, so that the act can be taken back.
 */
export async function chooseInitiative(
  ctx: Ctx<MemberActor>,
  vacancyId: string,
  initiativeId: string | null,
): Promise<Result<{ title: string | null; before: string | null }>> {
  if (!can(ctx.actor, 'csr.write', { sameNetwork: true })) throw new NotFoundError()
  const { employerId } = await requireVacancy(ctx, 'vacancies.read', vacancyId)
  const initiative = initiativeId ? await findInitiative(ctx.db, initiativeId) : null
  if (initiativeId && !initiative) return fail(problem('initiativeId', 'not-found'))
  const before = await findInitiativeOfPlace(ctx.db, vacancyId)
  const { networkId, membershipId: madeById } = ctx.actor
  if ((before?.id ?? null) !== initiativeId) {
    const place = { id: ctx.newId(), networkId, vacancyId, madeById }
    if (!(await savePlace(ctx.db, place, initiativeId, ctx.now))) return fail(problem('', 'changed-meanwhile'))
    ctx.record({
      kind: 'csr.place-chosen',
      subject: { type: 'vacancy', id: vacancyId },
      dataClass: 'business',
      employerId,
      before: { initiative: before?.title ?? null },
      after: { initiative: initiative?.title ?? null },
    })
  }
  return ok({ title: initiative?.title ?? null, before: before?.id ?? null })
}
