import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { findInitiativeOfPlace, listInitiativesToChoose, listOwnInitiatives } from './csr-places.store.server'

/** The initiative of a place and what may be chosen; null for whoever does not read the register. */
export async function initiativeOfPlace(ctx: Ctx<MemberActor>, vacancy: { id: string; employerId: string }) {
  if (!can(ctx.actor, 'csr.read', { sameNetwork: true })) return null
  const mayChoose = can(ctx.actor, 'csr.write', { sameNetwork: true })
  const chosen = await findInitiativeOfPlace(ctx.db, vacancy.id)
  const choices = mayChoose ? await listInitiativesToChoose(ctx.db, vacancy.employerId) : []
  const isOver = chosen !== null && !choices.some(one => one.id === chosen.id)
  return {
    chosen,
    mayChoose,
    choices: [
      ...(isOver && mayChoose ? [{ value: chosen.id, label: chosen.title }] : []),
      ...choices.map(one => ({ value: one.id, label: `${one.title} (${one.organisation})` })),
    ],
  }
}
export type InitiativeOfPlace = NonNullable<Awaited<ReturnType<typeof initiativeOfPlace>>>

/** What a firm promised and what came of it, for its own people. */
export function ownInitiatives(ctx: Ctx<MemberActor>) {
  return can(ctx.actor, 'csr.read-own', { sameNetwork: true, own: ctx.actor.employerId !== null })
    ? listOwnInitiatives(ctx.db)
    : Promise.resolve([])
}
export type OwnInitiatives = Awaited<ReturnType<typeof ownInitiatives>>
