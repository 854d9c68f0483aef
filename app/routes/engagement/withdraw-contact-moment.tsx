import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { requiredId } from '../required-id.server'

export function loader() {
  return redirect('/employers')
}

/** Takes a contact moment back: the undo of recording it. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const id = requiredId(String(form.get('contactMomentId') ?? ''))
  const done = await runAs(request, 'engagement.record', ctx => takeBackContactMoment(ctx, id))
  const t = translator(await languageOf(request), 'engagement')
  if (!done.ok)
    return redirectWithToast(request, '/employers', { kind: 'bad', message: t('problems.too-late-to-undo') })
  return redirectWithToast(request, `/employers/${done.value.employerId}`, {
    kind: 'good',
    message: t('contact.withdrawn'),
  })
}
