import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { setLastContact } from '~/areas/employers/employers.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveArgumentUses } from './arguments/arguments.store.server'
import { addFiles } from './attachments/add-files.server'
import type { GivenFile } from './attachments/contact-file'
import { reopenContactDue, settleContactDue } from './cadence.store.server'
import { checkContactMoment, momentOf, namedPresent } from './check-contact-moment.server'
import { isContact, mayWithdraw, nextStepKey, relationStateAfter, type ContactMomentInput } from './contact-moment'
import { findWholeMoment, saveChangedMoment, savePresent, type WholeMoment } from './contact-moments.store.server'
import { dayIn } from './days'
import { lastContactAt } from './last-contact.store.server'
import { checkMentions } from './mentions/check-mentions.server'
import { listMentions, saveMentions } from './mentions/mentions.store.server'
import { tellMentioned } from './mentions/tell-mentioned.server'
import { planNextStep } from './record-contact-moment.server'
import { cancelTaskByKey, changeTaskByKey } from './tasks.store.server'
import { tellDoubleApproach } from './tell-double-approach.server'

/**
 * Changes a contact moment, within a day and by its author; the event keeps the words before. Its task follows the next step,
 * the employer its last contact. The employer stays the same.
 */
export async function changeContactMoment(
  ctx: Ctx<MemberActor>,
  contactMomentId: string,
  input: ContactMomentInput,
  files: readonly GivenFile[] = [],
): Promise<Result<{ employerId: string }>> {
  const { actor, db, now } = ctx
  const moment = await findWholeMoment(db, contactMomentId)
  if (!moment) throw new NotFoundError()
  const employer = await requireEmployer(ctx, 'engagement.record', moment.employerId)
  if (!mayWithdraw(moment, actor.membershipId, now)) return fail(problem('', 'too-late-to-change'))
  const today = dayIn(now, actor.timeZone)
  const wasOn = moment.nextStepOn?.toISOString().slice(0, 10)
  if (input.nextStepOn && input.nextStepOn < today && input.nextStepOn !== wasOn)
    return fail(problem('nextStepOn', 'in-past', input.nextStepOn))
  const checked = await checkContactMoment(ctx, employer.id, input)
  if (!checked.ok) return checked
  const before = await listMentions(db, moment.id)
  const kept = before.map(one => ({ written: one.name, membershipId: one.membershipId }))
  const mentions = await checkMentions(ctx, input.note, { answers: input.mentions, kept })
  if (!mentions.ok) return mentions
  const { fields, present } = checked.value
  const isSameDay = dayIn(moment.at, actor.timeZone) === input.on
  const at = isSameDay ? moment.at : momentOf(input.on, today, now)
  if (!(await saveChangedMoment(db, moment.id, { at, ...fields }, now))) throw new NotFoundError()
  await savePresent(db, actor.networkId, moment.id, present)
  const named = mentions.value.map(({ written, membershipId }) => ({ written, membershipId }))
  await saveMentions(db, actor.networkId, moment.id, named)
  await saveArgumentUses(db, actor.networkId, moment.id, input.libraryArguments)
  const added = await addFiles(ctx, { contactMomentId: moment.id, employerId: employer.id }, files)
  if (!added.ok) return added
  await followNextStep(ctx, moment, input)
  const last = await lastContactAt(db, employer.id)
  const lastOn = last && dayIn(last, actor.timeZone)
  if (isContact(input.channel)) await settleContactDue(db, employer.id, { now, doneById: actor.membershipId })
  else if (lastOn) await reopenContactDue(db, employer.id, lastOn)
  await setLastContact(
    db,
    employer.id,
    lastOn ? new Date(lastOn) : null,
    relationStateAfter(employer.relationState, input.channel),
    now,
  )
  ctx.record({
    kind: 'engagement.contact-changed',
    subject: { type: 'contact_moment', id: moment.id },
    dataClass: 'business',
    employerId: employer.id,
    before: wordsOf(moment),
    after: { ...fields, ...namedPresent(present), on: input.on },
  })
  await tellDoubleApproach(ctx, employer, { siteId: fields.siteId, channel: fields.channel, on: input.on })
  await tellMentioned(ctx, { contactMomentId: moment.id, employer }, { before, now: named })
  return ok({ employerId: employer.id })
}

async function followNextStep(ctx: Ctx<MemberActor>, moment: WholeMoment, input: ContactMomentInput): Promise<void> {
  const key = nextStepKey(moment.id)
  const { nextStep, nextStepOn } = input
  if (!nextStep || !nextStepOn) return cancelTaskByKey(ctx.db, key)
  const isThere = await changeTaskByKey(ctx.db, key, { title: nextStep, dueOn: new Date(nextStepOn) })
  if (!isThere) await planNextStep(ctx, moment.id, nextStep, nextStepOn, moment.employerId)
}

function wordsOf(moment: WholeMoment) {
  return {
    siteId: moment.siteId,
    contactId: moment.contactId,
    channel: moment.channel,
    needHeard: moment.needHeard,
    note: moment.note,
    argumentsUsed: moment.argumentsUsed,
    objections: moment.objections,
    reaction: moment.reaction,
    nextStep: moment.nextStep,
    nextStepOn: moment.nextStepOn,
    at: moment.at,
    ...namedPresent({
      contactIds: moment.alsoContacts.map(one => one.contactId),
      membershipIds: moment.colleagues.map(one => one.membershipId),
    }),
  }
}
