import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { runInSignIn } from '~/access/run.server'
import { clearedSessionCookie, sessionTokenOf } from '~/access/session-cookie.server'
import { revokeByToken } from '~/access/sign-in/sessions.store.server'

export async function action({ request }: ActionFunctionArgs) {
  const token = sessionTokenOf(request)
  if (token) await runInSignIn(ctx => revokeByToken(ctx.db, token, ctx.now))
  return redirect('/sign-in', { headers: { 'Set-Cookie': clearedSessionCookie() } })
}

/** Signing out is an act, not a visit. */
export function loader() {
  return redirect('/')
}
