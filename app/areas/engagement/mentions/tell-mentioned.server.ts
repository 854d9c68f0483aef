import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn, workdayAfter } from '../days'
import { cancelTaskByKey, changeTaskByKey, saveNewTask } from '../tasks.store.server'
import { mentionKey, mentionTitleKey, type Mention } from './mention'

interface MentionedIn {
  contactMomentId: string
  employer: { id: string; name: string }
}

const others = (mentions: readonly Mention[], me: string) =>
  new Set(mentions.map(one => one.membershipId).filter(id => id !== me))

/** Leaves every colleague who is named now and was not before a task; who is no longer named loses it. */
export async function tellMentioned(
  ctx: Ctx<MemberActor>,
  { contactMomentId, employer }: MentionedIn,
  { before = [], now: named }: { before?: readonly Mention[]; now: readonly Mention[] },
): Promise<void> {
  const { actor, db, now } = ctx
  const was = others(before, actor.membershipId)
  const is = others(named, actor.membershipId)
  for (const id of was) if (!is.has(id)) await cancelTaskByKey(db, mentionKey(contactMomentId, id))
  const dueOn = workdayAfter(dayIn(now, actor.timeZone), 0)
  for (const ownerId of is) {
    if (was.has(ownerId)) continue
    const id = ctx.newId()
    const dedupeKey = mentionKey(contactMomentId, ownerId)
    const task = { title: employer.name, dueOn: new Date(dueOn) }
    const isNew = await saveNewTask(db, {
      id,
      networkId: actor.networkId,
      ...task,
      titleKey: mentionTitleKey,
      params: { who: actor.displayName, employer: employer.name },
      kind: 'contact',
      ownerId,
      employerId: employer.id,
      createdById: actor.membershipId,
      dedupeKey,
      now,
    })
    if (!isNew) await changeTaskByKey(db, dedupeKey, task)
    ctx.record({
      kind: 'engagement.colleague-mentioned',
      subject: { type: 'contact_moment', id: contactMomentId },
      dataClass: 'business',
      employerId: employer.id,
      after: { membershipId: ownerId },
    })
  }
}
