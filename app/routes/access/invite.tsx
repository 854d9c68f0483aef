import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inviteForm } from '~/access/people/invite-form.page.server'
import { InviteInput, invitePerson } from '~/access/people/invite-person.server'
import { runAs } from '~/access/run.server'
import { tellKeeperOfInvitation } from '~/areas/engagement/tell-keeper.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { InviteForm } from './parts/invite-form'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

/** Invites an employer's contact (`?contact=` or `?employer=`), a trainee (`?client=`) or a colleague. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  const search = new URL(request.url).searchParams
  const about = { contactId: search.get('contact'), employerId: search.get('employer'), clientId: search.get('client') }
  return runAs(request, 'people.invite', async ctx => ({
    title: t('people.inviteTitle'),
    ...(await inviteForm(ctx, about)),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const { t, language } = await accessTexts(request)
  const input = parseForm(form, InviteInput)
  if (!input.ok) {
    await runAs(request, 'people.invite', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const invited = await runAs(request, 'people.invite', async ctx => {
    const result = await invitePerson(ctx, input.value, language)
    if (result.ok && ctx.actor.employerId) await tellKeeperOfInvitation(ctx, ctx.actor.employerId, input.value.name)
    return result
  })
  if (!invited.ok) return data(formReply(form, invited.problems), 422)
  const { clientId, employerId } = input.value
  const back = clientId ? `/clients/${clientId}` : employerId ? `/employers/${employerId}/people` : '/'
  return redirectWithToast(request, back, { kind: 'good', message: t('people.invited', { name: input.value.name }) })
}

export default function Invite() {
  const form = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  return (
    <>
      <PageHead title={t('people.inviteTitle')} sub={form.about ?? undefined} />
      <Card>
        <InviteForm roles={form.roles} organisations={[]} known={form.known} reply={reply} />
      </Card>
    </>
  )
}
