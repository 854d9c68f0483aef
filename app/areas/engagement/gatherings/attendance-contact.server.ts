import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findEmployer, setLastContact, touchEmployer } from '~/areas/employers/employers.store.server'
import { reopenContactDue, settleContactDue } from '../cadence.store.server'
import { relationStateAfter } from '../contact-moment'
import { dayIn } from '../days'
import { lastContactAt, relationStateBefore } from '../last-contact.store.server'
import type { Gathering } from './gatherings.store.server'

/**
 * Somebody of an employer was at an event: that is contact, on the day of the event. Returns how the relation stood before, for the
 * event that tells of it; null when there is no such employer.
 */
export async function countAsContact(
  ctx: Ctx<MemberActor>,
  gathering: Gathering,
  employerId: string,
): Promise<{ relationState: string } | null> {
  const { db, now, actor } = ctx
  const employer = await findEmployer(db, employerId)
  if (!employer) return null
  const day = new Date(dayIn(gathering.startsAt, gathering.timeZone))
  await touchEmployer(db, employerId, day, relationStateAfter(employer.relationState, 'meeting'), now)
  await settleContactDue(db, employerId, { now, doneById: actor.membershipId })
  return { relationState: employer.relationState }
}

/** The attendance was taken back: the last contact is the one before, and what asked for contact since then is open again. */
export async function countNoLonger(ctx: Ctx<MemberActor>, guest: { id: string; employerId: string }): Promise<void> {
  const { db, now, actor } = ctx
  const employer = await findEmployer(db, guest.employerId)
  if (!employer) return
  const last = await lastContactAt(db, employer.id)
  const lastOn = last && dayIn(last, actor.timeZone)
  if (lastOn) await reopenContactDue(db, employer.id, lastOn)
  const before = last ? null : await relationStateBefore(db, guest.id, 'engagement.gathering-attended')
  const isOurs = before !== null && relationStateAfter(before, 'meeting') === employer.relationState
  const state = isOurs ? before : employer.relationState
  await setLastContact(db, employer.id, lastOn ? new Date(lastOn) : null, state, now)
}
