import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { confirmLevel } from '~/areas/engagement/confirm-level.server'
import { LevelFields } from '~/areas/engagement/components/level-fields'
import { LevelInput } from '~/areas/engagement/level-input'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const page = await runAs(request, 'engagement.confirm-level', ctx =>
    employerStoryPage(ctx, id, new URLSearchParams()),
  )
  return { head: page.head, engagement: page.engagement }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, LevelInput)
  if (!input.ok) {
    await runAs(request, 'engagement.confirm-level', ctx => requireEmployer(ctx, 'engagement.confirm-level', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'engagement.confirm-level', ctx => confirmLevel(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'engagement')
  const { name } = (await runAs(request, 'engagement.read', ctx => employerStoryPage(ctx, id, new URLSearchParams())))
    .head
  return redirectWithToast(request, `/employers/${id}`, {
    kind: 'good',
    message: t('level.confirmed', { name, level: done.value.level }),
  })
}

export default function ConfirmLevel() {
  const { head, engagement } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('engagement')
  const { t: levels } = useTranslation('levels')
  const { t: common } = useTranslation('common')
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={t('level.confirm')} sub={engagement.template.isOwn ? levels('shape.own') : t('level.template')}>
        <EntryForm id="level" reply={reply}>
          <input type="hidden" name="version" value={head.version} />
          <LevelFields engagement={engagement} employerId={head.id} />
          <FormActs>
            <SubmitButton>{t('level.confirm')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
