import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { ok, type Result } from '~/platform/result'
import { leaveTask } from './leave-task.server'
import { findTraineeAccount, listEmployerPeople } from './people.store.server'
import { findPlacement, type PlacementRow } from './placements.store.server'

/** What a message leaves for staff: the words of a task, for whom, within how many days, and while what is waited for. */
const tasks: Record<string, { for: 'coach' | 'proposer' | 'account-manager'; inDays: number; while?: string }> = {
  'placement-asks-client': { for: 'coach', inDays: 3, while: 'proposed' },
  'placement-asks-employer': { for: 'account-manager', inDays: 5, while: 'matched' },
  'placement-plan-introduction': { for: 'coach', inDays: 3 },
  'placement-employer-declined': { for: 'proposer', inDays: 3 },
  'placement-employer-withdrew': { for: 'proposer', inDays: 1 },
  'placement-client-withdrew': { for: 'coach', inDays: 1 },
  'placement-draft-agreement': { for: 'coach', inDays: 5 },
  'placement-interrupted': { for: 'coach', inDays: 2 },
  'follow-up-needs-attention': { for: 'coach', inDays: 0 },
  'placement-completed': { for: 'coach', inDays: 7 },
  'placement-ended-early': { for: 'coach', inDays: 2 },
}

/** Tells people of a step in a placement: a task for staff, a mail for employer or client. `about`: what the task is about. */
export async function tellPeople(
  ctx: Ctx<SystemActor>,
  placementId: string,
  message: string,
  about = placementId,
): Promise<Result<null>> {
  const placement = await findPlacement(ctx.db, placementId)
  if (!placement) return ok(null)
  await leaveStaffTask(ctx, placement, message, about)
  if (message === 'placement-asks-employer') await mailEmployer(ctx, placement)
  if (message === 'placement-asks-client') await mailClient(ctx, placement)
  return ok(null)
}

async function leaveStaffTask(
  ctx: Ctx<SystemActor>,
  placement: PlacementRow,
  message: string,
  about: string,
): Promise<void> {
  const task = tasks[message]
  const owners = {
    coach: placement.coachId,
    proposer: placement.proposedById,
    'account-manager': placement.accountManagerId,
  }
  // An answer that came before this message settled what would be left here.
  if (task?.while && task.while !== placement.state) return
  const ownerId = task && (owners[task.for] ?? placement.coachId ?? placement.proposedById)
  if (!ownerId) return
  const forAccountManager = ownerId === placement.accountManagerId
  await leaveTask(ctx, {
    key: message,
    params: { employer: placement.employer.name, number: String(placement.client.number).padStart(4, '0') },
    ownerId,
    placementId: placement.id,
    clientId: forAccountManager ? null : placement.clientId,
    employerId: placement.employerId,
    inDays: task.inDays,
    dedupeKey: `${about}:${message}:${placement.version}`,
  })
}

async function mailEmployer(ctx: Ctx<SystemActor>, placement: PlacementRow): Promise<void> {
  for (const person of await listEmployerPeople(ctx.db, placement.employerId, ctx.now)) {
    await queueMail(ctx, {
      template: 'placements.proposal',
      to: person.email,
      toName: person.name,
      locale: person.locale,
      props: { path: `/proposals/${placement.id}` },
      dedupeKey: `proposal:${placement.id}:${person.email}`,
      subject: { type: 'placement', id: placement.id },
    })
  }
}

async function mailClient(ctx: Ctx<SystemActor>, placement: PlacementRow): Promise<void> {
  const trainee = await findTraineeAccount(ctx.db, placement.clientId)
  if (!trainee) return
  await queueMail(ctx, {
    template: 'placements.proposal',
    to: trainee.email,
    toName: trainee.name,
    locale: trainee.locale,
    props: { path: '/my-path' },
    dedupeKey: `proposal:${placement.id}:client`,
    subject: { type: 'placement', id: placement.id },
  })
}
