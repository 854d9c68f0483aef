import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveEmployer } from './employers.store.server'
import { columnOf, fieldsOfColumn, stepsOf, type MoveInput } from './relation-board'
import { requireEmployer } from './require-employer.server'

export interface Moved {
  name: string
  from: string
  /** The version after the move: what an undo hands back. */
  version: number
}

/**
 * Moves a relation to another column of the board. Fails with `changed-meanwhile` when somebody else was first, and with
 * `step-not-allowed` when the relation cannot go there from where it is.
 */
export async function moveRelation(ctx: Ctx<MemberActor>, input: MoveInput): Promise<Result<Moved>> {
  const employer = await requireEmployer(ctx, 'engagement.record', input.employerId)
  if (employer.version !== input.version) return fail(problem('', 'changed-meanwhile', employer.name))
  const relation = { ...employer, hadContact: employer.lastContactOn !== null }
  const from = columnOf(input.by, relation)
  if (employer.archivedAt || !stepsOf(input.by, relation).includes(input.to))
    return fail(problem('to', 'step-not-allowed', employer.name))
  const after = fieldsOfColumn(input.by, input.to)
  if (!(await saveEmployer(ctx.db, employer.id, input.version, after, ctx.now)))
    return fail(problem('', 'changed-meanwhile', employer.name))
  ctx.record({
    kind: 'employers.employer-changed',
    subject: { type: 'employer', id: employer.id },
    dataClass: 'business',
    employerId: employer.id,
    before: fieldsOfColumn(input.by, from),
    after,
  })
  return ok({ name: employer.name, from, version: input.version + 1 })
}
