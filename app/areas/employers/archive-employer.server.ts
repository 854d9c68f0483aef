import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveEmployer } from './employers.store.server'
import { requireEmployer } from './require-employer.server'

/** Puts an employer away, or brings it back: it leaves the lists, its story stays. */
export async function archiveEmployer(
  ctx: Ctx<MemberActor>,
  employerId: string,
  wish: 'archive' | 'restore',
): Promise<Result<{ employerId: string }>> {
  const employer = await requireEmployer(ctx, 'employers.write', employerId, { mayBeMerged: true })
  if (!can(ctx.actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  if (employer.mergedIntoId) return fail(problem('', 'merged-already'))
  const archivedAt = wish === 'archive' ? ctx.now : null
  if ((employer.archivedAt === null) === (archivedAt === null)) return ok({ employerId })
  const saved = await saveEmployer(ctx.db, employerId, employer.version, { archivedAt }, ctx.now)
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: wish === 'archive' ? 'employers.employer-archived' : 'employers.employer-restored',
    subject: { type: 'employer', id: employerId },
    dataClass: 'business',
    employerId,
  })
  return ok({ employerId })
}
