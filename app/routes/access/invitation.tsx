import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AcceptInput, acceptInvitation, findInvitationPage } from '~/access/people/accept-invitation.server'
import { findActor, runInSignIn } from '~/access/run.server'
import { goOn } from '~/access/sign-in/on-the-way-in.server'
import { shortestPassword } from '~/access/sign-in/password-rules'
import { emailOf } from '~/access/sign-in/look-ups.server'
import { attemptOf, visitOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { AuthShell } from '~/ui/shell/auth-shell'
import { DeadLink } from './parts/dead-link'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

/** The invitation of the link, unless somebody else is signed in: then it is another person's link. */
async function pageOf(request: Request, token: string) {
  const page = await runInSignIn(ctx => findInvitationPage(ctx, token))
  const actor = page && (await findActor(request))
  if (!page || !actor) return page
  return (await emailOf(actor.accountId)) === page.invitation.email ? page : null
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageOf(request, params.token ?? '')
  const { t } = await accessTexts(request)
  if (!page) return data({ title: t('deadLink.title'), page: null }, 404)
  const { email, name, role, networkName, organisationName } = page.invitation
  return data({
    title: t('invitation.title', { network: networkName }),
    page: { email, name, role, networkName, organisationName, password: page.password },
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const token = params.token ?? ''
  const page = await pageOf(request, token)
  if (!page) return data({ ...formReply(form, []), dead: true }, 404)
  const input = parseForm(form, AcceptInput)
  if (!input.ok) return data({ ...formReply(form, input.problems), dead: false }, 422)
  const email = page.password === 'known' ? page.invitation.email : null
  const came = await throttled(attemptOf(request, context, email ? 'password' : 'link', email), () =>
    runInSignIn(ctx => acceptInvitation(ctx, token, input.value, visitOf(request, context))),
  )
  if (came.ok) return goOn(request, came.value, null)
  const dead = came.problems.some(problem => problem.code === 'access.dead-link')
  return data({ ...formReply(form, came.problems), dead }, dead ? 404 : 422)
}

export default function Invitation() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  if (!page || reply?.dead) return <DeadLink kind="invitation" />
  const trainee = page.role === 'trainee'
  const sub = trainee
    ? t('invitation.subTrainee', { organisation: page.organisationName })
    : t('invitation.sub', { organisation: page.organisationName, role: t(`roles.${page.role}`) })
  return (
    <AuthShell title={t('invitation.title', { network: page.networkName })} sub={sub}>
      <EntryForm id="invitation" reply={reply}>
        <p className="small">
          {t('invitation.email')}: {page.email}
        </p>
        <input type="hidden" name="username" value={page.email} autoComplete="username" />
        <TextInput
          name="name"
          autoComplete="name"
          label={trainee ? t('invitation.nameTrainee') : t('invitation.name')}
          defaultValue={page.name}
          required
        />
        {page.password === 'new' ? (
          <TextInput
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={shortestPassword}
            label={t('invitation.password')}
            hint={t('invitation.passwordHint')}
            required
          />
        ) : null}
        {page.password === 'known' ? (
          <TextInput
            name="password"
            type="password"
            autoComplete="current-password"
            label={t('invitation.knownPassword')}
            hint={t('invitation.known')}
            required
          />
        ) : null}
        <SubmitButton wide>{t('invitation.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
