import { accessDay } from '~/access/access-day'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { clientsOnTheirWay, guidesOf } from '~/areas/clients/guided-clients.store.server'
import { factsForMatchingOf } from '~/areas/clients/matching-facts.server'
import { addDays } from '~/areas/engagement/days'
import { networkDay } from '~/areas/engagement/network-day.server'
import { leaveTask } from '~/areas/engagement/leave-task.server'
import { withOpenTask } from '~/areas/engagement/tasks.store.server'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { ok, type Result } from '~/platform/result'
import { askBoard, leaveBoard } from '../board/network-board.server'
import { rankBoard } from '../board/rank-board'
import type { ClientProfile } from '../profile'
import { listOpenPlaces, toClientProfiles, type OpenPlace } from '../profiles.store.server'
import { explainPlace } from '../rank-places'
import { listNotSuitable } from '../verdicts.store.server'
import { goodNews, type Sighting } from './fit-changes'
import { forgetSeen, saveSeen, sightingsOf, type Seen } from './fit-sightings.store.server'

/** As many as a client's page shows. */
const best = 30
/** Clients at once: at 100,000 places about a second in which this process does nothing else. */
const batch = 50
/** Days after which it is forgotten that a place stood among the best. */
const daysKept = 60
/** Within so many days somebody looks at what came. */
const daysToLook = 2
const titleKey = 'matching.tasks.newFit'

/**
 * Keeps which places stand among the best of every client who is on the way, and leaves a task with who guides the client when
 * a place came that fits both sides well. Nothing runs there yet, nobody set it aside, and no such task is open.
 */
export async function followFits(ctx: Ctx<SystemActor>): Promise<Result<{ clients: number; told: number }>> {
  const today = await networkDay(ctx)
  let [clients, told] = [0, 0]
  for (let after: string | null = null; ;) {
    const ids: string[] = await clientsOnTheirWay(ctx.db, after, batch)
    await saveSeen(ctx.db, ctx.actor.networkId, today, await lookFor(ctx, ids))
    told += await tell(ctx, ids, today)
    clients += ids.length
    if (ids.length < batch) break
    after = ids.at(-1) ?? null
  }
  leaveBoard(ctx.actor.networkId)
  await forgetSeen(ctx.db, addDays(today, -daysKept))
  return ok({ clients, told })
}

/** The best places of these clients as they stand now, with both fits. */
async function lookFor(ctx: Ctx<SystemActor>, ids: readonly string[]): Promise<Seen[]> {
  const { db, actor } = ctx
  const profiles = await toClientProfiles(db, await factsForMatchingOf(db, ids))
  const notSuitable = await listNotSuitable(db, ids)
  const asked = (client: ClientProfile) => ({
    client,
    order: 'both' as const,
    aside: new Set(notSuitable.filter(one => one.clientId === client.clientId).map(one => one.vacancyId)),
    limit: best,
  })
  const lists = await askBoard(db, actor.networkId, board =>
    profiles.map(client => ({ client, shown: rankBoard(board, asked(client)).shown })),
  )
  if (!lists) throw new Error('the background sees every place of its network')
  const wanted = [...new Set(lists.flatMap(list => list.shown))]
  const places = new Map((await listOpenPlaces(db, wanted)).map(place => [place.profile.vacancyId, place]))
  return lists.flatMap(({ client, shown }) => shown.flatMap(id => seenOf(client, places.get(id))))
}

function seenOf(client: ClientProfile, place: OpenPlace | undefined): Seen[] {
  if (!place) return []
  const { client: own, employer } = explainPlace(client, place)
  return [
    {
      clientId: client.clientId,
      vacancyId: place.facts.vacancyId,
      clientFit: own.fit === null ? null : Math.round(own.fit * 100),
      employerFit: Math.round(employer.employerFit * 100),
    },
  ]
}

async function tell(ctx: Ctx<SystemActor>, ids: readonly string[], today: string): Promise<number> {
  const { db } = ctx
  const news = new Map<string, Sighting[]>()
  const running = new Set((await runningOfClients(db, ids)).map(one => `${one.clientId} ${one.vacancyId}`))
  for (const [clientId, sightings] of await sightingsOf(db, ids)) {
    const good = goodNews(sightings, today).filter(one => !running.has(`${clientId} ${one.vacancyId}`))
    if (good.length > 0) news.set(clientId, good)
  }
  if (news.size === 0) return 0
  const asked = await withOpenTask(db, [...news.keys()], titleKey)
  const guides = await guidesOf(db, [...news.keys()], accessDay(ctx.now))
  let told = 0
  for (const [clientId, good] of news) {
    const ownerId = guides.get(clientId)
    if (!ownerId || asked.has(clientId)) continue
    const task = {
      title: 'new-fit',
      titleKey,
      params: { count: String(good.length), matchesOf: clientId },
      ownerId,
      clientId,
      inDays: daysToLook,
      dedupeKey: `new-fit:${clientId}:${today}`,
    }
    if (await leaveTask(ctx, task, 'profile')) told += 1
  }
  return told
}
