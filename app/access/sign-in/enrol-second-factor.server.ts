import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { confirmTotp, findAccount, replaceBackupCodes, type Account } from './accounts.store.server'
import { hashBackupCode, newBackupCodes } from './backup-codes.server'
import { comeIn, methodOf, type CameIn } from './come-in.server'
import type { KnownSession } from './sessions.store.server'
import { stepOfCode, totpInvitation, unlockTotpSecret, type TotpInvitation } from './totp.server'
import type { Visit } from './visit.server'

/** What the app of somebody who must set up a second step has to be told; null when there is nothing to set up. */
export async function findEnrolment(ctx: Ctx, accountId: string): Promise<TotpInvitation | null> {
  const account = await findAccount(ctx.db, accountId)
  if (!account?.totpSecret || account.totpConfirmedAt) return null
  return totpInvitation(unlockTotpSecret(account.totpSecret, account.id), account.email)
}

/** Confirms a secret by the code that the app shows, and makes ten backup codes, which are shown this once. */
export async function confirmEnrolment(ctx: Ctx, account: Account, code: string): Promise<Result<string[]>> {
  if (!account.totpSecret || account.totpConfirmedAt) return fail(problem('code', 'access.wrong-code'))
  const step = stepOfCode(unlockTotpSecret(account.totpSecret, account.id), code, ctx.now)
  if (step === null) return fail(problem('code', 'access.wrong-code'))
  await confirmTotp(ctx.db, account.id, step, ctx.now)
  return ok(await renewBackupCodes(ctx, account.id))
}

export async function renewBackupCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const codes = newBackupCodes()
  await replaceBackupCodes(
    ctx.db,
    accountId,
    codes.map(code => ({ id: ctx.newId(), codeHash: hashBackupCode(accountId, code) })),
  )
  return codes
}

/** Sets up the second step on the way in. The session gets a new id. */
export async function enrolSecondFactor(
  ctx: Ctx<SignInActor>,
  session: KnownSession,
  code: string,
  visit: Visit,
): Promise<Result<{ came: CameIn; codes: string[] }>> {
  const account = await findAccount(ctx.db, session.accountId)
  if (!account) return fail(problem('code', 'access.wrong-code'))
  const codes = await confirmEnrolment(ctx, account, code)
  if (!codes.ok) return codes
  const came = await comeIn(ctx, {
    account: { ...account, totpConfirmedAt: ctx.now },
    method: methodOf(session),
    visit,
    secondFactorAt: ctx.now,
    accessLinkId: session.accessLinkId,
    former: session,
  })
  return came ? ok({ came, codes: codes.value }) : fail(problem('code', 'access.wrong-code'))
}
