import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { explainPlaces } from '~/areas/matching/explain-places.server'
import { inputsDigest } from '~/areas/matching/inputs-digest.server'
import { shortlistOf } from '~/areas/matching/shortlist-of.server'
import { shownPlace } from '~/areas/matching/shown-place'
import { transition } from '~/areas/placements/state-machine'
import { fail, ok, problem, type Result } from '~/platform/result'
import { keptPlace } from './kept-place'
import type { ShortlistInput } from './shortlist-input'
import { shortlistMachine } from './shortlist-machine'
import { listShortlists, lockShortlists, saveShortlist, saveShortlistState } from './shortlists.store.server'

const asWritten = (uri: string) => uri

/**
 * Lays places before a client to choose from, kept as they stand now with the versions of their inputs. A shortlist that
 * still waits for an answer makes room. Refused whole when one of the places may not be offered (any more).
 */
export async function showShortlist(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: ShortlistInput,
): Promise<Result<{ shortlistId: string; number: number }>> {
  await requireClient(ctx, 'shortlists.write', clientId, 'profile')
  const { client, places } = await explainPlaces(ctx.db, clientId, input.places)
  if (places.length < new Set(input.places).size) return fail(problem('places', 'shortlist-place-gone'))
  const dropped = places.filter(place => place.dropped.length > 0)
  if (dropped.length > 0)
    return fail(...dropped.map(place => problem('places', 'shortlist-place-dropped', place.facts.title)))
  await lockShortlists(ctx.db, clientId)
  await replaceShown(ctx, clientId)
  const { total, fitting } = await shortlistOf(ctx, { client, order: input.order, aside: new Set(), limit: 0 })
  const shortlistId = ctx.newId()
  const number = await saveShortlist(
    ctx.db,
    {
      id: shortlistId,
      networkId: ctx.actor.networkId,
      clientId,
      message: input.message || null,
      rankOrder: input.order,
      weightsVersion: places[0]?.client.weightsVersion ?? '',
      profileDigest: inputsDigest(client),
      total,
      fitting,
      madeById: ctx.actor.membershipId,
      shownAt: ctx.now,
    },
    places.map(place => ({
      id: ctx.newId(),
      vacancyId: place.facts.vacancyId,
      shown: keptPlace(shownPlace(client, place, asWritten)),
      placeDigest: inputsDigest(place.profile),
    })),
  )
  ctx.record({
    kind: 'shortlists.shortlist-shown',
    subject: { type: 'shortlist', id: shortlistId },
    dataClass: 'profile',
    clientId,
    after: { number, places: places.map(place => place.facts.vacancyId), order: input.order },
  })
  ctx.enqueue({
    name: 'shortlists.tell-client',
    payload: { shortlistId },
    dedupeKey: `shortlists.tell-client:${shortlistId}`,
  })
  return ok({ shortlistId, number })
}

async function replaceShown(ctx: Ctx<MemberActor>, clientId: string): Promise<void> {
  for (const former of await listShortlists(ctx.db, clientId)) {
    const move = transition(shortlistMachine, former.state, 'replace', 'staff', {})
    if (!move.ok) continue
    await saveShortlistState(ctx.db, former.id, former.state, { state: move.value.to, answeredAt: null })
    ctx.record({
      kind: 'shortlists.shortlist-replaced',
      subject: { type: 'shortlist', id: former.id },
      dataClass: 'profile',
      clientId,
      before: { state: former.state },
      after: { state: move.value.to },
    })
  }
}
