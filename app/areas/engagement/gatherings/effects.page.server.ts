import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Activity } from '../activities/activity-catalogue'
import { effectRanking, fewestScores } from './effect'
import { scoresByActivity } from './outcomes.store.server'

/** What activities of the catalogue brought, by the scores of their events: the highest mean for clients first. */
export async function activityEffects({ actor, db }: Ctx<MemberActor>, activities: readonly Activity[]) {
  const ranking = effectRanking(await scoresByActivity(db, actor.networkId))
  return {
    fewest: fewestScores,
    rows: ranking.flatMap(one => {
      const activity = activities.find(({ key }) => key === one.key)
      return activity ? [{ ...one, name: activity.name }] : []
    }),
  }
}
export type ActivityEffects = Awaited<ReturnType<typeof activityEffects>>
