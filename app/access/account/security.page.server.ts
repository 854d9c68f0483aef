import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { countBackupCodes, findAccount } from '../sign-in/accounts.store.server'
import { findEnrolment } from '../sign-in/enrol-second-factor.server'
import type { TotpInvitation } from '../sign-in/totp.server'

export interface SecurityPage {
  email: string
  hasPassword: boolean
  secondStepOn: boolean
  codesLeft: number
  /** A secret that waits to be confirmed. */
  invitation: TotpInvitation | null
}

export async function securityPage(ctx: Ctx<MemberActor>): Promise<SecurityPage> {
  const account = await findAccount(ctx.db, ctx.actor.accountId)
  if (!account) throw new NotFoundError()
  return {
    email: account.email,
    hasPassword: account.passwordHash !== null,
    secondStepOn: account.totpConfirmedAt !== null,
    codesLeft: await countBackupCodes(ctx.db, account.id),
    invitation: await findEnrolment(ctx, account.id),
  }
}
