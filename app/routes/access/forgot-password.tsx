import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runInSignIn } from '~/access/run.server'
import { evenly } from '~/access/sign-in/on-the-way-in.server'
import { EmailInput, requestPasswordReset } from '~/access/sign-in/request-mail.server'
import { attemptOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { fail } from '~/platform/result'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { AuthShell } from '~/ui/shell/auth-shell'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  return { title: t('forgot.title') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, EmailInput)
  if (!input.ok) return data({ ...formReply(form, input.problems), sent: false }, 422)
  const { language } = await accessTexts(request)
  const { email } = input.value
  // A request always counts as a try: a mail is sent each time.
  const sent = await throttled(attemptOf(request, context, 'mail-request', email), async () => {
    await evenly(() => runInSignIn(ctx => requestPasswordReset(ctx, email, language)))
    return fail()
  })
  const waits = sent.ok ? [] : sent.problems
  return data({ ...formReply(form, waits), sent: waits.length === 0 }, waits.length > 0 ? 422 : 200)
}

export default function ForgotPassword() {
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  const below = <Link to="/sign-in">{t('forgot.back')}</Link>
  if (reply?.sent)
    return <AuthShell title={t('forgot.sentTitle')} sub={t('forgot.sent')} below={below} children={null} />
  return (
    <AuthShell title={t('forgot.title')} sub={t('forgot.sub')} below={below}>
      <EntryForm id="forgot" reply={reply}>
        <TextInput name="email" type="email" autoComplete="username" label={t('signIn.email')} required />
        <SubmitButton wide>{t('forgot.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
