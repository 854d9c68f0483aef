import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findCadence } from '~/areas/engagement/cadence.store.server'
import { dayIn } from '~/areas/engagement/days'
import { findTemplate } from '~/areas/templates/template-versions.store.server'
import { giveRoom } from '~/areas/employers/lists/room.store.server'
import { auditKind } from './audit-template/audit-kind'
import { readIndexes, type AuditScope } from './audit-sql.store.server'

/** What questions about the network are asked with: today there, and its own rhythm of contact and limits. */
export async function auditScope({ actor, db, now }: Ctx<MemberActor>): Promise<AuditScope> {
  await giveRoom(db)
  await readIndexes(db)
  const { networkId, timeZone } = actor
  const cadence = await findCadence(db, networkId)
  const { version, template } = await findTemplate(db, auditKind)
  return { networkId, timeZone, today: dayIn(now, timeZone), cadence, thresholds: { ...template.thresholds, version } }
}
