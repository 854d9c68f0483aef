import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { ArchivedFieldList, CustomFieldList } from '~/areas/employers/custom-fields/components/custom-field-list'
import { fieldLabel } from '~/areas/employers/custom-fields/custom-field'
import { customFieldsPage } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { archiveCustomField, moveCustomField } from '~/areas/employers/custom-fields/order-custom-field.server'
import { requireField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const Act = z.object({ act: z.enum(['up', 'down', 'archive', 'restore']), id: z.uuid() })

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'custom-fields')('title')
  return runAs(request, 'custom-fields.manage', async ctx => ({ title, ...(await customFieldsPage(ctx)) }))
}

export async function action({ request }: ActionFunctionArgs) {
  const input = parseForm(await readForm(request), Act)
  const language = await languageOf(request)
  const t = translator(language, 'custom-fields')
  if (!input.ok) {
    await runAs(request, 'custom-fields.manage', async () => null)
    throw notFound()
  }
  const { act, id } = input.value
  const here = '/admin/custom-fields'
  const { field, done } = await runAs(request, 'custom-fields.manage', async ctx => {
    const field = await requireField(ctx, id)
    const isMove = act === 'up' || act === 'down'
    return { field, done: await (isMove ? moveCustomField(ctx, id, act) : archiveCustomField(ctx, id, act)) }
  })
  const name = fieldLabel(field, language)
  if (!done.ok) return redirectWithToast(request, here, { kind: 'warn', message: t('notPossible', { name }) })
  const back = { up: 'down', down: 'up', archive: 'restore', restore: 'archive' } as const
  return redirectWithToast(request, here, {
    kind: 'good',
    message: t(`done.${act}`, { name }),
    undo: { action: here, fields: { act: back[act], id } },
  })
}

export default function CustomFields() {
  const { fields, archived } = useLoaderData<typeof loader>()
  const { t } = useTranslation('custom-fields')
  const add = (
    <LinkButton to="/admin/custom-fields/new" icon={Plus}>
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} acts={fields.length > 0 ? add : null} />
      <div className="stack">
        <Card flush>
          {fields.length > 0 ? (
            <CustomFieldList fields={fields} />
          ) : (
            <EmptyState level={2} title={t('emptyTitle')} example={t('emptyExample')} acts={add}>
              {t('emptyText')}
            </EmptyState>
          )}
        </Card>
        {archived.length > 0 ? (
          <Card title={t('archivedTitle')} sub={t('archivedText')} flush>
            <ArchivedFieldList fields={archived} />
          </Card>
        ) : null}
      </div>
    </>
  )
}
