import { workerDatabase } from '~/platform/database.server'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/new-id.server'
import type { Schedule } from '../schedules'
import { slotOf } from './slot'

interface PlannedJob {
  networkId: string | null
  name: string
  dedupeKey: string
}

async function planned(schedules: readonly Schedule[], now: Date): Promise<PlannedJob[]> {
  const networks = await workerDatabase().network.findMany({ select: { id: true, timeZone: true } })
  return schedules.flatMap(({ job: name, rhythm, scope }) => {
    const targets = scope === 'network' ? networks : [{ id: null, timeZone: env().TIME_ZONE }]
    return targets.flatMap(({ id, timeZone }) => {
      const slot = slotOf(rhythm, now, timeZone)
      return slot ? [{ networkId: id, name, dedupeKey: `${name}:${id ?? 'platform'}:${slot}` }] : []
    })
  })
}

/**
 * Writes the job rows of the schedules whose slot has come, once per slot however many workers do this. Returns how many
 * were new.
 */
export async function planSchedules(
  schedules: readonly Schedule[],
  names: readonly string[],
  now: Date,
): Promise<number> {
  const jobs = await planned(
    schedules.filter(({ job, needs }) => names.includes(job) && (needs === undefined || env()[needs] !== undefined)),
    now,
  )
  if (jobs.length === 0) return 0
  const rows = jobs.map(job => ({ ...job, id: newId(), payload: {}, dueAt: now, createdAt: now }))
  const { count } = await workerDatabase().job.createMany({ data: rows, skipDuplicates: true })
  return count
}
