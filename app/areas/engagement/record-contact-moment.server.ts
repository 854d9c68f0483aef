import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { touchEmployer } from '~/areas/employers/employers.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveArgumentUses } from './arguments/arguments.store.server'
import { settleContactDue } from './cadence.store.server'
import { isContact, nextStepKey, relationStateAfter, type ContactMomentInput } from './contact-moment'
import { checkContactMoment, momentOf, namedPresent } from './check-contact-moment.server'
import { addFiles } from './attachments/add-files.server'
import type { GivenFile } from './attachments/contact-file'
import {
  isSameMoment,
  saveContactMoment,
  savePresent,
  saveUnlessThere,
  type NewContactMoment,
} from './contact-moments.store.server'
import { dayIn } from './days'
import type { Mention } from './mentions/mention'
import { saveMentions } from './mentions/mentions.store.server'
import { checkMentions } from './mentions/check-mentions.server'
import { tellMentioned } from './mentions/tell-mentioned.server'
import { saveNewTask } from './tasks.store.server'
import { tellDoubleApproach } from './tell-double-approach.server'

export interface RecordedContact {
  contactMomentId: string
  employerName: string
  taskId: string | null
  /** How many colleagues elsewhere, who were there within fourteen days, were told. */
  told: number
  /** Names of colleagues in the note who were told. */
  mentioned: string[]
}

export interface RecordingWith {
  files?: readonly GivenFile[]
  /** Whether somebody is there to ask whom a name means; otherwise a name that leaves a choice stays plain text. */
  hasForm?: boolean
}

/**
 * Records a call, visit, mail, meeting or note: the employer's last contact and relation follow, but for a note; a next step becomes
 * a task of the author. Colleagues elsewhere who were there within fourteen days are told, and those whom the note names. A day in the
 * future is refused; a next step lies today or later; with one file too many or too large nothing is saved.
 */
export async function recordContactMoment(
  ctx: Ctx<MemberActor>,
  input: ContactMomentInput,
  { files = [], hasForm = true }: RecordingWith = {},
): Promise<Result<RecordedContact>> {
  const { actor, db, now } = ctx
  const employer = await requireEmployer(ctx, 'engagement.record', input.employerId)
  const today = dayIn(now, actor.timeZone)
  if (input.nextStepOn && input.nextStepOn < today) return fail(problem('nextStepOn', 'in-past', input.nextStepOn))
  const checked = await checkContactMoment(ctx, employer.id, input)
  if (!checked.ok) return checked
  const mentions = await checkMentions(ctx, input.note, { answers: input.mentions, mayAsk: hasForm })
  if (!mentions.ok) return mentions
  const { fields: moment, present } = checked.value
  const at = momentOf(input.on, today, now)
  const { networkId, membershipId } = actor
  const saved = await saveOnce(ctx, input.recordAs, { networkId, employerId: employer.id, membershipId, at, ...moment })
  const { id } = saved
  if (saved.wasThere)
    return ok({ contactMomentId: id, employerName: employer.name, taskId: null, told: 0, mentioned: [] })
  await savePresent(db, actor.networkId, id, present)
  await saveMentions(db, actor.networkId, id, mentions.value.map(idsOf))
  await saveArgumentUses(db, actor.networkId, id, input.libraryArguments)
  const kept = await addFiles(ctx, { contactMomentId: id, employerId: employer.id }, files)
  if (!kept.ok) return kept
  if (isContact(input.channel)) {
    const state = relationStateAfter(employer.relationState, input.channel)
    await touchEmployer(db, employer.id, new Date(input.on), state, now)
    await settleContactDue(db, employer.id, { now, doneById: actor.membershipId })
  }
  ctx.record({
    kind: 'engagement.contact-recorded',
    subject: { type: 'contact_moment', id },
    dataClass: 'business',
    employerId: employer.id,
    at,
    before: { relationState: employer.relationState },
    after: { ...moment, ...namedPresent(present) },
  })
  const taskId =
    input.nextStep && input.nextStepOn
      ? await planNextStep(ctx, id, input.nextStep, input.nextStepOn, employer.id)
      : null
  const mine = { siteId: moment.siteId, channel: input.channel, on: input.on }
  const told = await tellDoubleApproach(ctx, employer, mine)
  await tellMentioned(ctx, { contactMomentId: id, employer }, { now: mentions.value })
  const mentioned = mentions.value.filter(one => one.membershipId !== actor.membershipId).map(one => one.name)
  return ok({ contactMomentId: id, employerName: employer.name, taskId, told, mentioned: [...new Set(mentioned)] })
}

const idsOf = ({ written, membershipId }: Mention) => ({ written, membershipId })

/**
 * A form that is sent twice, by two presses of its button or by going back, is one moment. Another text under the same id is another
 * moment: nothing that was written is lost.
 */
async function saveOnce(
  { db, now, newId }: Ctx<MemberActor>,
  recordAs: string | undefined,
  moment: Omit<NewContactMoment, 'id'>,
): Promise<{ id: string; wasThere: boolean }> {
  if (recordAs) {
    const asked = { id: recordAs, ...moment }
    if (await saveUnlessThere(db, asked, now)) return { id: recordAs, wasThere: false }
    if (await isSameMoment(db, asked)) return { id: recordAs, wasThere: true }
  }
  const id = newId()
  await saveContactMoment(db, { id, ...moment }, now)
  return { id, wasThere: false }
}

/** The next step of a contact as a task of its author. */
export async function planNextStep(
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
    dedupeKey: nextStepKey(momentId),
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
