import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { mayApproach } from '~/areas/employers/employer'
import { networkDay } from '~/areas/engagement/network-day.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { planFollowUps, type FollowUp, type FollowUpRole } from './follow-up-plan'
import { changeFollowUp, claimDueFollowUps, type DueFollowUp } from './follow-ups.store.server'
import { leaveTask } from './leave-task.server'
import { findAssigned, findClientEmail } from './people.store.server'
import { findPlacement, type PlacementRow } from './placements.store.server'

const batch = 50
const over = ['withdrawn_by_employer', 'withdrawn_by_client']
const finished = ['completed', 'ended_early']
/** Moments inside a placement: nobody is asked about them once it is over. */
const during = ['week_2', 'mid', 'end_minus_2']

/**
 * Asks what is due: a task for the coach or case manager, a mail with a link to answer for mentor and trainee. A mentor who asked
 * to be left alone, or who left the firm, gets none: whoever has the task is told.
 */
export async function askFollowUps(ctx: Ctx<SystemActor>): Promise<Result<{ asked: number }>> {
  const today = await networkDay(ctx)
  const due = await claimDueFollowUps(ctx.db, new Date(today), batch)
  for (const followUp of due) {
    const placement = await findPlacement(ctx.db, followUp.placementId)
    if (
      !placement ||
      over.includes(placement.state) ||
      (finished.includes(placement.state) && during.includes(followUp.moment))
    ) {
      await changeFollowUp(ctx.db, followUp.id, { state: 'cancelled' })
      continue
    }
    await ask(ctx, followUp, placement, today)
  }
  if (due.length === batch) ctx.enqueue({ name: 'placements.ask-follow-ups', payload: {} })
  return ok({ asked: due.length })
}

async function ask(
  ctx: Ctx<SystemActor>,
  followUp: DueFollowUp,
  placement: PlacementRow,
  today: string,
): Promise<void> {
  const rule = ruleOf(followUp, placement)
  for (const role of rule?.task ?? ['coach']) await taskFor(ctx, role, followUp, placement)
  const isQuiet = rule?.mail.includes('mentor') === true && !mayAskMentor(placement, today)
  if (isQuiet) await tellMentorIsQuiet(ctx, rule.task[0] ?? 'coach', followUp, placement)
  for (const role of rule?.mail ?? []) if (role !== 'mentor' || !isQuiet) await mailFor(ctx, role, followUp, placement)
  await changeFollowUp(ctx.db, followUp.id, { state: 'asked', askedAt: ctx.now })
  ctx.record({
    kind: 'placements.follow-up-asked',
    subject: { type: 'follow-up', id: followUp.id },
    dataClass: 'placement',
    clientId: placement.clientId,
    employerId: placement.employerId,
    placementId: placement.id,
    after: { moment: followUp.moment, ...(isQuiet && { mentorLeftAlone: true }) },
  })
}

function ruleOf(followUp: DueFollowUp, placement: PlacementRow): FollowUp | undefined {
  const startsOn = placement.startsOn?.toISOString().slice(0, 10)
  const endsOn = placement.endsOn?.toISOString().slice(0, 10)
  return startsOn && endsOn
    ? planFollowUps({ startsOn, endsOn }).find(item => item.kind === followUp.moment)
    : undefined
}

/** A firm whose mentor is not known has nobody to leave alone. */
function mayAskMentor({ mentor }: PlacementRow, today: string): boolean {
  return !mentor || mayApproach(mentor, today)
}

function taskFor(
  ctx: Ctx<SystemActor>,
  role: FollowUpRole,
  followUp: DueFollowUp,
  placement: PlacementRow,
): Promise<void> {
  const key = `follow-up-${followUp.moment}`
  return leaveFor(ctx, role, placement, { key, dedupeKey: `${followUp.id}:${role}` })
}

function tellMentorIsQuiet(
  ctx: Ctx<SystemActor>,
  role: FollowUpRole,
  followUp: DueFollowUp,
  placement: PlacementRow,
): Promise<void> {
  const key = placement.mentor?.leftOn ? 'follow-up-mentor-left' : 'follow-up-mentor-quiet'
  return leaveFor(ctx, role, placement, { key, dedupeKey: `${followUp.id}:mentor-quiet` })
}

async function leaveFor(
  ctx: Ctx<SystemActor>,
  role: FollowUpRole,
  placement: PlacementRow,
  task: { key: string; dedupeKey: string },
): Promise<void> {
  const ownerId =
    role === 'casemanager'
      ? ((await findAssigned(ctx.db, placement.clientId, 'casemanager', ctx.now)) ?? placement.proposedById)
      : (placement.coachId ?? placement.proposedById)
  await leaveTask(ctx, {
    ...task,
    params: { employer: placement.employer.name, number: String(placement.client.number).padStart(4, '0') },
    ownerId,
    placementId: placement.id,
    clientId: placement.clientId,
    employerId: placement.employerId,
    inDays: 2,
  })
}

async function mailFor(
  ctx: Ctx<SystemActor>,
  role: FollowUpRole,
  followUp: DueFollowUp,
  placement: PlacementRow,
): Promise<void> {
  const person = await reach(ctx, role, placement)
  if (!person) return
  await queueMail(ctx, {
    template: 'placements.follow-up',
    ...person,
    locale: 'nl',
    props: {
      tone: role === 'trainee' ? 'plain' : 'formal',
      employer: placement.employer.name,
      moment: followUp.moment as 'week_2',
    },
    link: { followUpId: followUp.id, placementId: placement.id },
    dedupeKey: `follow-up:${followUp.id}:${role}`,
    subject: { type: 'follow-up', id: followUp.id },
  })
}

async function reach(
  ctx: Ctx<SystemActor>,
  role: FollowUpRole,
  placement: PlacementRow,
): Promise<{ to: string; toName: string } | null> {
  if (role === 'mentor') {
    const { mentor } = placement
    return mentor?.email
      ? { to: mentor.email, toName: [mentor.firstName, mentor.lastName].filter(Boolean).join(' ') }
      : null
  }
  const email = await findClientEmail(ctx.db, placement.clientId)
  return email ? { to: email, toName: placement.client.firstName } : null
}
