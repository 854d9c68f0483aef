import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { tellPromiseDone } from '~/areas/engagement/tell-promise-done.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { requiredId } from '../required-id.server'

const home = '/my-organisation'

export function loader() {
  return redirect(home)
}

/** The firm says that it did what it promised. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.agreedId)
  const told = await runAs(request, 'agreed.tell', ctx => tellPromiseDone(ctx, id))
  const t = translator(await languageOf(request), 'portal')
  return redirectWithToast(
    request,
    home,
    told.ok
      ? { kind: 'good', message: t('promises.thanks', { what: told.value.what.slice(0, 200) }) }
      : { kind: 'bad', message: t('promises.notNow') },
  )
}
