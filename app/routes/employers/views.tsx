import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { changeView } from '~/areas/employers/lists/change-view.server'
import { SavedViews } from '~/areas/employers/lists/components/saved-views'
import { saveNamedView } from '~/areas/employers/lists/save-view.server'
import { NewViewInput, viewAddress, ViewAct } from '~/areas/employers/lists/saved-view'
import { viewsPage } from '~/areas/employers/lists/views.page.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const page = '/employers/views'

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'lists')('views.title')
  return runAs(request, 'employers.list', async ctx => ({ ...(await viewsPage(ctx)), title }))
}

/** Keeps a new view and goes there, or does something to one. */
export async function action({ request }: ActionFunctionArgs) {
  const fields = Object.fromEntries(await readForm(request))
  const t = translator(await languageOf(request), 'lists')
  const refused = async (message: string) => redirectWithToast(request, page, { kind: 'bad', message })
  if (fields.intent === 'save') {
    const input = NewViewInput.safeParse({ ...fields, shared: fields.shared === 'yes' })
    const done = await runAs(request, 'employers.list', async ctx =>
      input.success ? saveNamedView(ctx, input.data) : null,
    )
    if (!done) return refused(t('views.nameNeeded'))
    if (!done.ok) return refused(t('views.tooMany'))
    return redirectWithToast(request, viewAddress(done.value), {
      kind: 'good',
      message: t('views.saved', { name: done.value.name }),
    })
  }
  const act = ViewAct.safeParse(fields)
  const done = await runAs(request, 'employers.list', async ctx => (act.success ? changeView(ctx, act.data) : null))
  if (!act.success || !done) return refused(t('views.nameNeeded'))
  if (!done.ok) return refused(t('views.tooMany'))
  const { intent, viewId } = act.data
  const to = intent === 'keep' ? viewAddress(done.value) : page
  return redirectWithToast(request, to, {
    kind: 'good',
    message: t(`views.done.${intent}`, { name: done.value.name }),
    undo: intent === 'remove' ? { action: page, fields: { intent: 'return', viewId } } : undefined,
  })
}

export default function Views() {
  const { views } = useLoaderData<typeof loader>()
  const { t } = useTranslation('lists')
  const { t: employers } = useTranslation('employers')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/employers?view=all', label: employers('title') }]} />}
        title={t('views.title')}
        sub={t('views.sub')}
      />
      <Card flush>
        <SavedViews views={views} />
      </Card>
    </>
  )
}
