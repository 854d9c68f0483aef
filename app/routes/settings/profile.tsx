import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { changeProfile, ProfileInput } from '~/access/account/change-profile.server'
import { canEver } from '~/access/policy'
import { familyOf } from '~/access/roles'
import { runAs } from '~/access/run.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { translator } from '~/platform/i18n.server'
import { languageNames, languages } from '~/platform/languages'
import {
  languageHeader,
  readPreferences,
  singleKeysHeader,
  themeHeader,
  toastHeader,
} from '~/platform/preferences.server'
import { themes } from '~/platform/theme'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { RadioGroup } from '~/ui/form/choices'
import { TextInput } from '~/ui/form/text-input'
import { KeyList } from '~/ui/shell/key-list'
import { accessTexts } from '../access/page-title.server'
import { titled } from '../access/titled'
import { SettingsFrame } from './parts/settings-frame'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  const { language, theme, singleKeys } = await readPreferences(request)
  return runAs(request, 'account.manage-own', async ctx => ({
    title: t('settings.title'),
    name: ctx.actor.displayName,
    role: ctx.actor.role,
    language,
    theme,
    singleKeys,
    mayRecord: canEver(ctx.actor, 'engagement.record'),
    hasKeys: ['staff', 'employer'].includes(familyOf(ctx.actor.role)),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, ProfileInput)
  if (!input.ok) {
    await runAs(request, 'account.manage-own', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const changed = await runAs(request, 'account.manage-own', ctx => changeProfile(ctx, input.value))
  if (!changed.ok) return data(formReply(form, changed.problems), 422)
  const { language, theme, singleKeys } = input.value
  const headers = new Headers({ 'Set-Cookie': await languageHeader(request, language) })
  headers.append('Set-Cookie', await themeHeader(request, theme))
  if (singleKeys) headers.append('Set-Cookie', await singleKeysHeader(request, singleKeys === 'on'))
  headers.append(
    'Set-Cookie',
    await toastHeader(request, { kind: 'good', message: translator(language, 'access')('settings.saved') }),
  )
  return redirect('/settings', { headers })
}

export default function Profile() {
  const { name, language, theme, singleKeys, hasKeys, mayRecord } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation(['access', 'shell', 'common'])
  return (
    <SettingsFrame>
      <Card title={t('access:settings.profile')}>
        <EntryForm id="profile" reply={reply} reloadDocument>
          <TextInput
            name="name"
            autoComplete="name"
            label={t('access:settings.name')}
            hint={t('access:settings.nameHint')}
            defaultValue={name}
            required
          />
          <RadioGroup
            name="language"
            layout="row"
            label={t('access:settings.language')}
            choices={languages.map(value => ({ value, label: languageNames[value] }))}
            defaultValue={language}
            required
          />
          <RadioGroup
            name="theme"
            layout="row"
            label={t('access:settings.theme')}
            choices={themes.map(value => ({ value, label: t(`shell:themes.${value}`) }))}
            defaultValue={theme}
            required
          />
          {hasKeys ? (
            <RadioGroup
              name="singleKeys"
              layout="row"
              label={t('shell:keys.setting')}
              hint={t('shell:keys.settingHint')}
              choices={(['on', 'off'] as const).map(value => ({ value, label: t(`shell:keys.${value}`) }))}
              defaultValue={singleKeys ? 'on' : 'off'}
              required
            />
          ) : null}
          <FormActs>
            <SubmitButton>{t('common:save')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
      {hasKeys ? (
        <Card
          id="keys"
          title={t('shell:keys.title')}
          sub={t(singleKeys ? 'shell:keys.singleNote' : 'shell:keys.singleOff')}
        >
          <KeyList singleKeys={mayRecord ? [{ key: 'c', does: t('shell:keys.contact') }] : []} />
        </Card>
      ) : null}
    </SettingsFrame>
  )
}
