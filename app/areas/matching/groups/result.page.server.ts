import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { holds } from './certificate'
import { changeOf, countChanges } from './compare-runs'
import { listChoices } from './group-choices.store.server'
import { ruledOutCodes, type RuledOutCode } from './group-pairs'
import { namesOfPlaces } from './group-places.store.server'
import { listResults, placesInRun, type ResultRow } from './group-results.store.server'
import type { GroupRun } from './group-runs.store.server'
import { atWork, groupHead, runsOfGroup, shownRun } from './group.page.server'
import { filterResults, readResultFilter } from './result-filter'
import { batchStep } from './run-states'

const percent = (fit: number | null) => (fit === null ? null : Math.round(fit * 100))

const mean = (values: readonly (number | null)[]) => {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length)
}

/** What a group was given: who goes where and why, beside what runs now and what the earlier reckoning said, and what proves it. */
export async function resultPage(ctx: Ctx<MemberActor>, groupId: string, search: URLSearchParams) {
  const { group, head } = await groupHead(ctx, groupId)
  const { newest, done, all } = await runsOfGroup(ctx, groupId)
  const run = shownRun(all, search)
  const filter = readResultFilter(search)
  const rows = run ? await rowsOfRun(ctx, groupId, run, all) : []
  const running = newest?.state === 'running' ? await atWork(ctx, newest.jobKey) : null
  const isNewest = run !== null && run.id === done?.id
  return {
    head,
    filter,
    running,
    ended: newest && newest.state !== 'running' && newest.state !== 'done' ? newest.state : null,
    runs: all.map(({ id, number, method, placed, clients, finishedAt }) => ({
      id,
      number,
      method,
      placed,
      clients,
      finishedAt,
    })),
    run: run && {
      ...sumsOf(run, rows),
      isNewest,
      /** The group was changed after it was reckoned. */
      isStale: isNewest && run.groupVersion !== group.version,
      isSameData:
        isNewest &&
        run.groupVersion === group.version &&
        all[1] !== undefined &&
        all[1].fingerprint === run.fingerprint,
      changes: all[all.indexOf(run) + 1] ? countChanges(rows.map(row => row.change ?? 'new')) : null,
      earlier: all[all.indexOf(run) + 1]?.number ?? null,
    },
    batch: run && (await batchOf(ctx, run, rows, isNewest && run.groupVersion === group.version)),
    rows: filterResults(rows, filter),
    total: rows.length,
  }
}
export type ResultPage = Awaited<ReturnType<typeof resultPage>>
export type ResultLine = ResultPage['rows'][number]

/** The lines of the shown result, for a file. */
export async function resultLines(ctx: Ctx<MemberActor>, groupId: string, search: URLSearchParams) {
  const { head } = await groupHead(ctx, groupId)
  const { all } = await runsOfGroup(ctx, groupId)
  const run = shownRun(all, search)
  const rows = run ? await rowsOfRun(ctx, groupId, run, all) : []
  return { head, rows: filterResults(rows, readResultFilter(search)) }
}

async function rowsOfRun(ctx: Ctx<MemberActor>, groupId: string, run: GroupRun, all: readonly GroupRun[]) {
  const results = await listResults(ctx.db, run.id)
  const before = all[all.indexOf(run) + 1]
  const earlier = before ? await placesInRun(ctx.db, before.id) : null
  const present = await runningOfClients(
    ctx.db,
    results.map(row => row.clientId),
  )
  const choices = await listChoices(ctx.db, groupId)
  const names = await namesOfPlaces(ctx.db, [
    ...results.flatMap(row => row.vacancyId ?? []),
    ...[...(earlier?.values() ?? [])].filter(id => id !== null),
  ])
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  return results.map(row => {
    const own = present.filter(one => one.clientId === row.clientId)
    const was = earlier?.get(row.clientId)
    const choice = choices.find(one => one.clientId === row.clientId && one.vacancyId === row.vacancyId)
    return {
      ...row,
      clientFit: percent(row.clientFit),
      employerFit: percent(row.employerFit),
      place: nameOf(row.vacancyId),
      ruledOut: reasonsOf(row),
      present: own.map(({ id, state, title, employer }) => ({ id, state, title, employer })),
      /** The very place that runs already. */
      isPresent: own.some(one => one.vacancyId === row.vacancyId),
      change: earlier ? changeOf(was, row.vacancyId) : null,
      before: nameOf(was),
      hand: (['pinned', 'forbidden'] as const).find(one => one === choice?.kind) ?? null,
    }
  })
}

/** Why places fell away, the most frequent reason first. */
function reasonsOf(row: ResultRow): { code: RuledOutCode; count: number }[] {
  const counts = (row.ruledOut ?? {}) as Partial<Record<RuledOutCode, number>>
  return ruledOutCodes
    .flatMap(code => (counts[code] ? [{ code, count: counts[code] }] : []))
    .sort((a, b) => b.count - a.count)
}

function sumsOf(run: GroupRun, rows: readonly { clientFit: number | null; employerFit: number | null }[]) {
  const { id, number, method, clients, places, seats, pairs, placed, certificate, millis, finishedAt } = run
  return {
    ...{ id, number, method, clients, places, seats, pairs, placed, millis, finishedAt },
    freeSeats: Math.max(0, seats - placed),
    certificate: certificate && { ...certificate, holds: holds(certificate) },
    meanClientFit: mean(rows.map(row => row.clientFit)),
    meanEmployerFit: mean(rows.map(row => row.employerFit)),
  }
}

async function batchOf(
  ctx: Ctx<MemberActor>,
  run: GroupRun,
  rows: readonly { vacancyId: string | null; proposal: string | null; isPresent: boolean; present: unknown[] }[],
  isCurrent: boolean,
) {
  const isAtWork = run.batchState === 'running' || run.batchState === 'undoing'
  const of = (proposal: string) => rows.filter(row => row.proposal === proposal).length
  const running = isAtWork ? await atWork(ctx, run.batchJobKey) : null
  const isOpen = (proposal: string | null) => proposal === null || proposal === 'returned' || proposal === 'refused'
  const open = rows.filter(row => row.vacancyId !== null && !row.isPresent && isOpen(row.proposal))
  const state = running?.failed ? batchStep(run.batchState, 'stop') : run.batchState
  const toPropose = open.length
  return {
    state: run.batchState,
    running,
    toPropose,
    /** For how many of them something else runs. */
    busy: open.filter(row => row.present.length > 0).length,
    counts: { proposed: of('proposed'), refused: of('refused'), returned: of('returned'), kept: of('kept') },
    may: {
      propose: isCurrent && toPropose > 0 && batchStep(state, 'start') !== null,
      undo: of('proposed') + of('kept') > 0 && batchStep(state, 'undo') !== null,
      stop: running !== null && !running.failed,
    },
  }
}
