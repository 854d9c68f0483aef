import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { guidedAmong } from '~/areas/clients/guided-clients.store.server'
import { shareDone } from '~/areas/outreach/jobs'
import { findGroupJob, listRuns, type GroupRun } from './group-runs.store.server'
import { countGroupPlaces } from './group-places.store.server'
import { requireGroup } from './require-group.server'
import { runStateOf } from './run-states'

/** What stands above each page of a group: its name and how, and how many take part. */
export async function groupHead(ctx: Ctx<MemberActor>, groupId: string) {
  const group = await requireGroup(ctx, groupId)
  const { membershipId, networkId } = ctx.actor
  const guided = await guidedAmong(ctx.db, membershipId, accessDay(ctx.now), group.clientIds)
  const chosen = group.allPlaces ? null : group.vacancyIds
  const filter = { words: null, section: null, town: null, kind: null, isIn: 'yes' as const }
  const { id, name, method, version, allPlaces, archivedAt } = group
  return {
    group,
    head: {
      id,
      name,
      method,
      version,
      allPlaces,
      isArchived: archivedAt !== null,
      clients: guided.length,
      /** Chosen, and guided by somebody else by now. */
      gone: group.clientIds.length - guided.length,
      ...(await countGroupPlaces(ctx.db, { networkId, chosen, filter })),
    },
  }
}
export type GroupHead = Awaited<ReturnType<typeof groupHead>>['head']

/** How far something in the background is; null when nothing is at work. */
export async function atWork(ctx: Ctx<MemberActor>, jobKey: string | null) {
  const job = jobKey === null ? null : await findGroupJob(ctx.db, jobKey)
  return {
    percent: shareDone(job?.progress) ?? 0,
    failed: runStateOf('running', job?.state) === 'failed',
  }
}

/** The reckonings of a group: the newest, the newest that is done, and the one that was done before it. */
export async function runsOfGroup(ctx: Ctx<MemberActor>, groupId: string) {
  const runs = await listRuns(ctx.db, groupId)
  const done = runs.filter(run => run.state === 'done')
  return { newest: runs[0] ?? null, done: done[0] ?? null, all: done }
}

/** The reckoning that a page shows: the one that the address names, else the newest that is done. */
export function shownRun(all: readonly GroupRun[], search: URLSearchParams): GroupRun | null {
  return all.find(run => String(run.number) === search.get('run')) ?? all[0] ?? null
}
