import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import {
  findAccount,
  spendBackupCode,
  spendTotpStep,
  wasBackupCodeSpent,
  wasTotpStepLast,
  type Account,
} from './accounts.store.server'
import { hashBackupCode, looksLikeBackupCode } from './backup-codes.server'
import { comeIn, methodOf, type CameIn } from './come-in.server'
import type { KnownSession } from './sessions.store.server'
import { stepOfCode, unlockTotpSecret } from './totp.server'
import type { Visit } from './visit.server'

export const CodeInput = z.object({ code: z.string().min(1).max(40) })

/**
 * The second step: a code from the app or a backup code, each of which counts once. The session gets a new id. A session that
 * took this step already is let through by the code that it was taken with: the form was sent twice.
 */
export async function confirmSecondFactor(
  ctx: Ctx<SignInActor>,
  session: KnownSession,
  code: string,
  visit: Visit,
): Promise<Result<CameIn>> {
  const account = await findAccount(ctx.db, session.accountId)
  const right =
    account !== null &&
    ((await isRightCode(ctx, account, code)) || (await isRepeatedCode(ctx, account, code, session.secondFactorAt)))
  if (!right) return fail(problem('code', 'access.wrong-code'))
  const came = await comeIn(ctx, {
    account,
    method: methodOf(session),
    visit,
    secondFactorAt: session.secondFactorAt ?? ctx.now,
    accessLinkId: session.accessLinkId,
    former: session,
  })
  return came ? ok(came) : fail(problem('code', 'access.wrong-code'))
}

async function isRepeatedCode(ctx: Ctx, account: Account, code: string, takenAt: Date | null): Promise<boolean> {
  if (!takenAt || !account.totpSecret) return false
  if (looksLikeBackupCode(code))
    return wasBackupCodeSpent(ctx.db, account.id, hashBackupCode(account.id, code), takenAt)
  const step = stepOfCode(unlockTotpSecret(account.totpSecret, account.id), code, ctx.now)
  return step !== null && (await wasTotpStepLast(ctx.db, account.id, step))
}

/** Checks a code and uses it up. */
export async function isRightCode(ctx: Ctx, account: Account, code: string): Promise<boolean> {
  if (!account.totpSecret || !account.totpConfirmedAt) return false
  if (looksLikeBackupCode(code)) return spendBackupCode(ctx.db, account.id, hashBackupCode(account.id, code), ctx.now)
  const step = stepOfCode(unlockTotpSecret(account.totpSecret, account.id), code, ctx.now)
  return step !== null && (await spendTotpStep(ctx.db, account.id, step))
}
