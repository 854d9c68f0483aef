import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { askGuests, type AskedGuests, type Wanted } from './ask-guests.server'
import { countReach, findFirmsById, listFirmIds } from './asked-firms.store.server'
import { takesGuests } from './gathering-states'
import type { Gathering } from './gatherings.store.server'
import { readChoice, readInviteAsk } from './invite-ask.server'
import { cancelInvitingJob, findInvitingJob, saveInvitingKey } from './inviting.store.server'
import { inviteManyJob, invitingKey } from './inviting-job'
import { mostAskedInAll, mostFirmsAtOnce } from './limits'
import { requireGathering } from './require-gathering.server'
import { whomToAsk } from './whom-to-ask'

/** Asked at once, or handed to the background. */
export type InvitedMany = ({ kind: 'asked' } & AskedGuests) | { kind: 'started'; people: number }

/** Asks everybody whom a choice reaches: at once for few employers, in the background for many. */
export async function startInviting(
  ctx: Ctx<MemberActor>,
  id: string,
  search: URLSearchParams,
): Promise<Result<InvitedMany>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  if (!takesGuests(gathering.state, gathering.startsAt, ctx.now)) return fail(problem('', 'not-open'))
  const { choice, scope, filter, role, isClear } = await readInviteAsk(ctx, search)
  if (!isClear) return fail(problem('contactIds', 'choose'))
  const reach = await countReach(ctx.db, scope, filter, { role, gatheringId: id })
  if (reach.people === 0) return fail(problem('contactIds', 'choose'))
  if (reach.people > mostAskedInAll)
    return fail(problem('contactIds', 'too-many', String(reach.people), String(mostAskedInAll)))
  if (reach.firms <= mostFirmsAtOnce) {
    const done = await inviteFound(ctx, id, choice)
    return done.ok ? ok({ kind: 'asked', ...done.value }) : done
  }
  const before = gathering.invitingKey && (await findInvitingJob(ctx.db, gathering.invitingKey))
  if (before && ['waiting', 'running'].includes(before.state)) return fail(problem('', 'changed-meanwhile'))
  const dedupeKey = invitingKey(id, ctx.now)
  await saveInvitingKey(ctx.db, id, dedupeKey)
  const payload = { gatheringId: id, membershipId: ctx.actor.membershipId, choice: choice.toString() }
  ctx.enqueue({ name: inviteManyJob, payload, dedupeKey })
  tell(ctx, 'asked', gathering, { choice: payload.choice, ...reach })
  return ok({ kind: 'started', people: reach.people })
}

interface InvitingOptions {
  /** Called after each step; throwing stops the work, and nobody was asked. */
  onProgress?: (done: number, total: number) => Promise<void>
}

const firmsPerStep = 200

/**
 * Asks everybody of a choice (`readInviteAsk`) as it is now, all of it or nothing; who must not be asked stands in the list with the
 * reason.
 */
export async function inviteFound(
  ctx: Ctx<MemberActor>,
  id: string,
  choice: URLSearchParams,
  { onProgress }: InvitingOptions = {},
): Promise<Result<AskedGuests>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  if (!takesGuests(gathering.state, gathering.startsAt, ctx.now)) return fail(problem('', 'not-open'))
  const { scope, filter, role, isClear } = await readChoice(ctx, choice)
  if (!isClear) return fail(problem('contactIds', 'choose'))
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const ids = await listFirmIds(ctx.db, scope, filter, 200_000)
  const sum: AskedGuests = { asked: 0, leftOut: 0, already: 0 }
  for (let from = 0; from < ids.length; from += firmsPerStep) {
    const firms = await findFirmsById(ctx.db, ids.slice(from, from + firmsPerStep))
    const wanted = firms.flatMap(firm =>
      whomToAsk(firm, role, today).map(({ person, leftOut }): Wanted => ({
        employerId: firm.id,
        contactId: person?.id ?? null,
        membershipId: null,
        why: leftOut,
      })),
    )
    const done = await askGuests(ctx, gathering, wanted)
    for (const key of ['asked', 'leftOut', 'already'] as const) sum[key] += done[key]
    await onProgress?.(Math.min(from + firmsPerStep, ids.length), ids.length)
  }
  await saveInvitingKey(ctx.db, id, null)
  return ok(sum)
}

/** Stops the background before it is done: nobody was asked. By who began it. */
export async function stopInviting(ctx: Ctx<MemberActor>, id: string): Promise<Result<null>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const key = gathering.invitingKey
  // In the order of the background, which ends with its job: so the two do not wait for each other.
  await saveInvitingKey(ctx.db, id, null)
  if (!key || !(await cancelInvitingJob(ctx.db, key, ctx.now))) return fail(problem('', 'not-possible-now'))
  tell(ctx, 'stopped', gathering, {})
  return ok(null)
}

/** Each guest who is asked has an event as well. */
function tell(ctx: Ctx<MemberActor>, what: 'asked' | 'stopped', { id, title }: Gathering, more: object): void {
  ctx.record({
    kind: `engagement.gathering-inviting-${what}`,
    subject: { type: 'gathering', id },
    dataClass: 'business',
    after: { title, ...more },
  })
}
