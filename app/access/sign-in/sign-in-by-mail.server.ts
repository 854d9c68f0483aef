import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { findAccount, findAccountByEmail } from './accounts.store.server'
import { comeIn, type CameIn } from './come-in.server'
import { findLinkByCode, findLivingLink, spendLink, type LivingLink } from './links.store.server'
import type { Visit } from './visit.server'

const dead = fail(problem('', 'access.dead-link'))

/** Signs in with the link of a mail, once. */
export async function signInByLink(ctx: Ctx<SignInActor>, token: string, visit: Visit): Promise<Result<CameIn>> {
  const link = await findLivingLink(ctx.db, token, 'sign-in', ctx.now)
  const came = link && (await useLink(ctx, link, visit))
  return came ? ok(came) : dead
}

/** Signs in with the short code of the same mail, typed on any device. */
export async function signInByCode(
  ctx: Ctx<SignInActor>,
  email: string,
  code: string,
  visit: Visit,
): Promise<Result<CameIn>> {
  const account = await findAccountByEmail(ctx.db, email)
  const link = account && (await findLinkByCode(ctx.db, account.id, code.replace(/\D/g, ''), ctx.now))
  const came = link && (await useLink(ctx, link, visit))
  return came ? ok(came) : fail(problem('mailCode', 'access.wrong-mail-code'))
}

async function useLink(ctx: Ctx<SignInActor>, link: LivingLink, visit: Visit): Promise<CameIn | null> {
  const account = link.accountId ? await findAccount(ctx.db, link.accountId) : null
  if (!account || !(await spendLink(ctx.db, link.id, ctx.now))) return null
  return comeIn(ctx, { account, method: 'mail-link', visit, accessLinkId: link.id })
}
