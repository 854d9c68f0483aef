import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runInSignIn } from '~/access/run.server'
import { isLivingLink } from '~/access/sign-in/look-ups.server'
import { longestPassword, shortestPassword } from '~/access/sign-in/password-rules'
import { resetPassword } from '~/access/sign-in/reset-password.server'
import { attemptOf } from '~/access/sign-in/visit.server'
import { accountDigest, knownDeviceCookie } from '~/access/throttle/known-device.server'
import { throttled } from '~/access/throttle/throttled.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { AuthShell } from '~/ui/shell/auth-shell'
import { DeadLink } from './parts/dead-link'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

const PasswordInput = z.object({
  password: z
    .string()
    .min(1)
    .max(longestPassword * 4),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const alive = await isLivingLink(params.token ?? '', 'reset-password')
  const { t } = await accessTexts(request)
  if (!alive) return data({ title: t('deadLink.title'), dead: true }, 404)
  return data({ title: t('reset.title'), dead: false })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, PasswordInput)
  if (!input.ok) {
    const alive = await isLivingLink(params.token ?? '', 'reset-password')
    return data({ ...formReply(form, input.problems), dead: !alive }, alive ? 422 : 404)
  }
  const done = await throttled(attemptOf(request, context, 'link', null), () =>
    runInSignIn(ctx => resetPassword(ctx, params.token ?? '', input.value.password)),
  )
  if (!done.ok) {
    const dead = done.problems.some(problem => problem.code === 'access.dead-link')
    return data({ ...formReply(form, done.problems), dead }, dead ? 404 : 422)
  }
  const { t } = await accessTexts(request)
  const response = await redirectWithToast(request, '/sign-in', { kind: 'good', message: t('reset.done') })
  response.headers.append('Set-Cookie', knownDeviceCookie(request, accountDigest(done.value.email)))
  return response
}

export default function ResetPassword() {
  const { dead } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  if (dead || reply?.dead) return <DeadLink kind="reset" />
  return (
    <AuthShell title={t('reset.title')}>
      <EntryForm id="reset" reply={reply}>
        <TextInput
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={shortestPassword}
          label={t('reset.password')}
          hint={t('reset.hint')}
          required
        />
        <SubmitButton wide>{t('reset.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
