import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { Undo2 } from 'lucide'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { bulkPage } from '~/areas/employers/lists/bulk.page.server'
import { BulkView } from '~/areas/employers/lists/components/bulk-view'
import { planBulkForm, runBulk, stopBulk } from '~/areas/employers/lists/steer-bulk.server'
import { requireBulk } from '~/areas/employers/lists/require-bulk.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

const idOf = (params: Record<string, string | undefined>) => requiredId(params.bulkId)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'lists')('bulk.title')
  return runAs(request, 'engagement.record', async ctx => ({ ...(await bulkPage(ctx, idOf(params))), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idOf(params)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'lists')
  const here = `/employers/bulk/${id}`
  const intent = String(form.get('intent'))
  const done = await runAs(request, 'engagement.record', async ctx => {
    await requireBulk(ctx, id)
    if (intent === 'apply' || intent === 'undo') return runBulk(ctx, id, intent)
    if (intent === 'stop') return stopBulk(ctx, id)
    return planBulkForm(ctx, id, form)
  })
  if (!done.ok) {
    const typed = done.problems.filter(one => one.path !== '')
    if (typed.length > 0) return data(formReply(form, typed), 422)
    const isEmpty = done.problems.some(one => one.code === 'bulk-nothing-to-change')
    return redirectWithToast(request, here, { kind: 'bad', message: t(isEmpty ? 'bulk.chooseFirst' : 'bulk.gone') })
  }
  const { value } = done
  switch (value.kind) {
    case 'changed':
      return redirectWithToast(request, here, {
        kind: 'good',
        message: t('bulk.did', { count: value.count }),
        undo: value.count > 0 ? { action: here, fields: { intent: 'undo' } } : undefined,
      })
    case 'returned':
      return redirectWithToast(request, here, { kind: 'good', message: t('bulk.undone', { count: value.count }) })
    default:
      return redirectWithToast(request, here, { kind: 'info', message: t(`bulk.${value.kind}`) })
  }
}

const refreshMillis = 2_000

export default function Bulk() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('lists')
  const { t: employers } = useTranslation('employers')
  const { revalidate } = useRevalidator()
  const isRunning = page.state === 'running' || page.state === 'undoing'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isRunning, revalidate])
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/employers', label: employers('title') }]} />}
        title={t('bulk.title')}
        sub={t('bulk.chosen', { count: page.chosen })}
        acts={
          page.state === 'done' && page.counts.change > 0 ? (
            <Form method="post">
              <Button look="quiet" icon={Undo2} name="intent" value="undo">
                {t('bulk.undo')}
              </Button>
            </Form>
          ) : null
        }
      />
      <BulkView page={page} reply={reply} />
    </>
  )
}
