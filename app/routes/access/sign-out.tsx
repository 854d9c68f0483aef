import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { clearedSessionCookie, sessionTokenOf } from '~/access/session-cookie.server'
import { signOut } from '~/access/sign-in/look-ups.server'

export async function action({ request }: ActionFunctionArgs) {
  const token = sessionTokenOf(request)
  if (token) await signOut(token)
  return redirect('/sign-in', { headers: { 'Set-Cookie': clearedSessionCookie() } })
}

/** Signing out is an act, not a visit. */
export function loader() {
  return redirect('/')
}
