import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'

export function loader() {
  return redirect('/employers')
}

/** Takes a contact moment back: the undo of recording it. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const id = String(form.get('contactMomentId') ?? '')
  const done = await runAs(request, 'engagement.record', ctx => takeBackContactMoment(ctx, objectId(id)))
  const t = translator(await languageOf(request), 'engagement')
  if (!done.ok)
    return redirectWithToast(request, '/employers', { kind: 'bad', message: t('problems.too-late-to-undo') })
  return redirectWithToast(request, `/employers/${done.value.employerId}`, {
    kind: 'good',
    message: t('contact.withdrawn'),
  })
}
