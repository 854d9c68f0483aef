import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { ScriptField } from '~/areas/engagement/arguments/components/script-field'
import { useArgumentText } from '~/areas/engagement/arguments/components/use-argument-text'
import { PitchInput, proposeScript } from '~/areas/engagement/arguments/pitch'
import { pitchFormPage } from '~/areas/engagement/arguments/pitch.page.server'
import { savePitch } from '~/areas/engagement/arguments/save-pitch.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'persuasion')('pitch.title')
  return runAs(request, 'engagement.record', async ctx => ({ ...(await pitchFormPage(ctx, id)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, PitchInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', ctx => requireEmployer(ctx, 'engagement.record', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'engagement.record', ctx => savePitch(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'persuasion')('done.pitch')
  return redirectWithToast(request, `/employers/${id}/pitch`, { kind: 'good', message })
}

export default function Pitch() {
  const { head, pitch, offered, old, sites, me, organisation } = useLoaderData<typeof loader>()
  const { t } = useTranslation('persuasion')
  const { t: common } = useTranslation('common')
  const text = useArgumentText()
  const chosen = pitch?.argumentIds ?? offered.slice(0, 3).map(one => one.id)
  const start =
    pitch?.script ??
    proposeScript(t('pitch.scriptFirst', { me, organisation }), offered.slice(0, 3).map(text), t('pitch.scriptLast'))
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={pitch ? t('pitch.change') : t('pitch.make')}>
        <EntryForm id="pitch" reply={useActionData<typeof action>()}>
          {pitch ? <input type="hidden" name="version" value={pitch.version} /> : null}
          <TextInput
            name="opening"
            label={t('pitch.opening')}
            hint={t('pitch.openingHint')}
            required
            maxLength={300}
            defaultValue={pitch?.opening ?? t('pitch.openingStart')}
          />
          {offered.length + old.length > 0 ? (
            <CheckboxGroup
              name="argumentIds"
              label={t('pitch.arguments')}
              hint={t('pitch.argumentsHint')}
              defaultValue={chosen}
              choices={[...offered, ...old].map(one => ({
                value: one.id,
                label: one.isOld ? `${text(one)} (${t('pitch.old')})` : text(one),
              }))}
            />
          ) : null}
          <ScriptField start={start} />
          {sites.length > 1 ? (
            <Select name="siteId" label={t('pitch.site')} defaultValue={pitch?.siteId} choices={sites} />
          ) : null}
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}/pitch`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
