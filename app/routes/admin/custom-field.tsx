import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NotFoundError } from '~/access/errors'
import { runAs } from '~/access/run.server'
import { CustomFieldForm } from '~/areas/employers/custom-fields/components/custom-field-form'
import { CustomFieldInput, fieldLabel } from '~/areas/employers/custom-fields/custom-field'
import { customFieldPage } from '~/areas/employers/custom-fields/custom-fields.page.server'
import {
  addCustomField,
  changeCustomField,
  requireField,
} from '~/areas/employers/custom-fields/save-custom-field.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const t = translator(language, 'custom-fields')
  if (params.customFieldId === undefined)
    return runAs(request, 'custom-fields.manage', async () => ({ title: t('add'), field: null, isUsed: false }))
  const id = requiredId(params.customFieldId)
  return runAs(request, 'custom-fields.manage', async ctx => {
    const page = await customFieldPage(ctx, id)
    return { title: fieldLabel(page.field, language), ...page }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.customFieldId === undefined ? null : requiredId(params.customFieldId)
  const form = await readForm(request)
  const input = parseForm(form, CustomFieldInput)
  if (!input.ok) {
    await runAs(request, 'custom-fields.manage', async ctx => (id ? requireField(ctx, id) : null))
    return data(formReply(form, input.problems), 422)
  }
  const saved = await runAs(request, 'custom-fields.manage', async ctx => {
    if (id) return changeCustomField(ctx, id, input.value)
    if (input.value.version !== undefined) throw new NotFoundError()
    return addCustomField(ctx, input.value)
  })
  if (!saved.ok) return data(formReply(form, saved.problems), 422)
  const language = await languageOf(request)
  const t = translator(language, 'custom-fields')
  const name = fieldLabel(input.value, language)
  return redirectWithToast(request, '/admin/custom-fields', {
    kind: 'good',
    message: id ? t('done.changed', { name }) : t('done.added', { name }),
  })
}

export default function CustomFieldPage() {
  const { title, field, isUsed } = useLoaderData<typeof loader>()
  const { t } = useTranslation('custom-fields')
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: '/admin/custom-fields', label: t('title') }]} />} title={title} />
      <Card>
        <CustomFieldForm reply={useActionData<typeof action>()} known={field ?? undefined} isUsed={isUsed} />
      </Card>
    </>
  )
}
