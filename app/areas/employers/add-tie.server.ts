import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { findContact } from './contacts.store.server'
import { circleOf } from './hierarchy'
import { requireEmployer } from './require-employer.server'
import { otherSides, type Side, type TieInput } from './tie-input'
import { canTie, isTieKind, tieKinds } from './tie-kinds'
import { hasParty, listAbove, lockHierarchy, namesOfEmployers, saveNewTie } from './ties.store.server'

/**
 * Ties an employer, or one of its people, to another party. Nobody comes to stand above themselves: the problem
 * `circle-above` shows the circle in names. It is told in the story of every employer that it ties.
 */
export async function addTie(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: TieInput,
): Promise<Result<{ tieId: string }>> {
  await requireEmployer(ctx, 'engagement.record', employerId)
  const [kind, direction] = input.way.split('.')
  if (kind === undefined || !isTieKind(kind)) return fail(problem('way', 'choose'))
  if (input.contactId && !(await findContact(ctx.db, employerId, input.contactId)))
    return fail(problem('contactId', 'not-found'))
  const mine: Side = input.contactId ? { party: 'contact', id: input.contactId } : { party: 'employer', id: employerId }
  const [other, ...more] = otherSides(input)
  if (!other || more.length > 0) return fail(problem('employerId', 'one-other-side'))
  if (!(await hasParty(ctx.db, other.party, other.id))) return fail(problem(fieldOf(other), 'not-found'))
  const [from, to] = direction === 'from' ? [mine, other] : [other, mine]
  if (!canTie(kind, from.party, to.party)) return fail(problem('way', 'no-such-tie'))
  if (from.id === to.id && !('isAbove' in tieKinds[kind])) return fail(problem(fieldOf(other), 'tie-to-self'))
  if ('isAbove' in tieKinds[kind] && !input.endedOn) {
    const wrong = await wrongAbove(ctx, from.id, to.id)
    if (wrong) return fail(wrong)
  }
  const tieId = ctx.newId()
  const facts = { kind, startedOn: dayOf(input.startedOn), endedOn: dayOf(input.endedOn), note: input.note ?? null }
  await saveNewTie(ctx.db, {
    id: tieId,
    networkId: ctx.actor.networkId,
    ...facts,
    ...columnOf('from', from),
    ...columnOf('to', to),
    createdById: ctx.actor.membershipId,
    createdAt: ctx.now,
  })
  for (const toldAt of new Set([employerId, other.party === 'employer' ? other.id : employerId]))
    ctx.record({
      kind: 'employers.tie-added',
      subject: { type: 'tie', id: tieId },
      dataClass: 'business',
      employerId: toldAt,
      after: { ...facts, from, to },
    })
  return ok({ tieId })
}

async function wrongAbove(ctx: Ctx<MemberActor>, aboveId: string, belowId: string): Promise<Problem | null> {
  await lockHierarchy(ctx.db, ctx.actor.networkId)
  const circle = circleOf(await listAbove(ctx.db, aboveId), aboveId, belowId)
  if (circle) {
    const names = await namesOfEmployers(ctx.db, circle)
    return problem('employerId', 'circle-above', circle.map(id => names.get(id) ?? '').join(' → '), names.get(belowId))
  }
  const chief = (await listAbove(ctx.db, belowId)).find(one => one.belowId === belowId)
  if (!chief) return null
  const names = await namesOfEmployers(ctx.db, [chief.aboveId])
  return problem('employerId', 'stands-below-already', names.get(chief.aboveId))
}

function fieldOf(side: Side): string {
  return side.party === 'contact' ? 'otherContactId' : `${side.party}Id`
}

function columnOf(end: 'from' | 'to', { party, id }: Side) {
  return { [`${end}${party.charAt(0).toUpperCase()}${party.slice(1)}Id`]: id }
}

function dayOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day)
}
