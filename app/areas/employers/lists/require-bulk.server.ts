import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listAllFields, type KeptField } from '../custom-fields/custom-fields.store.server'
import { ownName, type BulkChange, type BulkState, type bulkSteps } from './bulk-change'
import { findBulk, type BulkKey } from './bulk-changes.store.server'

export interface Bulk extends BulkKey {
  state: BulkState
  change: BulkChange
  createdAt: Date
  doneAt: Date | null
  jobKey: string | null
}

/** A bulk change of one's own. Throws NotFoundError for any other, as for one that does not exist. */
export async function requireBulk(ctx: Ctx<MemberActor>, id: string): Promise<Bulk> {
  const bulk = await findBulk(ctx.db, id)
  const isMine = bulk?.madeById === ctx.actor.membershipId
  if (!bulk || !isMine || !can(ctx.actor, 'engagement.record', { sameNetwork: true })) throw new NotFoundError()
  return { ...bulk, state: bulk.state as keyof typeof bulkSteps, change: bulk.change as BulkChange }
}

/** The own fields that a change is about; those that were put away since too, so that it can be taken back. */
export async function ownFieldsOfChange(ctx: Ctx<MemberActor>, change: BulkChange): Promise<KeptField[]> {
  const fields = (await listAllFields(ctx.db)).filter(field => field.belongsTo === 'employer')
  return fields.filter(field => Object.hasOwn(change, ownName(field.key)))
}
