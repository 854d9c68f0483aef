import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { findAccountByEmail } from './accounts.store.server'
import { comeIn, type CameIn } from './come-in.server'
import { isPassword } from './password-hash.server'
import type { Visit } from './visit.server'

export const SignInInput = z.object({ email: z.email().max(254), password: z.string().min(1).max(1_000) })
export type SignInInput = z.infer<typeof SignInInput>

/** Checks address and password. The answer is the same for an unknown address, a wrong password and an account without a role. */
export async function signInWithPassword(
  ctx: Ctx<SignInActor>,
  input: SignInInput,
  visit: Visit,
): Promise<Result<CameIn>> {
  const account = await findAccountByEmail(ctx.db, input.email)
  const right = await isPassword(account?.passwordHash ?? null, input.password)
  const came = account && right ? await comeIn(ctx, { account, method: 'password', visit }) : null
  return came ? ok(came) : fail(problem('password', 'access.wrong-sign-in'))
}
