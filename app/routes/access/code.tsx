import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CodeInput, confirmSecondFactor } from '~/access/sign-in/confirm-second-factor.server'
import { goOn, runOnTheWayIn, wantedPath } from '~/access/sign-in/on-the-way-in.server'
import { emailOnTheWayIn } from '~/access/sign-in/look-ups.server'
import { attemptOf, visitOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { Button } from '~/ui/button'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { AuthShell } from '~/ui/shell/auth-shell'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const to = wantedPath(new URL(request.url).searchParams.get('to'))
  const session = await runOnTheWayIn(request, async (_ctx, found) => found)
  if (session.membershipId) throw redirect(to ?? '/')
  const { t } = await accessTexts(request)
  return { title: t('code.title'), to }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const visit = visitOf(request, context)
  const email = await emailOnTheWayIn(request, visit)
  const input = parseForm(form, CodeInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const { code } = input.value
  const confirm = () => runOnTheWayIn(request, (ctx, session) => confirmSecondFactor(ctx, session, code, visit), visit)
  const came = await throttled(attemptOf(request, context, 'code', email), async () => {
    const first = await confirm()
    // Of two at once the later one is refused before it can see that the earlier one came in.
    return first.ok ? first : confirm()
  })
  if (!came.ok) return data(formReply(form, came.problems), 422)
  return goOn(request, came.value, wantedPath(form.get('to')))
}

export default function Code() {
  const { to } = useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  return (
    <AuthShell
      title={t('code.title')}
      sub={t('code.sub')}
      below={
        <Form method="post" action="/sign-out" reloadDocument>
          <Button look="text">{t('code.again')}</Button>
        </Form>
      }
    >
      <EntryForm id="code" reply={useActionData<typeof action>()}>
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <TextInput
          name="code"
          label={t('code.code')}
          hint={t('code.backupHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          width="medium"
          required
        />
        <SubmitButton wide>{t('code.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
