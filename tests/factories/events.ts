import type { DataClass } from '~/access/context'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'

export interface EventPlan {
  dataClass: DataClass
  subjectType: string
  subjectId: string
  clientId?: string
  employerId?: string
  placementId?: string
  after: object
}

/** Events of a network, chained as the product chains them. Returns their ids in order. */
export async function plantEvents(
  db: PrismaClient,
  networkId: string,
  now: Date,
  events: EventPlan[],
): Promise<string[]> {
  const rows = events.map(event => ({
    id: newId(),
    at: now,
    kind: `tests.${event.dataClass}-planted`,
    salt: newId(),
    before: null,
    ...event,
  }))
  await db.$transaction(async tx => {
    await tx.$queryRaw`select set_config('app.network_id', ${networkId}, true), set_config('app.actor_kind', 'system', true)`
    await tx.$queryRaw`select ctx.append_events(${now}::timestamptz, ${JSON.stringify(rows)}::jsonb)`
  })
  return rows.map(row => row.id)
}
