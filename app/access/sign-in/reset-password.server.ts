import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { becomeMember } from '../enter.server'
import { findAccount, savePassword } from './accounts.store.server'
import { findLivingLink, revokeLinks, spendLink } from './links.store.server'
import { listOpenMemberships } from './memberships.store.server'
import { hashPassword } from './password-hash.server'
import { passwordProblems } from './password-rules'
import { revokeSessions } from './sessions.store.server'

/** Chooses a new password with a link from a mail. All sessions end; the second step stays as it was. */
export async function resetPassword(
  ctx: Ctx<SignInActor>,
  token: string,
  password: string,
): Promise<Result<{ email: string }>> {
  const link = await findLivingLink(ctx.db, token, 'reset-password', ctx.now)
  const account = link?.accountId ? await findAccount(ctx.db, link.accountId) : null
  if (!link || !account) return fail(problem('', 'access.dead-link'))
  const problems = passwordProblems('password', password, account)
  if (problems.length > 0) return fail(...problems)
  if (!(await spendLink(ctx.db, link.id, ctx.now))) return fail(problem('', 'access.dead-link'))
  await savePassword(ctx.db, account.id, await hashPassword(password))
  await revokeSessions(ctx.db, account.id, ctx.now)
  await revokeLinks(ctx.db, { accountId: account.id }, 'reset-password', ctx.now)
  const [membership] = await listOpenMemberships(ctx.db, account.id, ctx.now)
  if (membership) {
    await becomeMember(ctx, membership.id)
    ctx.record({
      kind: 'access.password-reset',
      subject: { type: 'membership', id: membership.id },
      dataClass: 'system',
    })
  }
  return ok({ email: account.email })
}
