import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { changePassword, PasswordChange } from '~/access/account/change-password.server'
import {
  SecondFactorInput,
  makeNewBackupCodes,
  confirmOwnSecondFactor,
  startOwnSecondFactor,
} from '~/access/account/own-second-factor.server'
import { securityPage } from '~/access/account/security.page.server'
import { runAs } from '~/access/run.server'
import { attemptOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { formReply, type FormReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { fail, type Problem, type Result } from '~/platform/result'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { BackupCodes } from '../access/parts/backup-codes'
import { EnrolForm } from '../access/parts/enrol-form'
import { accessTexts } from '../access/page-title.server'
import { titled } from '../access/titled'
import { SecondStepCard } from './parts/second-step-card'
import { SettingsFrame } from './parts/settings-frame'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  return runAs(request, 'account.manage-own', async ctx => ({
    title: t('settings.security'),
    ...(await securityPage(ctx)),
  }))
}

interface Reply extends FormReply {
  intent: string
  codes: string[] | null
}

function replyTo(form: FormData, problems: Problem[], codes: string[] | null = null): Reply {
  return { ...formReply(form, problems), intent: String(form.get('intent')), codes }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const { t, language } = await accessTexts(request)
  const email = await runAs(request, 'account.manage-own', async ctx => (await securityPage(ctx)).email)
  const guarded = <T,>(work: () => Promise<Result<T>>) =>
    throttled(attemptOf(request, context, 'own-password', email), work)

  if (form.get('intent') === 'password') {
    const input = parseForm(form, PasswordChange)
    if (!input.ok) return data(replyTo(form, input.problems), 422)
    const changed = await guarded(() =>
      runAs(request, 'account.manage-own', ctx => changePassword(ctx, input.value, language)),
    )
    if (!changed.ok) return data(replyTo(form, changed.problems), 422)
    return redirectWithToast(request, '/settings/security', { kind: 'good', message: t('settings.passwordChanged') })
  }
  const input = parseForm(form, SecondFactorInput)
  if (!input.ok) return data(replyTo(form, input.problems), 422)
  const { intent, password = '', code = '' } = input.value
  const done = await guarded<string[] | null>(() =>
    runAs(request, 'account.manage-own', async ctx => {
      if (intent === 'start') return startOwnSecondFactor(ctx, password)
      if (intent === 'confirm') return confirmOwnSecondFactor(ctx, code, language)
      if (intent === 'codes') return makeNewBackupCodes(ctx, password, language)
      return fail()
    }),
  )
  return data(replyTo(form, done.ok ? [] : done.problems, done.ok ? done.value : null), done.ok ? 200 : 422)
}

export default function Security() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  const replyOf = (intent: string) => (reply?.intent === intent ? reply : null)
  if (reply?.codes) {
    return (
      <SettingsFrame>
        <Card title={t('secondFactor.doneTitle')} sub={t('secondFactor.done')}>
          <BackupCodes codes={reply.codes} next="/settings/security" />
        </Card>
      </SettingsFrame>
    )
  }
  return (
    <SettingsFrame>
      <Card title={t('settings.password')}>
        {page.hasPassword ? (
          <EntryForm id="password" reply={replyOf('password')}>
            <input type="hidden" name="intent" value="password" />
            <TextInput
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              label={t('settings.currentPassword')}
              required
            />
            <TextInput
              name="newPassword"
              type="password"
              autoComplete="new-password"
              label={t('settings.newPassword')}
              hint={t('reset.hint')}
              required
            />
            <FormActs>
              <SubmitButton>{t('settings.changePassword')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : (
          <p>{t('settings.noPassword')}</p>
        )}
      </Card>
      {page.invitation ? (
        <Card title={t('secondFactor.title')} sub={t('secondFactor.sub')}>
          <EnrolForm id="confirm" invitation={page.invitation} reply={replyOf('confirm')}>
            <input type="hidden" name="intent" value="confirm" />
          </EnrolForm>
        </Card>
      ) : null}
      {page.hasPassword ? <SecondStepCard on={page.secondStepOn} codesLeft={page.codesLeft} replyOf={replyOf} /> : null}
    </SettingsFrame>
  )
}
