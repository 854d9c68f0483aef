import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Problem } from '~/platform/result'
import { whyNotStaff } from '../why-not-staff.server'
import type { BulkChange } from './bulk-change'

/** What is wrong with the colleagues to whom a bulk change gives employers; asked when it is planned and again when it is done. */
export async function whyNotOwners(ctx: Ctx<MemberActor>, change: BulkChange): Promise<Problem | null> {
  for (const name of ['ownerId', 'backupOwnerId'] as const) {
    const id = change[name]
    const wrong = id ? await whyNotStaff(ctx, name, id) : null
    if (wrong) return wrong
  }
  return null
}
