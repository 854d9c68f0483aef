import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { columnsPage } from '~/areas/imports/columns.page.server'
import { ColumnChoices, IdChoice } from '~/areas/imports/components/column-choices'
import { mapColumns } from '~/areas/imports/map-columns.server'
import { mostMappedColumns } from '~/areas/imports/column-mapping'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.importId)
  const title = translator(await languageOf(request), 'imports')('mapping.title')
  const page = await runAs(request, 'employers.import', ctx => columnsPage(ctx, id))
  if (!page) throw redirect(`/imports/${id}`)
  return { ...page, title: `${page.fileName} · ${title}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.importId)
  const form = await readForm(request)
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const choices = Array.from({ length: mostMappedColumns }, (_, index) => text(`column.${index}`))
  const idFrom = text('idFrom') || null
  const done = await runAs(request, 'employers.import', ctx => mapColumns(ctx, id, { choices, idFrom }))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'imports')
  const message = t('mapping.saved', { file: done.value.fileName })
  return redirectWithToast(request, `/imports/${id}`, { kind: 'info', message })
}

export default function ImportColumns() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('imports')
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/imports', label: t('title') },
              ...(page.wasRead ? [{ to: `/imports/${page.id}`, label: page.fileName }] : []),
            ]}
          />
        }
        title={t('mapping.title')}
        sub={`${page.fileName} · ${t(`kinds.${page.kind}`)}`}
        acts={
          page.wasRead ? null : (
            <Form method="post" action={`/imports/${page.id}`}>
              <Button name="intent" value="stop" look="quiet">
                {t('discard')}
              </Button>
            </Form>
          )
        }
      />
      <div className="stack">
        {page.isRemembered ? <Notice>{t('mapping.remembered')}</Notice> : null}
        {page.wasRead ? <Notice tone="warn">{t('mapping.readAgain')}</Notice> : null}
        <Card sub={t('mapping.text')} title={t('mapping.goTo')} foot={t('mapping.kept')}>
          <EntryForm id="columns" reply={reply}>
            <ColumnChoices page={page} />
            <IdChoice page={page} />
            <FormActs>
              <SubmitButton>{t('mapping.read')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
