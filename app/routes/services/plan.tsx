import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { NewTaskInput } from '~/areas/engagement/task'
import { useGapWords } from '~/areas/network/coverage/components/use-gap-words'
import { VerdictMark } from '~/areas/network/coverage/components/verdict-mark'
import { planGapPage } from '~/areas/network/coverage/coverage.page.server'
import { coveragePageOf, readGapKey } from '~/areas/network/coverage/gap-key'
import { planGap } from '~/areas/network/coverage/plan-gap.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { formatFor } from '~/platform/format'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('plan.title')
  return runAs(request, 'tasks.write', async ctx => ({ ...(await planGapPage(ctx, params.gap ?? '')), title }))
}

/** Makes closing the gap a task. */
export async function action({ request, params }: ActionFunctionArgs) {
  await runAs(request, 'tasks.write', ctx => planGapPage(ctx, params.gap ?? ''))
  const gap = readGapKey(params.gap ?? '')
  if (!gap) throw notFound()
  const form = await readForm(request)
  const input = parseForm(form, NewTaskInput.omit({ employerId: true }))
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const done = await runAs(request, 'tasks.write', ctx => planGap(ctx, gap, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const language = await languageOf(request)
  const format = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
  const message = translator(language, 'services')('plan.made', { day: format.day(input.value.dueOn) })
  return redirectWithToast(request, coveragePageOf(gap), { kind: 'good', message })
}

export default function PlanGap() {
  const { gap, me, staff, tasks } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const what = useGapWords()(gap)
  const back = coveragePageOf(gap)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: back, label: t(gap.of === 'sector' ? 'region.title' : 'coverage.title') }]} />}
        title={t('plan.title')}
        sub={what}
        state={<VerdictMark verdict="gap" />}
      />
      <div className="stack">
        {tasks.length > 0 ? (
          <Card flush title={t('plan.there')}>
            <Rows label={t('plan.there')}>
              {tasks.map(task => (
                <Row
                  key={task.id}
                  done={task.state === 'done'}
                  what={<Link to={`/tasks/${task.id}`}>{task.title}</Link>}
                  sub={`${task.owner.displayName} · ${format.day(task.dueOn)}`}
                />
              ))}
            </Rows>
          </Card>
        ) : null}
        <Card>
          <EntryForm id="gap" reply={reply}>
            <TextInput
              name="title"
              label={t('plan.action')}
              required
              maxLength={300}
              defaultValue={t('plan.proposal', { what })}
              autoComplete="off"
            />
            <FormRow>
              <Select
                name="ownerId"
                label={t('plan.who')}
                required
                empty={false}
                defaultValue={me}
                choices={staff.map(one => ({ value: one.id, label: `${one.name} (${one.organisation})` }))}
              />
              <DateInput name="dueOn" label={t('plan.dueOn')} required />
            </FormRow>
            <FormActs>
              <SubmitButton>{t('plan.make')}</SubmitButton>
              <LinkButton to={back} look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
