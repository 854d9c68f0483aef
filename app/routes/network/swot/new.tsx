import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { boardNameOf } from '~/areas/network/swot/board-name-of.server'
import { newBoardPage } from '~/areas/network/swot/boards.page.server'
import { useSwotWord } from '~/areas/network/swot/components/use-swot-word'
import { NewBoardInput } from '~/areas/network/swot/inputs'
import { boardObjects } from '~/areas/network/swot/sections'
import { startBoard } from '~/areas/network/swot/start-board.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'swot')('add')
  const search = new URL(request.url).searchParams
  return runAs(request, 'swot.write', async ctx => ({ ...(await newBoardPage(ctx, search, language)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, NewBoardInput)
  if (!input.ok) {
    await runAs(request, 'swot.write', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const language = await languageOf(request)
  const done = await runAs(request, 'swot.write', async ctx => {
    const started = await startBoard(ctx, input.value)
    if (!started.ok) return started
    const { boardId } = started.value
    return { ok: true as const, value: { boardId, name: await boardNameOf(ctx, boardId, language) } }
  })
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const { boardId, name } = done.value
  return redirectWithToast(request, `/swot/${boardId}`, {
    kind: 'good',
    message: translator(language, 'swot')('started', { name }),
  })
}

export default function NewBoard() {
  const { organisation, partners, copyable, known, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('swot')
  const { t: common } = useTranslation('common')
  const word = useSwotWord()
  const format = useFormat()
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: '/swot', label: t('title') }]} />} title={title} sub={t('addSub')} />
      <Card>
        <EntryForm id="board" key={known.copyOfId} reply={useActionData<typeof action>()}>
          <RadioGroup
            name="object"
            label={t('form.object')}
            required
            defaultValue={known.object}
            choices={boardObjects.map(value => ({
              value,
              label: value === 'own' ? `${word('objects', value)} (${organisation})` : word('objects', value),
            }))}
          />
          <Select
            name="aboutId"
            label={t('form.about')}
            hint={t('form.aboutHint')}
            defaultValue={known.aboutId}
            choices={partners.map(one => ({ value: one.id, label: one.name }))}
          />
          <FormRow>
            <NumberInput
              name="year"
              label={t('form.year')}
              hint={t('form.yearHint')}
              required
              defaultValue={known.year}
            />
            <DateInput name="heldOn" label={t('form.heldOn')} required defaultValue={known.heldOn} />
          </FormRow>
          {copyable.length > 0 ? (
            <Select
              name="copyOfId"
              label={t('form.copyOf')}
              hint={t('form.copyOfHint')}
              empty={t('form.emptyBoard')}
              defaultValue={known.copyOfId}
              choices={copyable.map(one => ({ value: one.id, label: `${one.name} (${format.day(one.heldOn)})` }))}
            />
          ) : null}
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to="/swot" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
