import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { listClientsPage } from '~/areas/clients/list-clients.page.server'
import { expectedWeeks } from '~/areas/clients/ladder'
import { addDays, dayIn, daysBetween } from '~/areas/engagement/days'
import { gatheringsAhead } from '~/areas/engagement/gatherings/gatherings.page.server'
import { taskLine } from '~/areas/engagement/task-line'
import { listDoneTasks, listOpenTasks } from '~/areas/engagement/tasks.store.server'
import { visitsAhead } from '~/areas/engagement/visits/visits-ahead.page.server'
import { firstThings, patience, type FirstItem } from './first'
import { fittingPlaces } from './fitting-places.server'
import {
  countFailedJobs,
  countsOfDay,
  listAgreementsUnderWay,
  listFollowUpsAhead,
  listSilentRelations,
  listWaitingProposals,
} from './today.store.server'

const mostFirst = 6

/** The day of a staff member: what comes first, tasks, moments of follow-up, new places, and how much there is of each. */
export async function todayPage(ctx: Ctx<MemberActor>) {
  const { actor, db, now } = ctx
  const today = dayIn(now, actor.timeZone)
  const day = new Date(today)
  const tasks = await listOpenTasks(db, actor.membershipId)
  const ahead = await listFollowUpsAhead(db, new Date(addDays(today, 14)), 12)
  const hasClients = canEver(actor, 'clients.list')
  return {
    name: actor.displayName,
    today,
    mayRecord: canEver(actor, 'engagement.record'),
    hasClients,
    hasTasks: canEver(actor, 'tasks.write'),
    hasPlacements: canEver(actor, 'placements.list'),
    hasPlaces: canEver(actor, 'vacancies.read'),
    first: firstThings(await askingItems(ctx, today), mostFirst),
    tasks: tasks
      .filter(task => task.dueOn <= new Date(addDays(today, 7)))
      .slice(0, 12)
      .map(taskLine),
    visits: await visitsAhead(ctx),
    gatherings: await gatheringsAhead(ctx),
    done: (await listDoneTasks(db, actor.membershipId, day, 5)).map(taskLine),
    taskCounts: {
      late: tasks.filter(task => task.dueOn < day).length,
      today: tasks.filter(task => task.dueOn.getTime() === day.getTime()).length,
      week: tasks.filter(task => task.dueOn >= day && task.dueOn <= new Date(addDays(today, 7))).length,
    },
    followUps: ahead.map(({ dueOn, placement, ...followUp }) => ({
      ...followUp,
      dueOn: dueOn.toISOString().slice(0, 10),
      place: placement.vacancy.title,
      employer: placement.employer.name,
    })),
    counts: await countsOfDay(db, actor.membershipId, day),
    fitting: hasClients ? await fittingPlaces(ctx, day) : [],
  }
}

export type TodayPage = Awaited<ReturnType<typeof todayPage>>

async function askingItems(ctx: Ctx<MemberActor>, today: string): Promise<FirstItem[]> {
  const { actor, db } = ctx
  const items: FirstItem[] = []
  if (canEver(actor, 'jobs.manage')) {
    const count = await countFailedJobs(db)
    if (count > 0) items.push({ kind: 'jobs-failed', to: '/admin/jobs', count })
  }
  if (canEver(actor, 'placements.list')) items.push(...(await placementItems(ctx, today)))
  if (canEver(actor, 'clients.list')) items.push(...(await stalledClients(ctx)))
  if (actor.role === 'account_manager') {
    const before = new Date(addDays(today, -patience.relation))
    for (const one of await listSilentRelations(db, actor.membershipId, before, 5)) {
      const days = one.lastContactOn ? daysBetween(one.lastContactOn.toISOString().slice(0, 10), today) : null
      items.push({ kind: 'relation-silent', to: `/employers/${one.id}`, employer: one.name, days })
    }
  }
  return items
}

async function placementItems({ db, actor }: Ctx<MemberActor>, today: string): Promise<FirstItem[]> {
  const items: FirstItem[] = []
  const since = (at: Date) => daysBetween(dayIn(at, actor.timeZone), today)
  for (const one of await listWaitingProposals(db, new Date(addDays(today, -patience.employerAnswers)), 10)) {
    const place = { place: one.vacancy.title, employer: one.employer.name }
    const kind = one.state === 'matched' ? 'employer-silent' : 'client-silent'
    items.push({ kind, to: `/placements/${one.id}`, days: since(one.updatedAt), ...place })
  }
  for (const one of await listAgreementsUnderWay(db, 30)) {
    const facts = { to: `/agreements/${one.id}`, number: one.number }
    if (one.sealError) items.push({ kind: 'seal-failed', ...facts })
    if (one.state === 'party_check') {
      const who = one.agreementSigners.find(signer => !signer.factsConfirmedAt)
      const days = since(one.updatedAt)
      if (who && days >= patience.factsChecked)
        items.push({ kind: 'agreement-unchecked', who: who.name, days, ...facts })
      continue
    }
    const late = one.agreementSigners.find(signer => signer.invitedAt && since(signer.invitedAt) >= patience.signer)
    if (!late?.invitedAt) continue
    const days = since(late.invitedAt)
    items.push({ kind: 'agreement-waits', who: late.name, days, reminded: late.remindedCount, ...facts })
  }
  return items
}

async function stalledClients(ctx: Ctx<MemberActor>): Promise<FirstItem[]> {
  const { rows } = await listClientsPage(ctx, { scope: 'mine', sort: 'step', descending: false, limit: 200 })
  return rows
    .filter(row => row.stalled)
    .map(row => ({
      kind: 'client-stalled',
      to: `/clients/${row.id}`,
      name: row.name,
      weeks: row.weeksOnStep,
      step: row.step,
      expected: expectedWeeks(row.step),
    }))
}
