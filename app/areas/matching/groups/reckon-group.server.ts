import { performance } from 'node:perf_hooks'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { readGroupInputs, type GroupInputs } from './group-inputs.server'
import { clientsInStep } from './group-jobs'
import { fitsOfPair, pairsOfClient, type ClientPairs, type GroupPair } from './group-pairs'
import { saveResults } from './group-results.store.server'
import { endRun, findRun } from './group-runs.store.server'
import { requireGroup } from './require-group.server'
import { solveGroup } from './solve-group'
import { groupEvent } from './tell-group'

export interface ReckonOptions {
  /** Called after each step; throwing stops the work, and nothing has changed. */
  onProgress?: (done: number, total: number) => Promise<void>
}

/** Reckons a group and keeps the result: all of it or nothing. Refused when the run was cancelled. */
export async function reckonGroup(
  ctx: Ctx<MemberActor>,
  groupId: string,
  runId: string,
  { onProgress }: ReckonOptions = {},
): Promise<Result<{ placed: number; clients: number }>> {
  const began = performance.now()
  const group = await requireGroup(ctx, groupId)
  const run = await findRun(ctx.db, groupId, runId)
  if (run?.state !== 'running') return fail(problem('', 'group-not-at-work'))
  const inputs = await readGroupInputs(ctx, { ...group, method: run.method })
  const clients = await pairsOfAll(inputs, onProgress)
  const { places, mentors } = inputs
  const solved = solveGroup({ method: run.method, clients, places, mentors, pinned: pinsWithFits(inputs) })
  await saveResults(ctx.db, { id: runId, networkId: ctx.actor.networkId }, () => ctx.newId(), solved.results)
  const { certificate, pairs, seats, placed } = solved
  const end = {
    fingerprint: inputs.fingerprint,
    weightsVersion: inputs.weightsVersion,
    clients: clients.length,
    places: places.length,
    seats,
    pairs,
    placed,
    certificate,
    millis: Math.round(performance.now() - began),
  }
  // Thrown and not answered: what was written goes back with the transaction.
  if (!(await endRun(ctx.db, runId, 'done', end, ctx.now))) throw new Error('the reckoning was cancelled')
  ctx.record(groupEvent('reckoned', groupId, { runId, ...end }))
  return ok({ placed, clients: clients.length })
}

/** The pairs of each client, a few clients at a time so that progress can be told and the work be stopped. */
async function pairsOfAll(
  { clients, profiles, ruledOutFor }: GroupInputs,
  onProgress: ReckonOptions['onProgress'],
): Promise<ClientPairs[]> {
  const found: ClientPairs[] = []
  for (const [at, client] of clients.entries()) {
    found.push(pairsOfClient(client, profiles, ruledOutFor(client.clientId)))
    if ((at + 1) % clientsInStep === 0 || at + 1 === clients.length) await onProgress?.(at + 1, clients.length)
  }
  return found
}

/** Pins to places that are open no longer keep no fits; the result says that they could not be kept. */
function pinsWithFits({ clients, profiles, pinned }: GroupInputs): GroupPair[] {
  const clientOf = new Map(clients.map(client => [client.clientId, client]))
  const placeOf = new Map(profiles.map(place => [place.vacancyId, place]))
  return pinned.flatMap(({ clientId, vacancyId }) => {
    const client = clientOf.get(clientId)
    const place = placeOf.get(vacancyId)
    if (!client) return []
    return [client && place ? fitsOfPair(client, place) : { clientId, vacancyId, clientFit: null, employerFit: 0 }]
  })
}
