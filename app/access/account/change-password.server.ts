import { z } from 'zod'
import type { Language } from '~/platform/languages'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { Ctx } from '../context'
import type { SessionActor } from '../enter.server'
import { findAccount, savePassword } from '../sign-in/accounts.store.server'
import { hashPassword, isPassword } from '../sign-in/password-hash.server'
import { passwordProblems } from '../sign-in/password-rules'
import { revokeSessions } from '../sign-in/sessions.store.server'
import { mailSecurityChange } from './mail-security-change.server'

export const PasswordChange = z.object({
  currentPassword: z.string().min(1).max(1_000),
  newPassword: z.string().min(1).max(1_000),
})
export type PasswordChange = z.infer<typeof PasswordChange>

/** Changes one's own password; other devices are signed out, and a mail says that it happened. */
export async function changePassword(
  ctx: Ctx<SessionActor>,
  input: PasswordChange,
  locale: Language,
): Promise<Result<null>> {
  const account = await findAccount(ctx.db, ctx.actor.accountId)
  if (!account || !(await isPassword(account.passwordHash, input.currentPassword))) {
    return fail(problem('currentPassword', 'access.wrong-password'))
  }
  const problems = passwordProblems('newPassword', input.newPassword, account)
  if (problems.length > 0) return fail(...problems)
  await savePassword(ctx.db, account.id, await hashPassword(input.newPassword))
  await revokeSessions(ctx.db, account.id, ctx.now, ctx.actor.sessionId)
  await mailSecurityChange(ctx, account, 'password', locale)
  ctx.record({
    kind: 'access.password-changed',
    subject: { type: 'membership', id: ctx.actor.membershipId },
    dataClass: 'system',
  })
  return ok(null)
}
