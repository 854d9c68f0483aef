import type { LinkActor, MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { AnswerInput, GuestOutcomeInput } from './gathering-input'
import { takesGuests, takesOutcome } from './gathering-states'
import { findGatheringOfLink } from './gatherings.store.server'
import { stateAfter, type GuestState } from './guest-states'
import { findGuestOfLink, findGuestRow, lockSeats, saveGuest } from './guests.store.server'
import { requireGathering } from './require-gathering.server'
import { tellGuests } from './tell-guests.server'

/** What a link from an invitation is for. Throws NotFoundError when it is for nothing. */
export async function gatheringOfLink(ctx: Ctx<LinkActor>) {
  const { gatheringGuestId } = ctx.actor
  const guest = gatheringGuestId ? await findGuestOfLink(ctx.db, gatheringGuestId) : null
  const gathering = guest && (await findGatheringOfLink(ctx.db, guest.gatheringId))
  if (!gathering) throw new NotFoundError()
  return { guest, gathering }
}

/** Keeps the guest's own answer, by the link from the mail. */
export async function answerByLink(ctx: Ctx<LinkActor>, input: AnswerInput): Promise<Result<{ state: GuestState }>> {
  const { guest, gathering } = await gatheringOfLink(ctx)
  return keepAnswer(ctx, gathering, guest, input)
}

/** Puts down what a guest said by telephone or in passing; what the guest wrote before stays, unless there are words in its place. */
export async function answerForGuest(
  ctx: Ctx<MemberActor>,
  id: string,
  guestId: string,
  input: AnswerInput,
): Promise<Result<{ state: GuestState }>> {
  const gathering = await requireGathering(ctx, 'gatherings.write', id)
  const guest = await findGuestRow(ctx.db, id, guestId)
  if (!guest) throw new NotFoundError()
  return keepAnswer(ctx, gathering, guest, { ...input, word: input.word ?? guest.word ?? undefined })
}

async function keepAnswer(
  ctx: Ctx<LinkActor | MemberActor>,
  gathering: { id: string; title: string; state: string; startsAt: Date },
  guest: { id: string; state: string; employerId: string | null },
  input: AnswerInput,
): Promise<Result<{ state: GuestState }>> {
  if (!takesGuests(gathering.state, gathering.startsAt, ctx.now)) return fail(problem('', 'not-open'))
  const seats = await lockSeats(ctx.db, gathering.id, guest.id)
  const state = seats && stateAfter(guest.state, input.answer, seats)
  if (!state) return fail(problem('', 'not-possible-now'))
  const waitingSince = state === 'waiting' ? (guest.state === 'waiting' ? undefined : ctx.now) : null
  const change = { state, word: input.word ?? null, answeredAt: ctx.now, waitingSince }
  if (!(await saveGuest(ctx.db, guest, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.gathering-answered',
    subject: { type: 'gathering_guest', id: guest.id },
    dataClass: 'business',
    employerId: guest.employerId,
    before: { state: guest.state },
    after: { state, title: gathering.title, gatheringId: gathering.id },
  })
  if (guest.state === 'accepted' && state !== 'accepted') {
    const turn = ctx.newId()
    tellGuests(ctx, { gatheringId: gathering.id, about: 'seats', guestIds: null, turn })
  }
  return ok({ state })
}

/** Keeps what the event brought a guest who was there, by the link from the mail. */
export async function judgeByLink(ctx: Ctx<LinkActor>, input: GuestOutcomeInput): Promise<Result<null>> {
  const { guest, gathering } = await gatheringOfLink(ctx)
  if (!takesOutcome(gathering.state) || guest.attendance !== 'attended') return fail(problem('', 'not-possible-now'))
  const change = { outcome: input.outcome, outcomeWords: input.words ?? null, outcomeAt: ctx.now }
  if (!(await saveGuest(ctx.db, guest, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'engagement.gathering-judged',
    subject: { type: 'gathering_guest', id: guest.id },
    dataClass: 'business',
    employerId: guest.employerId,
    after: { outcome: input.outcome, title: gathering.title },
  })
  return ok(null)
}
