import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { atMost, CadenceInput, starterCadence, tableOf } from '~/areas/engagement/cadence'
import { cadenceEffect, cadencePage } from '~/areas/engagement/cadence.page.server'
import { changeCadence, undoCadence } from '~/areas/engagement/change-cadence.server'
import { CadenceForm } from '~/areas/engagement/components/cadence-form'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const here = '/admin/cadence'

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'cadence')('title')
  return runAs(request, 'cadence.manage', async ctx => ({ title, page: await cadencePage(ctx) }))
}

export async function action({ request }: ActionFunctionArgs) {
  await runAs(request, 'cadence.manage', async () => null)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'cadence')
  const undone = z.uuid().safeParse(form.get('undo'))
  if (undone.success) {
    const done = await runAs(request, 'cadence.manage', ctx => undoCadence(ctx, undone.data))
    return redirectWithToast(
      request,
      here,
      done.ok ? { kind: 'good', message: t('undone') } : { kind: 'bad', message: t('changed') },
    )
  }
  const asked = form.get('intent') === 'reset' ? withStarter(form) : form
  const input = parseForm(asked, CadenceInput)
  if (!input.ok) return data({ reply: formReply(asked, input.problems), effect: undefined }, 422)
  const table = tableOf(input.value)
  if (form.get('intent') !== 'save') {
    const effect = await runAs(request, 'cadence.manage', ctx => cadenceEffect(ctx, table))
    return data({ reply: formReply(asked, []), effect }, 200)
  }
  const done = await runAs(request, 'cadence.manage', ctx => changeCadence(ctx, table, input.value.version))
  if (!done.ok) return data({ reply: formReply(asked, done.problems), effect: undefined }, 422)
  return redirectWithToast(request, here, {
    kind: 'good',
    message: t('saved'),
    undo: { action: here, fields: { undo: done.value.templateId } },
  })
}

/** The form with the standard table in it. */
function withStarter(form: FormData): FormData {
  const filled = new FormData()
  filled.set('version', String(form.get('version') ?? ''))
  starterCadence.daysByLevel.forEach((days, level) => filled.set(`daysByLevel[${level}]`, String(days)))
  atMost(starterCadence).forEach((days, index) => filled.set(`atMost${index + 1}`, days === null ? '' : String(days)))
  return filled
}

export default function Cadence() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('cadence')
  const format = useFormat()
  const { overdue, all } = page.counts
  const holds = page.isStarter ? t('isStandard') : page.since ? t('isOwn', { day: format.day(page.since) }) : ''
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <Card>
        <p>
          {holds} {t('effect.now', { count: overdue, all })}
        </p>
        <CadenceForm
          key={JSON.stringify(answer?.reply.values ?? page.version)}
          page={page}
          reply={answer?.reply}
          effect={answer?.effect}
        />
      </Card>
    </>
  )
}
