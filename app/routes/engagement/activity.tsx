import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { activityFormPage } from '~/areas/engagement/activities/activities.page.server'
import { ActivityInput } from '~/areas/engagement/activities/activity-input'
import { ActivityFields } from '~/areas/engagement/activities/components/activity-fields'
import { removeActivity, saveActivity } from '~/areas/engagement/activities/save-activity.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const keyOf = (request: Request) => new URL(request.url).searchParams.get('activity')

export async function loader({ request }: LoaderFunctionArgs) {
  const key = keyOf(request)
  const title = translator(await languageOf(request), 'levels')(key ? 'activities.change' : 'activities.add')
  return runAs(request, 'activities.shape', async ctx => ({ ...(await activityFormPage(ctx, key)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const key = keyOf(request)
  const t = translator(await languageOf(request), 'levels')
  if (form.get('intent') === 'remove') {
    const version = Number(form.get('version'))
    const removed = await runAs(request, 'activities.shape', ctx => removeActivity(ctx, key ?? '', version))
    if (!removed.ok) return data(formReply(form, removed.problems), 422)
    return redirectWithToast(request, '/activities', { kind: 'good', message: t('activities.removed', removed.value) })
  }
  if (key) form.set('key', key)
  const input = parseForm(form, ActivityInput)
  if (!input.ok) {
    await runAs(request, 'activities.shape', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'activities.shape', ctx => saveActivity(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  return redirectWithToast(request, '/activities', { kind: 'good', message: t('activities.saved', done.value) })
}

export default function ActivityPage() {
  const { activity, version, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('levels')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: '/activities', label: t('activities.title') }]} />} title={title} />
      <div className="stack">
        <Notice>{t('activities.shapeSub')}</Notice>
        <Card>
          <EntryForm id="activity" reply={useActionData<typeof action>()}>
            <input type="hidden" name="version" value={version} />
            <ActivityFields known={activity} />
            <FormActs>
              <SubmitButton>{common('save')}</SubmitButton>
              {activity ? (
                <Button look="quiet" name="intent" value="remove" formNoValidate>
                  {t('activities.remove')}
                </Button>
              ) : null}
              <LinkButton to="/activities" look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
