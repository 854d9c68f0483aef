import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { homeOf } from '~/access/navigation'
import { findActor } from '~/access/run.server'
import { isSetUp } from '~/access/set-up/is-set-up.server'

/** The start: to the home of one's role, to signing in, or to setting up an empty house. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request)
  if (actor) return redirect(homeOf(actor.role))
  return redirect((await isSetUp()) ? '/sign-in' : '/set-up')
}
