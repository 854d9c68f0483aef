import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GroupFields } from '~/areas/matching/groups/components/group-fields'
import { GroupInput } from '~/areas/matching/groups/group'
import { startGroup } from '~/areas/matching/groups/save-group.server'
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
  const title = translator(await languageOf(request), 'groups')('add')
  return runAs(request, 'matching.group', async () => ({ title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, GroupInput)
  if (!input.ok) {
    await runAs(request, 'matching.group', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'matching.group', ctx => startGroup(ctx, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'groups')('new.done')
  return redirectWithToast(request, `/groups/${done.value.groupId}/clients`, { kind: 'good', message })
}

export default function NewGroup() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/groups', label: t('title') }]} />}
        title={title}
        sub={t('new.hint')}
      />
      <Card>
        <EntryForm id="group" reply={useActionData<typeof action>()}>
          <GroupFields />
          <FormActs>
            <SubmitButton>{t('new.act')}</SubmitButton>
            <LinkButton to="/groups" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
