import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'

/** Somebody is still there: the session lives on. */
export function action({ request }: ActionFunctionArgs) {
  return runAs(request, 'account.manage-own', async ctx => ({ idleAt: ctx.actor.idleAt.toISOString() }))
}

export function loader() {
  return redirect('/')
}
