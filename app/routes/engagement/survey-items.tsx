import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { changeItems, previewItems } from '~/areas/engagement/surveys/change-items.server'
import { ItemFields } from '~/areas/engagement/surveys/components/item-fields'
import { SurveyPreview } from '~/areas/engagement/surveys/components/survey-preview'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { ItemsInput } from '~/areas/engagement/surveys/survey-template'
import { surveyItemsPage } from '~/areas/engagement/surveys/surveys.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Problem } from '~/platform/result'
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

/** Shows the survey with these items, or makes it the new version. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const refused = (problems: Problem[]) => data({ ...formReply(form, problems), preview: null }, 422)
  const input = parseForm(form, ItemsInput)
  if (!input.ok) {
    await runAs(request, 'surveys.shape', async () => null)
    return refused(input.problems)
  }
  if (form.get('intent') === 'preview') {
    const seen = await runAs(request, 'surveys.shape', ctx => previewItems(ctx, input.value))
    return seen.ok ? data({ ...formReply(form, []), preview: seen.value }) : refused(seen.problems)
  }
  const done = await runAs(request, 'surveys.shape', ctx => changeItems(ctx, input.value))
  if (!done.ok) return refused(done.problems)
  const message = translator(await languageOf(request), 'surveys')('template.saved', { version: done.value.version })
  return redirectWithToast(request, '/surveys', { kind: 'good', message })
}

export default function SurveyItems() {
  const { version, template, competences } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
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
      <div className="stack">
        {reply?.preview ? <SurveyPreview {...reply.preview} formId="items" /> : null}
        <Card>
          <p>{text(template.notice)}</p>
          <p>{t('template.explain')}</p>
          <EntryForm id="items" reply={reply}>
            <input type="hidden" name="version" value={version} />
            {lines.map((item, index) => (
              <ItemFields
                key={item?.key ?? index}
                index={index}
                item={item}
                competence={item?.competenceUri ? competences[item.competenceUri] : undefined}
              />
            ))}
            <FormActs>
              <SubmitButton name="intent" value="save">
                {t('template.save')}
              </SubmitButton>
              <SubmitButton name="intent" value="preview" look="quiet">
                {t('template.preview')}
              </SubmitButton>
              <LinkButton to="/surveys" look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
