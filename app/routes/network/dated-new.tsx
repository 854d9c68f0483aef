import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { CloseInput } from '~/areas/network/audits/audit-inputs'
import { closePage } from '~/areas/network/audits/audits.page.server'
import { closeAudit } from '~/areas/network/audits/close-audit.server'
import { useQuarter } from '~/areas/network/audits/components/use-quarter'
import { ReckonedLine } from '~/areas/network/audits/components/reckoned-line'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextArea, TextInput } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'audits')('close')
  return runAs(request, 'audits.write', async ctx => ({ ...(await closePage(ctx)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, CloseInput)
  if (!input.ok) {
    await runAs(request, 'audits.write', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'audits.write', ctx => closeAudit(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const { auditId, title, goesOn } = done.value
  const message = translator(await languageOf(request), 'audits')(goesOn ? 'closing.started' : 'closing.done', {
    title,
  })
  return redirectWithToast(request, `/audit/dated/${auditId}`, { kind: goesOn ? 'info' : 'good', message })
}

export default function CloseAudit() {
  const { title, period, periods, relations, goesOn, limits } = useLoaderData<typeof loader>()
  const { t } = useTranslation('audits')
  const { t: common } = useTranslation('common')
  const quarter = useQuarter()
  const [, year = '', number = ''] = /^(\d+)-Q(\d)$/.exec(period) ?? []
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/audit/dated', label: t('title') }]} />}
        title={title}
        sub={t('closing.sub')}
      />
      <Card>
        <EntryForm id="audit" reply={useActionData<typeof action>()}>
          <TextInput
            name="title"
            label={t('fields.title')}
            required
            maxLength={200}
            autoComplete="off"
            defaultValue={t('closing.title', { quarter: t('quarterShort', { year, number }) })}
          />
          <Select
            name="period"
            label={t('fields.period')}
            required
            empty={false}
            defaultValue={period}
            choices={periods.map(value => ({ value, label: quarter(value) }))}
          />
          <TextArea name="goal" label={t('fields.goal')} hint={t('fields.goalHint')} rows={3} />
          <p>
            {t('closing.willKeep', { count: relations })} {goesOn ? t('closing.background') : null}
          </p>
          <p className="small muted">
            <ReckonedLine {...limits} />
          </p>
          <FormActs>
            <SubmitButton>{t('closing.act')}</SubmitButton>
            <LinkButton to="/audit/dated" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
