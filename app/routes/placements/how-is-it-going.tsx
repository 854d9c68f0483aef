import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAsLink } from '~/access/run.server'
import { answerFollowUp, FollowUpAnswer } from '~/areas/placements/answer-follow-up.server'
import { LinkClosed } from '~/areas/placements/components/link-closed'
import { howIsItGoingPage } from '~/areas/placements/link.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { openedBy } from './link-answer.server'

const lights = ['good', 'attention', 'bad'] as const

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'placements')('pages.how.title')
  return openedBy(title, runAsLink(params.token ?? '', 'answer-follow-up', howIsItGoingPage))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, FollowUpAnswer)
  if (!input.ok) {
    await runAsLink(params.token ?? '', 'answer-follow-up', async () => null)
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAsLink(params.token ?? '', 'answer-follow-up', ctx => answerFollowUp(ctx, input.value))
  return done.ok ? redirect(`/how-is-it-going/${params.token}`) : data(formReply(form, done.problems), 422)
}

export default function HowIsItGoing() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  if (!page) return <LinkClosed />
  const light = lights.find(one => one === page.light)
  const form = (
    <EntryForm id="how" reply={reply} labels={{ light: t('pages.how.question') }} className="form big-choices">
      <RadioGroup
        name="light"
        label={t('pages.how.question')}
        required
        defaultValue={light}
        choices={lights.map(value => ({ value, label: t(`pages.lights.${value}`) }))}
      />
      <TextArea name="note" label={t('pages.how.note')} hint={t('pages.how.noteHint')} rows={4} />
      <FormActs>
        <SubmitButton wide>{t('pages.how.send')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
  return (
    <>
      <PageHead title={t('pages.how.title')} sub={t('pages.how.sub')} />
      {light ? (
        <>
          <Notice tone="good" title={t('pages.how.thanks')} live>
            {t('pages.how.told', { answer: t(`pages.lights.${light}`) })}
          </Notice>
          <Fold title={t('pages.how.change')} open={reply !== undefined}>
            {form}
          </Fold>
        </>
      ) : (
        <Card>{form}</Card>
      )}
    </>
  )
}
