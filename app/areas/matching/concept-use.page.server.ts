import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import { countClientsWith } from '~/areas/clients/concept-use.store.server'
import { countPlacesWith } from '~/areas/vacancies/concept-use.store.server'

/** Where a concept is used in this network, as far as the reader may see it; null for what the role never sees. */
export async function conceptUse(
  ctx: Ctx<MemberActor>,
  uri: string,
): Promise<{ places: number | null; clients: number | null }> {
  const seesClients = canEver(ctx.actor, 'client.read-profile') && ctx.actor.clientId === null
  return {
    places: canEver(ctx.actor, 'vacancies.read') ? await countPlacesWith(ctx.db, uri) : null,
    clients: seesClients ? await countClientsWith(ctx.db, uri) : null,
  }
}
