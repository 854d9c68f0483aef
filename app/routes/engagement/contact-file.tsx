import { createReadableStreamFromReadable, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { openContactFile } from '~/areas/engagement/attachments/contact-file.page.server'
import { removeContactFile } from '~/areas/engagement/attachments/remove-contact-file.server'
import { downloadHeaders } from '~/platform/files/download-headers'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { localPathOr, redirectWithToast } from '~/platform/preferences.server'

/** A file of a contact moment, for download only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await runAs(request, 'engagement.read', ctx => openContactFile(ctx, objectId(params.fileId)))
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(file) })
}

/** Takes the file out of its contact moment, or puts it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const act = form.get('act') === 'restore' ? 'restore' : 'remove'
  const done = await runAs(request, 'engagement.record', ctx => removeContactFile(ctx, objectId(params.fileId), act))
  const t = translator(await languageOf(request), 'contact-moment')
  if (!done.ok)
    return redirectWithToast(request, localPathOr(form.get('back'), '/employers'), {
      kind: 'bad',
      message: t('files.changed'),
    })
  const { employerId, name } = done.value
  const back = localPathOr(form.get('back'), `/employers/${employerId}`)
  return redirectWithToast(request, back, {
    kind: 'good',
    message: act === 'remove' ? t('files.removed', { name }) : t('files.restored', { name }),
    undo:
      act === 'remove' ? { action: `/contact-files/${params.fileId}`, fields: { act: 'restore', back } } : undefined,
  })
}
