import { newId } from '~/platform/new-id.server'
import type { TestDatabase } from '../setup/db'

export interface JobWorld {
  networkId: string
  /** Adds job rows as an outbox would; returns their ids. */
  add(name: string, payload: object, options?: { count?: number; dueAt?: Date; dedupeKey?: string }): Promise<string[]>
  states(ids: string[]): Promise<string[]>
  organisations(): Promise<string[]>
}

/** One network and ways to add and look at jobs. */
export async function plantJobWorld(db: TestDatabase): Promise<JobWorld> {
  const networkId = newId()
  const createdAt = new Date()
  await db.superuser.network.create({ data: { id: networkId, name: 'Netwerk', slug: `n-${networkId}`, createdAt } })
  return {
    networkId,
    add: async (name, payload, { count = 1, dueAt = createdAt, dedupeKey } = {}) => {
      const rows = Array.from({ length: count }, (_, index) => ({
        id: newId(),
        networkId,
        name,
        payload: JSON.parse(JSON.stringify(payload).replaceAll('#', String(index))) as object,
        dueAt,
        dedupeKey: dedupeKey ?? null,
        createdAt,
      }))
      await db.superuser.job.createMany({ data: rows })
      return rows.map(row => row.id)
    },
    states: async ids => {
      const rows = await db.superuser.job.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } })
      return ids.map(id => rows.find(row => row.id === id)?.state ?? 'gone')
    },
    organisations: async () => {
      const rows = await db.superuser.organisation.findMany({
        where: { networkId },
        select: { name: true },
        orderBy: { name: 'asc' },
      })
      return rows.map(row => row.name)
    },
  }
}
