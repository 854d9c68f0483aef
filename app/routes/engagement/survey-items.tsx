import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { changeItems } from '~/areas/engagement/surveys/change-items.server'
import { ItemFields } from '~/areas/engagement/surveys/components/item-fields'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { ItemsInput } from '~/areas/engagement/surveys/survey-template'
import { surveyItemsPage } from '~/areas/engagement/surveys/surveys.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'surveys')('template.change')
  return runAs(request, 'surveys.shape', async ctx => ({ ...(await surveyItemsPage(ctx, language)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, ItemsInput)
  if (!input.ok) {
    await runAs(request, 'surveys.shape', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'surveys.shape', ctx => changeItems(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'surveys')('template.saved', { version: done.value.version })
  return redirectWithToast(request, '/surveys', { kind: 'good', message })
}

export default function SurveyItems() {
  const { version, template, competences } = useLoaderData<typeof loader>()
  const { t } = useTranslation('surveys')
  const { t: common } = useTranslation('common')
  const text = useItemText()
  const lines = [...template.items, null, null, null]
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/surveys', label: t('title') }]} />}
        title={t('template.change')}
        sub={t('version', { version })}
      />
      <Card>
        <p>{text(template.notice)}</p>
        <p>{t('template.explain')}</p>
        <EntryForm id="items" reply={useActionData<typeof action>()}>
          {lines.map((item, index) => (
            <ItemFields
              key={item?.key ?? index}
              index={index}
              item={item}
              competence={item?.competenceUri ? competences[item.competenceUri] : undefined}
            />
          ))}
          <FormActs>
            <SubmitButton>{t('template.save')}</SubmitButton>
            <LinkButton to="/surveys" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
