import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { dayIn } from '~/areas/engagement/days'
import { latestSnapshot } from '~/areas/clients/snapshots.store.server'
import { explainPlaces } from '~/areas/matching/explain-places.server'
import { inputsDigest } from '~/areas/matching/inputs-digest.server'
import { placementsOfClientAt } from '~/areas/placements/placements-of-many.store.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { keptCompetences, showKept } from './kept-place'
import { requireShortlist } from './require-shortlist.server'
import { countShortlistsOf, listShortlists, type ShortlistRow } from './shortlists.store.server'

const tally = (places: ShortlistRow['places'], answer: string | null) =>
  places.filter(place => place.answer === answer).length

/** How many shortlists were laid before a client. */
export async function countShortlists(ctx: Ctx<MemberActor>, clientId: string): Promise<number> {
  return countShortlistsOf(ctx.db, clientId)
}

/** A client's shortlists, newest first, each with what was answered. */
export async function shortlistsPage(ctx: Ctx<MemberActor>, clientId: string) {
  await requireClient(ctx, 'shortlists.read', clientId, 'profile')
  if (ctx.actor.role === 'trainee') throw new NotFoundError()
  const rows = await listShortlists(ctx.db, clientId)
  return {
    head: await clientHead(ctx, clientId),
    lists: rows.map(row => ({
      id: row.id,
      number: row.number,
      state: row.state,
      shownOn: dayIn(row.shownAt, ctx.actor.timeZone),
      by: row.madeBy.displayName,
      places: row.places.length,
      wanted: tally(row.places, 'wanted'),
      unwanted: tally(row.places, 'unwanted'),
      open: tally(row.places, null),
    })),
  }
}

/** One shortlist as it was shown, with the answers, what became of each place, and what has changed since. */
export async function shortlistPage(ctx: Ctx<MemberActor>, clientId: string, shortlistId: string, locale: string) {
  const row = await requireShortlist(ctx, 'shortlists.read', shortlistId)
  if (row.clientId !== clientId || ctx.actor.role === 'trainee') throw new NotFoundError()
  const ids = row.places.map(place => place.vacancyId)
  const { client, places: open } = await explainPlaces(ctx.db, clientId, ids)
  const digests = new Map(open.map(place => [place.facts.vacancyId, inputsDigest(place.profile)]))
  const labels = await labelsByUri(
    ctx.db,
    row.places.flatMap(place => keptCompetences(place.shown)),
    locale,
  )
  const placements = new Map(
    (await placementsOfClientAt(ctx.db, clientId, ids)).map(placement => [placement.vacancyId, placement]),
  )
  const isNewest = (await listShortlists(ctx.db, clientId))[0]?.id === shortlistId
  return {
    head: await clientHead(ctx, clientId),
    hasSnapshot: (await latestSnapshot(ctx.db, clientId)) !== null,
    list: {
      id: row.id,
      number: row.number,
      state: row.state,
      message: row.message,
      order: row.rankOrder as 'both' | 'client' | 'employer',
      weights: row.weightsVersion,
      total: row.total,
      fitting: row.fitting,
      by: row.madeBy.displayName,
      shownOn: dayIn(row.shownAt, ctx.actor.timeZone),
      answeredOn: row.answeredAt && dayIn(row.answeredAt, ctx.actor.timeZone),
      clientChanged: row.profileDigest !== inputsDigest(client),
      mayWithdraw: row.state === 'shown' || row.state === 'answered',
      mayPutBack: row.state === 'withdrawn' && isNewest,
      mayAnswer: row.state === 'shown' || row.state === 'answered',
    },
    places: row.places.map(place => {
      const placement = placements.get(place.vacancyId)
      const digest = digests.get(place.vacancyId)
      return {
        id: place.id,
        place: showKept(place.shown, place.vacancyId, uri => labels.get(uri) ?? uri),
        now: digest === undefined ? ('gone' as const) : digest === place.placeDigest ? ('same' as const) : 'changed',
        placement: placement ? { id: placement.id, state: placement.state } : null,
        answer: place.answer as 'wanted' | 'unwanted' | null,
        reason: place.reasonCode,
        note: place.note,
        answeredOn: place.answeredAt && dayIn(place.answeredAt, ctx.actor.timeZone),
        heardBy: place.answeredBy && place.answeredBy.role !== 'trainee' ? place.answeredBy.displayName : null,
      }
    }),
  }
}

export type KeptShortlistPage = Awaited<ReturnType<typeof shortlistPage>>
