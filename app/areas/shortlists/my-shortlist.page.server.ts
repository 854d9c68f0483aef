import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { keptCompetences, type KeptPlace } from './kept-place'
import { listShortlists } from './shortlists.store.server'

/** The client's own newest shortlist that stands; what is not of use in choosing is left out. */
export async function myShortlistPage(ctx: Ctx<MemberActor>, locale: string) {
  const { clientId } = ctx.actor
  if (!clientId) throw new NotFoundError()
  await requireClient(ctx, 'shortlists.read', clientId, 'profile')
  const row = (await listShortlists(ctx.db, clientId)).find(one => one.state === 'shown' || one.state === 'answered')
  if (!row) return { list: null, places: [] }
  const labels = await labelsByUri(
    ctx.db,
    row.places.flatMap(place => keptCompetences(place.shown)),
    locale,
  )
  const running = new Set((await runningOfClients(ctx.db, [clientId])).map(placement => placement.vacancyId))
  const named = (list: KeptPlace['met']) => list.map(one => labels.get(one.uri) ?? one.uri)
  return {
    list: { id: row.id, message: row.message, by: row.madeBy.displayName, answered: row.state === 'answered' },
    places: row.places.map(({ id, vacancyId, shown, answer, reasonCode, note }) => ({
      id,
      clientId,
      vacancyId,
      title: shown.title,
      employerName: shown.employerName,
      city: shown.city,
      hoursMin: shown.hoursMin,
      hoursMax: shown.hoursMax,
      kilometres: shown.kilometres,
      startDate: shown.startDate,
      can: named(shown.met),
      learn: named(shown.toLearn),
      not: named([...shown.partly, ...shown.gaps]),
      answer: answer as 'wanted' | 'unwanted' | null,
      reason: reasonCode,
      note,
      isRunning: running.has(vacancyId),
    })),
  }
}

/** How many places wait for the client's own answer. */
export async function openChoices(ctx: Ctx<MemberActor>): Promise<number> {
  const { clientId } = ctx.actor
  if (!clientId) return 0
  const shown = (await listShortlists(ctx.db, clientId)).find(one => one.state === 'shown')
  return shown?.places.filter(place => place.answer === null).length ?? 0
}

export type MyChoice = Awaited<ReturnType<typeof myShortlistPage>>['places'][number]
