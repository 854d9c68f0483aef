import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { addDays } from '~/areas/engagement/days'
import { networkDay } from '~/areas/engagement/network-day.server'
import { explainPlaces } from '../explain-places.server'
import { titlesOfPlaces } from '~/areas/vacancies/place-titles.store.server'
import { daysTold, fitChanges } from './fit-changes'
import { sightingsOf } from './fit-sightings.store.server'

/** More than this is not told one by one. */
const mostTold = 8

/** What a week changed in the places that fit a client: which are new, and which went and why; null while there is no week to tell of. */
export async function fitChangesOf(ctx: Ctx<MemberActor>, clientId: string) {
  await requireClient(ctx, 'matching.read', clientId, 'profile')
  const sightings = (await sightingsOf(ctx.db, [clientId])).get(clientId) ?? []
  const changes = fitChanges(sightings, addDays(await networkDay(ctx), -daysTold))
  if (!changes) return null
  const told = changes.gone.slice(0, mostTold)
  const open = new Map((await explainPlaces(ctx.db, clientId, told)).places.map(one => [one.facts.vacancyId, one]))
  const titles = await titlesOfPlaces(ctx.db, told)
  return {
    since: changes.since,
    fresh: [...changes.fresh],
    goneCount: changes.gone.length,
    gone: told.flatMap(id => {
      const title = titles.get(id)
      if (title === undefined) return []
      const place = open.get(id)
      const why = place === undefined ? ('closed' as const) : (place.dropped[0]?.code ?? ('others' as const))
      return [{ vacancyId: id, title, why }]
    }),
  }
}

export type FitChangesShown = NonNullable<Awaited<ReturnType<typeof fitChangesOf>>>
