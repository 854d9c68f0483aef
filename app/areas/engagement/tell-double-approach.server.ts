import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { approachesOfOthers } from './contact-moments.store.server'
import { addDays, dayIn, workdayAfter } from './days'
import { alertKey, doubleApproaches } from './double-approach'
import { doubleApproachDays } from './contact-moment'
import { cancelTaskByKey, saveNewTask } from './tasks.store.server'

export interface ApproachedEmployer {
  id: string
  name: string
}

interface MyApproach {
  siteId: string | null
  channel: string
  /** yyyy-mm-dd */
  on: string
}

async function closeTo(ctx: Ctx<MemberActor>, employerId: string, mine: MyApproach) {
  const { actor, db, now } = ctx
  const since = new Date(addDays(mine.on, -doubleApproachDays - 1))
  const others = await approachesOfOthers(db, employerId, actor.organisationId, since, now)
  const membershipId = actor.membershipId
  return doubleApproaches(
    { ...mine, membershipId },
    others.map(other => ({ ...other, on: dayIn(other.at, actor.timeZone) })),
  )
}

/**
 * Leaves each colleague of another organisation who approached the same site within fourteen days a task to agree who goes
 * (design: E2). Who records the contact sees it on the page. Returns how many were told.
 */
export async function tellDoubleApproach(
  ctx: Ctx<MemberActor>,
  employer: ApproachedEmployer,
  mine: MyApproach,
): Promise<number> {
  const { actor, db, now } = ctx
  const dueOn = workdayAfter(dayIn(now, actor.timeZone), 2)
  let told = 0
  for (const other of await closeTo(ctx, employer.id, mine)) {
    const id = ctx.newId()
    const params = { who: actor.displayName, organisation: actor.organisationName, employer: employer.name }
    const isNew = await saveNewTask(db, {
      id,
      networkId: actor.networkId,
      title: employer.name,
      titleKey: 'engagement.tasks.doubleApproach',
      params,
      kind: 'contact',
      dueOn: new Date(dueOn),
      ownerId: other.membershipId,
      employerId: employer.id,
      createdById: actor.membershipId,
      dedupeKey: alertKey(other.id, actor.membershipId),
      now,
    })
    if (!isNew) continue
    told += 1
    ctx.record({
      kind: 'engagement.double-approach-told',
      subject: { type: 'task', id },
      dataClass: 'business',
      employerId: employer.id,
      after: { contactMomentId: other.id, dueOn },
    })
  }
  return told
}

/** Drops the tasks that a contact had left, when it is taken back. */
export async function dropDoubleApproach(ctx: Ctx<MemberActor>, employerId: string, mine: MyApproach): Promise<void> {
  for (const other of await closeTo(ctx, employerId, mine))
    await cancelTaskByKey(ctx.db, alertKey(other.id, ctx.actor.membershipId))
}
