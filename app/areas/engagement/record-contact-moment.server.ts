import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { touchEmployer } from '~/areas/employers/employers.store.server'
import { findContact } from '~/areas/employers/contacts.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { relationStateAfter, type ContactMomentInput } from './contact-moment'
import { saveContactMoment } from './contact-moments.store.server'
import { dayIn } from './days'
import { saveNewTask } from './tasks.store.server'
import { tellDoubleApproach } from './tell-double-approach.server'

export interface RecordedContact {
  contactMomentId: string
  employerName: string
  taskId: string | null
  /** How many colleagues elsewhere, who were there within fourteen days, were told. */
  told: number
}

/**
 * Records a call, visit, mail, meeting or note: the employer's last contact and relation follow, a next step becomes a task
 * of the author. Colleagues elsewhere who were there within fourteen days are told. A day in the future is refused; a next step lies today or later.
 */
export async function recordContactMoment(
  ctx: Ctx<MemberActor>,
  input: ContactMomentInput,
): Promise<Result<RecordedContact>> {
  const { actor, db, now } = ctx
  const employer = await requireEmployer(ctx, 'engagement.record', input.employerId)
  const today = dayIn(now, actor.timeZone)
  if (input.on > today) return fail(problem('on', 'in-future', input.on))
  if (input.nextStepOn && input.nextStepOn < today) return fail(problem('nextStepOn', 'in-past', input.nextStepOn))
  const contact = input.contactId ? await findContact(db, employer.id, input.contactId) : null
  if (input.contactId && !contact) return fail(problem('contactId', 'not-found'))
  const id = ctx.newId()
  const moment = {
    siteId: contact?.siteId ?? null,
    contactId: contact?.id ?? null,
    channel: input.channel,
    needHeard: input.needHeard ?? null,
    note: input.note ?? null,
    argumentsUsed: [...input.argumentsUsed],
    objections: [...input.objections],
    reaction: input.reaction ?? null,
    nextStep: input.nextStep ?? null,
    nextStepOn: input.nextStepOn ? new Date(input.nextStepOn) : null,
  }
  const at = input.on === today ? now : new Date(`${input.on}T11:00:00Z`)
  await saveContactMoment(
    db,
    { id, networkId: actor.networkId, employerId: employer.id, membershipId: actor.membershipId, at, ...moment },
    now,
  )
  await touchEmployer(
    db,
    employer.id,
    new Date(input.on),
    relationStateAfter(employer.relationState, input.channel),
    now,
  )
  ctx.record({
    kind: 'engagement.contact-recorded',
    subject: { type: 'contact_moment', id },
    dataClass: 'business',
    employerId: employer.id,
    at,
    before: { relationState: employer.relationState },
    after: moment,
  })
  const taskId =
    input.nextStep && input.nextStepOn
      ? await planNextStep(ctx, id, input.nextStep, input.nextStepOn, employer.id)
      : null
  const mine = { siteId: moment.siteId, channel: input.channel, on: input.on }
  const told = await tellDoubleApproach(ctx, employer, mine)
  return ok({ contactMomentId: id, employerName: employer.name, taskId, told })
}

async function planNextStep(
  ctx: Ctx<MemberActor>,
  momentId: string,
  title: string,
  dueOn: string,
  employerId: string,
): Promise<string> {
  const id = ctx.newId()
  await saveNewTask(ctx.db, {
    id,
    networkId: ctx.actor.networkId,
    title,
    kind: 'contact',
    dueOn: new Date(dueOn),
    ownerId: ctx.actor.membershipId,
    employerId,
    createdById: ctx.actor.membershipId,
    dedupeKey: `contact-moment:${momentId}`,
    now: ctx.now,
  })
  ctx.record({
    kind: 'engagement.task-added',
    subject: { type: 'task', id },
    dataClass: 'business',
    employerId,
    after: { title, dueOn },
  })
  return id
}
