import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findCadence } from '~/areas/engagement/cadence.store.server'
import { dayIn } from '~/areas/engagement/days'
import { contactFields } from '../contact-list/contact-fields'
import type { FieldOwner } from '../custom-fields/custom-field'
import { listFieldsInUse } from '../custom-fields/custom-fields.store.server'
import { filterFieldOf } from '../custom-fields/filter-field'
import { employerFields, fieldsOf } from './filter-fields'
import type { FilterContext } from './filter-context'
import { giveRoom } from './room.store.server'

/** What a filter is read with: whose network, the day there, who reads, and which fields the network has. */
export async function listScope(
  { actor, db, now }: Ctx<MemberActor>,
  listed: FieldOwner = 'employer',
): Promise<FilterContext> {
  await giveRoom(db)
  return {
    networkId: actor.networkId,
    today: dayIn(now, actor.timeZone),
    membershipId: actor.membershipId,
    fields: fieldsOf(
      (await listFieldsInUse(db)).map(filterFieldOf),
      listed === 'contact' ? contactFields : employerFields,
    ),
    cadence: await findCadence(db, actor.networkId),
    listed,
  }
}
