import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findCadence } from '~/areas/engagement/cadence.store.server'
import { dayIn } from '~/areas/engagement/days'
import { giveRoom } from '~/areas/employers/lists/room.store.server'
import { findAuditTemplate } from './audit-template/audit-templates.store.server'
import { readIndexes, type AuditScope } from './audit-sql.store.server'

/** What questions about the network are asked with: today there, and its own rhythm of contact and limits. */
export async function auditScope({ actor, db, now }: Ctx<MemberActor>): Promise<AuditScope> {
  await giveRoom(db)
  await readIndexes(db)
  const { networkId, timeZone } = actor
  const cadence = await findCadence(db, networkId)
  const { thresholds } = (await findAuditTemplate(db)).template
  return { networkId, timeZone, today: dayIn(now, timeZone), cadence, thresholds }
}
