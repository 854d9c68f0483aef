import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { findAccount, spendBackupCode, spendTotpStep, type Account } from './accounts.store.server'
import { hashBackupCode, looksLikeBackupCode } from './backup-codes.server'
import { comeIn, methodOf, type CameIn } from './come-in.server'
import type { KnownSession } from './sessions.store.server'
import { stepOfCode, unlockTotpSecret } from './totp.server'
import type { Visit } from './visit.server'

export const CodeInput = z.object({ code: z.string().min(1).max(40) })

/** The second step: a code from the app or a backup code, each of which counts once. The session gets a new id. */
export async function confirmSecondFactor(
  ctx: Ctx<SignInActor>,
  session: KnownSession,
  code: string,
  visit: Visit,
): Promise<Result<CameIn>> {
  const account = await findAccount(ctx.db, session.accountId)
  if (!account || !(await isRightCode(ctx, account, code))) return fail(problem('code', 'access.wrong-code'))
  const came = await comeIn(ctx, {
    account,
    method: methodOf(session),
    visit,
    secondFactorAt: ctx.now,
    accessLinkId: session.accessLinkId,
    former: session,
  })
  return came ? ok(came) : fail(problem('code', 'access.wrong-code'))
}

/** Checks a code and uses it up. */
export async function isRightCode(ctx: Ctx, account: Account, code: string): Promise<boolean> {
  if (!account.totpSecret || !account.totpConfirmedAt) return false
  if (looksLikeBackupCode(code)) return spendBackupCode(ctx.db, account.id, hashBackupCode(account.id, code), ctx.now)
  const step = stepOfCode(unlockTotpSecret(account.totpSecret, account.id), code, ctx.now)
  return step !== null && (await spendTotpStep(ctx.db, account.id, step))
}
