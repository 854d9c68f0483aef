import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { readGroupInputs } from './group-inputs.server'
import { fitsOfPair, pairsOfClient } from './group-pairs'
import { listChoices } from './group-choices.store.server'
import { namesOfPlaces } from './group-places.store.server'
import { placesInRun } from './group-results.store.server'
import { groupHead, runsOfGroup } from './group.page.server'
import { rankPairs } from './rank-pairs'
import { clientHead } from '~/areas/clients/client.page.server'

const percent = (fit: number | null) => (fit === null ? null : Math.round(fit * 100))

/** So many places are shown at once; the search finds the others. */
const mostShown = 100

/** The places of the group for one client, in the client's own order, with what was decided by hand. */
export async function byHandPage(ctx: Ctx<MemberActor>, groupId: string, clientId: string, search: URLSearchParams) {
  const { group, head } = await groupHead(ctx, groupId)
  await requireClient(ctx, 'matching.decide', clientId, 'profile')
  if (!group.clientIds.includes(clientId)) throw new NotFoundError()
  const inputs = await readGroupInputs(ctx, { ...group, clientIds: [clientId] })
  const client = inputs.clients[0]
  if (!client) throw new NotFoundError()
  const choices = (await listChoices(ctx.db, groupId)).filter(choice => choice.clientId === clientId)
  // What was ruled out by hand stays in sight, so that it can be given back.
  const ruledOut = { ...inputs.ruledOutFor(clientId), forbidden: new Set<string>() }
  const { pairs } = pairsOfClient(client, inputs.profiles, ruledOut)
  const byId = new Map(pairs.map(pair => [pair.vacancyId, pair]))
  const ranked = rankPairs([pairs]).map(({ vacancyId }) => byId.get(vacancyId)!)
  const outside = choices
    .filter(choice => !byId.has(choice.vacancyId))
    .flatMap(choice => inputs.profiles.filter(place => place.vacancyId === choice.vacancyId))
    .map(place => fitsOfPair(client, place))
  const all = [...outside, ...ranked]
  const names = await namesOfPlaces(
    ctx.db,
    all.map(pair => pair.vacancyId),
  )
  const { done } = await runsOfGroup(ctx, groupId)
  const given = done ? await placesInRun(ctx.db, done.id) : new Map<string, string | null>()
  const seats = new Map(inputs.places.map(place => [place.vacancyId, place.seats]))
  const words = search.get('q')?.trim().slice(0, 100).toLowerCase() || null
  const lines = all.map((pair, at) => {
    const name = names.get(pair.vacancyId)
    return {
      vacancyId: pair.vacancyId,
      title: name?.title ?? '',
      employer: name?.employer ?? '',
      choice: at < outside.length ? null : at - outside.length + 1,
      clientFit: percent(pair.clientFit),
      employerFit: percent(pair.employerFit),
      seats: seats.get(pair.vacancyId) ?? 0,
      /** How many of the group the newest result puts here. */
      given: [...given.values()].filter(one => one === pair.vacancyId).length,
      isGiven: given.get(clientId) === pair.vacancyId,
      hand: choices.find(choice => choice.vacancyId === pair.vacancyId)?.kind ?? null,
    }
  })
  const found = lines.filter(line => words === null || `${line.title} ${line.employer}`.toLowerCase().includes(words))
  return {
    head,
    client: { id: clientId, name: (await clientHead(ctx, clientId)).name },
    words,
    rows: found.slice(0, mostShown),
    found: found.length,
  }
}
