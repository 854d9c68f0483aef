import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { isSection } from '~/areas/employers/sectors'
import { ArgumentInput } from '~/areas/engagement/arguments/argument'
import { argumentPage } from '~/areas/engagement/arguments/arguments.page.server'
import { ArgumentFields } from '~/areas/engagement/arguments/components/argument-fields'
import { SuccessFigure } from '~/areas/engagement/arguments/components/success-figure'
import { useArgumentText } from '~/areas/engagement/arguments/components/use-argument-text'
import { requireArgument } from '~/areas/engagement/arguments/require-argument.server'
import { archiveArgument, changeArgument } from '~/areas/engagement/arguments/save-argument.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.argumentId)
  const t = translator(await languageOf(request), 'persuasion')
  return runAs(request, 'arguments.read', async ctx => ({ ...(await argumentPage(ctx, id)), title: t('title') }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.argumentId)
  await runAs(request, 'arguments.write', ctx => requireArgument(ctx, 'arguments.write', id))
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'persuasion')
  const act = form.get('act')
  if (act === 'archive' || act === 'restore') {
    const done = await runAs(request, 'arguments.write', ctx => archiveArgument(ctx, id, act))
    if (!done.ok) return redirectWithToast(request, `/arguments/${id}`, { kind: 'bad', message: t('done.refused') })
    return redirectWithToast(request, '/arguments', {
      kind: 'good',
      message: t(`done.${act}`),
      undo: { action: `/arguments/${id}`, fields: { act: act === 'archive' ? 'restore' : 'archive' } },
    })
  }
  const input = parseForm(form, ArgumentInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const done = await runAs(request, 'arguments.write', ctx => changeArgument(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  return redirectWithToast(request, '/arguments', { kind: 'good', message: t('done.changed') })
}

export default function Argument() {
  const { argument, all, sectors, may } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('persuasion')
  const { t: employers } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  const text = useArgumentText()
  const { state } = argument
  const sectorName = (key: string) => (isSection(key) ? employers(`sections.${key}`) : t('noSector'))
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/arguments', label: t('title') }]} />}
        title={text({ nl: argument.textNl, en: argument.textEn })}
        state={<Chip tone={state === 'offered' ? 'good' : 'warn'}>{t(`states.${state}`)}</Chip>}
        sub={argument.evidence}
        acts={
          may.write ? (
            <Form method="post">
              <Button look="quiet" name="act" value={state === 'archived' ? 'restore' : 'archive'}>
                {state === 'archived' ? t('restore') : t('archive')}
              </Button>
            </Form>
          ) : null
        }
      />
      <div className="stack">
        {all ? (
          <SuccessFigure title={t('success.perSector')} what={t('sector')} rows={sectors} names={sectorName} />
        ) : (
          <Card title={t('success.perSector')}>
            <p className="muted">{t('success.never')}</p>
          </Card>
        )}
        {may.write ? (
          <Card>
            <EntryForm id="argument" reply={reply}>
              <ArgumentFields argument={argument} />
              <FormActs>
                <SubmitButton>{common('save')}</SubmitButton>
              </FormActs>
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  )
}
