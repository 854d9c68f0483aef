import type { LinkActor, MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { relationToEmployer } from '~/areas/employers/require-employer.server'
import { findLetter, findLetterOfSigner } from './letters.store.server'

/** The letter, when the actor may do this with it; the one not-found otherwise. */
export async function requireLetter(ctx: Ctx<MemberActor>, permission: Permission, letterId: string) {
  const letter = await findLetter(ctx.db, letterId)
  if (!letter || !can(ctx.actor, permission, relationToEmployer(ctx.actor, letter.employerId)))
    throw new NotFoundError()
  return letter
}

/** The letter and the signatory that this link is for. */
export async function letterOfLink(ctx: Ctx<LinkActor>) {
  const signerId = ctx.actor.letterSignerId
  const letterId = signerId ? await findLetterOfSigner(ctx.db, signerId) : null
  const letter = letterId ? await findLetter(ctx.db, letterId) : null
  const signer = letter?.letterSigners.find(one => one.id === signerId)
  if (!letter || !signer) throw new NotFoundError()
  return { letter, signer }
}
