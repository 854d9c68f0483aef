import type { Tx } from '~/platform/database.server'
import { listVerdicts } from './verdicts.store.server'

/** The places that a person set aside for a client. */
export async function asideOf(db: Tx, clientId: string): Promise<ReadonlySet<string>> {
  const verdicts = await listVerdicts(db, clientId)
  return new Set(verdicts.filter(one => one.verdict === 'not_suitable').map(one => one.vacancyId))
}
