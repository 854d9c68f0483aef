import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { setLastContact } from '~/areas/employers/employers.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { reopenContactDue } from './cadence.store.server'
import { mayWithdraw, nextStepKey, relationStateAfter, type Channel } from './contact-moment'
import { findContactMoment, withdrawContactMoment } from './contact-moments.store.server'
import { dayIn } from './days'
import { lastContactAt, relationStateBefore } from './last-contact.store.server'
import { listMentions } from './mentions/mentions.store.server'
import { tellMentioned } from './mentions/tell-mentioned.server'
import { cancelTaskByKey } from './tasks.store.server'
import { dropDoubleApproach } from './tell-double-approach.server'

/** Takes a contact moment back, within a day and by its author: its task goes, and the last contact is the one before, or a mail. */
export async function takeBackContactMoment(
  ctx: Ctx<MemberActor>,
  contactMomentId: string,
): Promise<Result<{ employerId: string }>> {
  const { actor, db, now } = ctx
  const moment = await findContactMoment(db, contactMomentId)
  if (!moment) throw new NotFoundError()
  const employer = await requireEmployer(ctx, 'engagement.record', moment.employerId)
  if (!mayWithdraw(moment, actor.membershipId, now)) return fail(problem('', 'too-late-to-undo'))
  if (!(await withdrawContactMoment(db, moment.id, now))) throw new NotFoundError()
  await cancelTaskByKey(db, nextStepKey(moment.id))
  const before = await listMentions(db, moment.id)
  await tellMentioned(ctx, { contactMomentId: moment.id, employer }, { before, now: [] })
  await dropDoubleApproach(ctx, employer.id, { ...moment, on: dayIn(moment.at, actor.timeZone) })
  const last = await lastContactAt(db, employer.id)
  const lastOn = last && dayIn(last, actor.timeZone)
  if (lastOn) await reopenContactDue(db, employer.id, lastOn)
  const state = last ? employer.relationState : await stateWithout(ctx, moment, employer.relationState)
  await setLastContact(db, employer.id, lastOn ? new Date(lastOn) : null, state, now)
  ctx.record({
    kind: 'engagement.contact-withdrawn',
    subject: { type: 'contact_moment', id: moment.id },
    dataClass: 'business',
    employerId: employer.id,
  })
  return ok({ employerId: employer.id })
}

/** How the relation stands without its only contact: as before, unless that contact did not change it or somebody moved it since. */
async function stateWithout(ctx: Ctx, moment: { id: string; channel: string }, state: string): Promise<string> {
  const before = await relationStateBefore(ctx.db, moment.id)
  if (before === null) return state
  const after = relationStateAfter(before, moment.channel as Channel)
  return after !== before && after === state ? before : state
}
