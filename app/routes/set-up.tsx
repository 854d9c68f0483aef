import { data, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runInSignIn } from '~/access/run.server'
import { isSetUp } from '~/access/set-up/is-set-up.server'
import { organisationKindsToSetUp } from '~/access/set-up/organisation-kinds'
import { setUpNetwork, SetUpInput } from '~/access/set-up/set-up-network.server'
import { shortestPassword } from '~/access/sign-in/password-rules'
import { attemptOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { isDemoBeingPlanted } from '~/platform/demo-planting.server'
import { env } from '~/platform/env.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { fail, problem } from '~/platform/result'
import { discardSetupKey, matchesSetupKey } from '~/platform/setup-key.server'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { AuthShell } from '~/ui/shell/auth-shell'
import { accessTexts } from './access/page-title.server'
import { titled } from './access/titled'

export const meta = titled

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** The page of the one-time address that the start prints. Once a network is there, it leads to signing in. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await isSetUp()) throw redirect('/sign-in')
  const { t } = await accessTexts(request)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (await isDemoBeingPlanted()) {
    return data({ title: t('setUp.plantingTitle'), key: null, planting: true }, { headers: { Refresh: '5; url=/' } })
  }
  const allowed = matchesSetupKey(key)
  return data({ title: t('setUp.title'), key: allowed ? key : null, planting: false }, allowed ? 200 : 404)
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isSetUp()) throw redirect('/sign-in')
  const form = await readForm(request)
  const input = parseForm(form, SetUpInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const defaults = { locale: env().DEFAULT_LOCALE, timeZone: env().TIME_ZONE }
  const done = await throttled(attemptOf(request, context, 'link', null), async () =>
    matchesSetupKey(String(form.get('key')))
      ? runInSignIn(ctx => setUpNetwork(ctx, input.value, defaults))
      : fail(problem('', 'access.set-up-key')),
  )
  if (!done.ok) return data(formReply(form, done.problems), 422)
  discardSetupKey()
  const { t } = await accessTexts(request)
  return redirectWithToast(request, '/sign-in', { kind: 'good', message: t('setUp.done') })
}

export default function SetUp() {
  const { key, planting } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  if (planting) {
    return (
      <AuthShell title={t('setUp.plantingTitle')}>
        <p>{t('setUp.planting')}</p>
      </AuthShell>
    )
  }
  if (key === null) {
    return (
      <AuthShell title={t('setUp.noKeyTitle')}>
        <p>{t('setUp.noKey')}</p>
      </AuthShell>
    )
  }
  return (
    <AuthShell title={t('setUp.title')} sub={t('setUp.sub')}>
      <EntryForm id="set-up" reply={reply}>
        <input type="hidden" name="key" value={key} />
        <TextInput name="network" label={t('setUp.network')} hint={t('setUp.networkHint')} required />
        <TextInput name="organisation" label={t('setUp.organisation')} autoComplete="organization" required />
        <Select
          name="kind"
          label={t('setUp.kind')}
          choices={organisationKindsToSetUp.map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
          required
        />
        <TextInput name="name" label={t('setUp.name')} autoComplete="name" required />
        <TextInput name="email" type="email" label={t('setUp.email')} autoComplete="username" required />
        <TextInput
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={shortestPassword}
          label={t('setUp.password')}
          hint={t('invitation.passwordHint')}
          required
        />
        <SubmitButton wide>{t('setUp.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
