import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { atMost, isSameTable, starterCadence, type CadenceTable } from './cadence'
import { countOverdue, findCadence, findCadenceVersion } from './cadence.store.server'
import { dayIn } from './days'

/** The network's table of cadence and how many relations it asks to be contacted now. */
export async function cadencePage({ db, actor, now }: Ctx<MemberActor>) {
  const { networkId } = actor
  const table = await findCadence(db, networkId)
  const version = await findCadenceVersion(db, networkId)
  const today = dayIn(now, actor.timeZone)
  return {
    version: version?.version ?? 0,
    since: version?.createdAt ?? null,
    daysByLevel: table.daysByLevel,
    atMost: atMost(table),
    starter: { daysByLevel: starterCadence.daysByLevel, atMost: atMost(starterCadence) },
    isStarter: isSameTable(table, starterCadence),
    counts: await countOverdue(db, networkId, { table, today }),
  }
}
export type CadencePage = Awaited<ReturnType<typeof cadencePage>>

/** What another table would do: how many relations are overdue by the one that holds, and by that one. */
export async function cadenceEffect({ db, actor, now }: Ctx<MemberActor>, table: CadenceTable) {
  const { networkId } = actor
  const today = dayIn(now, actor.timeZone)
  const before = await countOverdue(db, networkId, { table: await findCadence(db, networkId), today })
  const after = await countOverdue(db, networkId, { table, today })
  return { before: before.overdue, after: after.overdue, all: after.all }
}
export type CadenceEffect = Awaited<ReturnType<typeof cadenceEffect>>
