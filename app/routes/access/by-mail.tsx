import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runInSignIn } from '~/access/run.server'
import { evenly, goOn } from '~/access/sign-in/on-the-way-in.server'
import { EmailInput, requestSignInMail } from '~/access/sign-in/request-mail.server'
import { signInByCode } from '~/access/sign-in/sign-in-by-mail.server'
import { attemptOf, visitOf } from '~/access/sign-in/visit.server'
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

const MailCodeInput = EmailInput.extend({ mailCode: z.string().min(1).max(20) })

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  return { title: t('byMail.title') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  if (form.get('intent') === 'code') {
    const input = parseForm(form, MailCodeInput)
    if (!input.ok) return data({ ...formReply(form, input.problems), sent: true }, 422)
    const { email, mailCode } = input.value
    const came = await throttled(attemptOf(request, context, 'mail-code', email), () =>
      runInSignIn(ctx => signInByCode(ctx, email, mailCode, visitOf(request, context))),
    )
    if (!came.ok) return data({ ...formReply(form, came.problems), sent: true }, 422)
    return goOn(request, came.value, null)
  }
  const input = parseForm(form, EmailInput)
  if (!input.ok) return data({ ...formReply(form, input.problems), sent: false }, 422)
  const { language } = await accessTexts(request)
  const { email } = input.value
  // A request always counts as a try: a mail is sent each time.
  const sent = await throttled(attemptOf(request, context, 'mail-request', email), async () => {
    await evenly(() => runInSignIn(ctx => requestSignInMail(ctx, email, language)))
    return fail()
  })
  const waits = sent.ok ? [] : sent.problems
  if (waits.length > 0) return data({ ...formReply(form, waits), sent: false }, 422)
  return data({ ...formReply(form, []), sent: true })
}

export default function ByMail() {
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  const below = <Link to="/sign-in">{t('byMail.withPassword')}</Link>
  if (!reply?.sent) {
    return (
      <AuthShell title={t('byMail.title')} sub={t('byMail.sub')} below={below}>
        <EntryForm id="by-mail" reply={reply}>
          <TextInput name="email" type="email" autoComplete="email" label={t('signIn.email')} required />
          <SubmitButton wide>{t('byMail.submit')}</SubmitButton>
        </EntryForm>
      </AuthShell>
    )
  }
  const email = typeof reply.values.email === 'string' ? reply.values.email : ''
  return (
    <AuthShell title={t('byMail.sentTitle')} sub={t('byMail.sent')} below={below}>
      <EntryForm id="mail-code" reply={reply}>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="intent" value="code" />
        <TextInput
          name="mailCode"
          label={t('byMail.code')}
          hint={t('byMail.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          required
        />
        <SubmitButton wide>{t('byMail.submitCode')}</SubmitButton>
      </EntryForm>
      <EntryForm id="mail-again">
        <input type="hidden" name="email" value={email} />
        <SubmitButton look="text">{t('byMail.again')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
