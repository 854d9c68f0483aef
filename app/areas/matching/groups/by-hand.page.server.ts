import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { listChoices, type GroupChoice } from './group-choices.store.server'
import { readGroupInputs, type GroupInputs } from './group-inputs.server'
import { fitsOfPair, pairsOfClient } from './group-pairs'
import { namesOfPlaces } from './group-places.store.server'
import { placesInRun } from './group-results.store.server'
import { groupHead, runsOfGroup } from './group.page.server'
import { rankPairs } from './rank-pairs'

const percent = (fit: number | null) => (fit === null ? null : Math.round(fit * 100))

/** So many places are shown at once; the search finds the others. */
const mostShown = 100

/** The places of the group for one client, in the client's own order, with what was decided by hand. */
export async function byHandLines(ctx: Ctx<MemberActor>, groupId: string, clientId: string, search: URLSearchParams) {
  const { group, head } = await groupHead(ctx, groupId)
  await requireClient(ctx, 'matching.decide', clientId, 'profile')
  if (!group.clientIds.includes(clientId)) throw new NotFoundError()
  const inputs = await readGroupInputs(ctx, { ...group, clientIds: [clientId] })
  const choices = (await listChoices(ctx.db, groupId)).filter(choice => choice.clientId === clientId)
  const { outside, ranked } = placesOf(inputs, choices)
  const all = [...outside, ...ranked]
  const names = await namesOfPlaces(
    ctx.db,
    all.map(pair => pair.vacancyId),
  )
  const { done } = await runsOfGroup(ctx, groupId)
  const given = done ? await placesInRun(ctx.db, done.id) : new Map<string, string | null>()
  const seats = new Map(inputs.places.map(place => [place.vacancyId, place.seats]))
  const words = search.get('q')?.trim().slice(0, 100) || null
  const lines = all.map((pair, at) => ({
    vacancyId: pair.vacancyId,
    title: names.get(pair.vacancyId)?.title ?? '',
    employer: names.get(pair.vacancyId)?.employer ?? '',
    /** Null for a place outside the client's own list. */
    choice: at < outside.length ? null : at - outside.length + 1,
    clientFit: percent(pair.clientFit),
    employerFit: percent(pair.employerFit),
    seats: seats.get(pair.vacancyId) ?? 0,
    /** How many of the group the newest result puts here. */
    given: [...given.values()].filter(one => one === pair.vacancyId).length,
    isGiven: given.get(clientId) === pair.vacancyId,
    hand: choices.find(choice => choice.vacancyId === pair.vacancyId)?.kind ?? null,
  }))
  const asked = words?.toLowerCase()
  return {
    head,
    client: { id: clientId, name: (await clientHead(ctx, clientId)).name },
    words,
    lines: lines.filter(line => !asked || `${line.title} ${line.employer}`.toLowerCase().includes(asked)),
  }
}

/** The same for a page: the first ones. */
export async function byHandPage(ctx: Ctx<MemberActor>, groupId: string, clientId: string, search: URLSearchParams) {
  const { lines, ...page } = await byHandLines(ctx, groupId, clientId, search)
  return { ...page, rows: lines.slice(0, mostShown), found: lines.length }
}

/** The client's own list in order, and before it what was decided by hand outside that list. */
function placesOf({ clients, profiles, ruledOutFor }: GroupInputs, choices: readonly GroupChoice[]) {
  const client = clients[0]
  if (!client) throw new NotFoundError()
  // What was ruled out by hand stays in sight, so that it can be given back.
  const ruledOut = { ...ruledOutFor(client.clientId), forbidden: new Set<string>() }
  const { pairs } = pairsOfClient(client, profiles, ruledOut)
  const byId = new Map(pairs.map(pair => [pair.vacancyId, pair]))
  const outside = profiles
    .filter(place => !byId.has(place.vacancyId) && choices.some(one => one.vacancyId === place.vacancyId))
    .map(place => fitsOfPair(client, place))
  return { outside, ranked: rankPairs([pairs]).flatMap(({ vacancyId }) => byId.get(vacancyId) ?? []) }
}
