import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { homeOf } from '~/access/navigation'
import { findActor, runInSignIn } from '~/access/run.server'
import { goOn, wantedPath } from '~/access/sign-in/on-the-way-in.server'
import { SignInInput, signInWithPassword } from '~/access/sign-in/sign-in-with-password.server'
import { attemptOf, visitOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { isDemoBeingPlanted } from '~/platform/demo-planting.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { AuthShell } from '~/ui/shell/auth-shell'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request)
  const to = wantedPath(new URL(request.url).searchParams.get('to'))
  if (actor) throw redirect(to ?? homeOf(actor.role))
  const { t } = await accessTexts(request)
  return { title: t('signIn.title'), to, planting: await isDemoBeingPlanted() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, SignInInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const attempt = attemptOf(request, context, 'password', input.value.email)
  const came = await throttled(attempt, () =>
    runInSignIn(ctx => signInWithPassword(ctx, input.value, visitOf(request, context))),
  )
  if (!came.ok) return data(formReply(form, came.problems), 422)
  return goOn(request, came.value, wantedPath(form.get('to')))
}

export default function SignIn() {
  const { to, planting } = useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  return (
    <AuthShell
      title={t('signIn.title')}
      sub={planting ? t('signIn.planting') : to ? t('signIn.expired') : undefined}
      below={
        <>
          <Link to="/sign-in/by-mail">{t('signIn.byMail')}</Link>
          <Link to="/forgot-password">{t('signIn.forgot')}</Link>
        </>
      }
    >
      <EntryForm id="sign-in" reply={useActionData<typeof action>()}>
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <TextInput name="email" type="email" autoComplete="username" label={t('signIn.email')} required />
        <TextInput
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('signIn.password')}
          required
        />
        <SubmitButton wide>{t('signIn.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
