import { z } from 'zod'
import type { Language } from '~/platform/languages'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { findAccount, saveTotpSecret, type Account } from '../sign-in/accounts.store.server'
import { confirmEnrolment, renewBackupCodes } from '../sign-in/enrol-second-factor.server'
import { isPassword } from '../sign-in/password-hash.server'
import { lockTotpSecret, newTotpSecret } from '../sign-in/totp.server'
import { mailSecurityChange } from './mail-security-change.server'

export const SecondFactorInput = z.object({
  intent: z.enum(['start', 'confirm', 'codes']),
  password: z.string().max(1_000).optional(),
  code: z.string().max(40).optional(),
})

async function checkedAccount(ctx: Ctx<MemberActor>, password: string): Promise<Account | null> {
  const account = await findAccount(ctx.db, ctx.actor.accountId)
  return account && (await isPassword(account.passwordHash, password)) ? account : null
}

/** Begins with a new secret, after the password. The former one no longer works. */
export async function startOwnSecondFactor(ctx: Ctx<MemberActor>, password: string): Promise<Result<null>> {
  const account = await checkedAccount(ctx, password)
  if (!account) return fail(problem('password', 'access.wrong-password'))
  await saveTotpSecret(ctx.db, account.id, lockTotpSecret(newTotpSecret(), account.id))
  return ok(null)
}

/** Confirms the new secret by the code that the app shows. Gives ten backup codes, this once. */
export async function confirmOwnSecondFactor(
  ctx: Ctx<MemberActor>,
  code: string,
  locale: Language,
): Promise<Result<string[]>> {
  const account = await findAccount(ctx.db, ctx.actor.accountId)
  if (!account) return fail(problem('code', 'access.wrong-code'))
  const codes = await confirmEnrolment(ctx, account, code)
  if (!codes.ok) return codes
  await mailSecurityChange(ctx, account, 'second-factor', locale)
  ctx.record({
    kind: 'access.second-factor-set-up',
    subject: { type: 'membership', id: ctx.actor.membershipId },
    dataClass: 'system',
  })
  return codes
}

/** Makes ten new backup codes, after the password; the old ones no longer work. */
export async function makeNewBackupCodes(
  ctx: Ctx<MemberActor>,
  password: string,
  locale: Language,
): Promise<Result<string[]>> {
  const account = await checkedAccount(ctx, password)
  if (!account?.totpConfirmedAt) return fail(problem('password', 'access.wrong-password'))
  const codes = await renewBackupCodes(ctx, account.id)
  await mailSecurityChange(ctx, account, 'backup-codes', locale)
  ctx.record({
    kind: 'access.backup-codes-renewed',
    subject: { type: 'membership', id: ctx.actor.membershipId },
    dataClass: 'system',
  })
  return ok(codes)
}
