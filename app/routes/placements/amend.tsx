import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { amendPage } from '~/areas/placements/amend.page.server'
import { AmendForm, AmendKinds } from '~/areas/placements/components/amend-form'
import { requireAgreement } from '~/areas/placements/require-agreement.server'
import { AmendmentInput, saveAmendment } from '~/areas/placements/save-amendment.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { useProblemText } from '~/ui/form/problem-text'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const asked = new URL(request.url).searchParams.getAll('kind')
  return runAs(request, 'agreements.write', async ctx => {
    const page = await amendPage(ctx, objectId(params.agreementId), asked, language)
    return { ...page, title: translator(language, 'placements')('buttons.amend') }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, AmendmentInput)
  if (!input.ok) {
    await runAs(request, 'agreements.write', ctx => requireAgreement(ctx, objectId(params.agreementId)))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'agreements.write', ctx =>
    saveAmendment(ctx, objectId(params.agreementId), input.value, form),
  )
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'placements')('pages.amend.saved')
  return redirectWithToast(request, `/agreements/${done.value.agreementId}`, { kind: 'good', message })
}

export default function Amend() {
  const { agreementId, refused, form } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  const say = useProblemText()
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: `/agreements/${agreementId}`, label: form?.number ?? t('agreement') }]} />}
        title={t('buttons.amend')}
        sub={t('pages.amend.sub')}
      />
      {refused ? (
        <Notice tone="warn" title={say(refused[0]!)}>
          <Link to={`/agreements/${agreementId}`}>{t('pages.amend.back')}</Link>
        </Notice>
      ) : null}
      {form ? (
        <div className="stack">
          <AmendKinds kinds={form.kinds} />
          {form.kinds.length > 0 ? <AmendForm {...form} reply={reply ?? null} /> : null}
        </div>
      ) : null}
    </>
  )
}
