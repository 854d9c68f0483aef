import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAsLink } from '~/access/run.server'
import { AgreementDocument } from '~/areas/placements/components/agreement-document'
import { LinkClosed } from '~/areas/placements/components/link-closed'
import { askChange, confirmFacts } from '~/areas/placements/confirm-facts.server'
import { checkPage } from '~/areas/placements/link.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { PageHead } from '~/ui/page-head'
import { MessagePage } from '~/ui/shell/message-page'
import { titled } from '../access/titled'
import { openedBy } from './link-answer.server'

const ChangeInput = z.object({ note: z.string().trim().min(3).max(2_000) })

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return openedBy(
    translator(language, 'placements')('pages.check.title'),
    runAsLink(params.token ?? '', 'confirm-facts', ctx => checkPage(ctx, language)),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const token = params.token ?? ''
  const intent = String(form.get('intent'))
  if (intent === 'change') {
    const input = parseForm(form, ChangeInput)
    if (!input.ok) {
      await runAsLink(token, 'confirm-facts', async () => null)
      return data({ intent, ...formReply(form, input.problems) }, 422)
    }
    const done = await runAsLink(token, 'confirm-facts', ctx => askChange(ctx, input.value.note))
    return done.ok ? redirect(`/check/${token}`) : data({ intent, ...formReply(form, done.problems) }, 422)
  }
  const done = await runAsLink(token, 'confirm-facts', confirmFacts)
  return done.ok ? redirect(`/check/${token}`) : data({ intent, ...formReply(form, done.problems) }, 422)
}

export default function Check() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  if (!page) return <LinkClosed />
  const words = page.plain ? ('plain' as const) : ('formal' as const)
  if (page.status !== 'open' || !page.parts) {
    const status = page.status === 'open' ? 'closed' : page.status
    return (
      <MessagePage inside title={t(`pages.check.${status}Title`)}>
        {t(`pages.check.${words}.${status}`)}
      </MessagePage>
    )
  }
  const { summary, sheet, terms, opening } = page.parts
  return (
    <>
      <PageHead title={t('pages.check.title')} sub={t(`pages.check.${words}.intro`, { employer: page.employer })} />
      <Card>
        <AgreementDocument blocks={summary} lang={page.locale} />
      </Card>
      <Card>
        <AgreementDocument blocks={sheet} lang={page.locale} />
        <Fold title={t('pages.sign.wholeText')}>
          <AgreementDocument blocks={[...opening, ...terms]} lang={page.locale} />
        </Fold>
      </Card>
      <Card title={t(`pages.check.${words}.question`)}>
        <div className="stack">
          <EntryForm id="confirm" reply={reply?.intent === 'confirm' ? reply : null}>
            <input type="hidden" name="intent" value="confirm" />
            <FormActs>
              <SubmitButton wide>{t('pages.check.confirm')}</SubmitButton>
            </FormActs>
          </EntryForm>
          <Fold title={t('pages.check.change')} open={reply?.intent === 'change'}>
            <EntryForm
              id="change"
              reply={reply?.intent === 'change' ? reply : null}
              labels={{ note: t(`pages.check.${words}.note`) }}
            >
              <input type="hidden" name="intent" value="change" />
              <TextArea name="note" label={t(`pages.check.${words}.note`)} required rows={4} />
              <FormActs>
                <SubmitButton look="quiet">{t('pages.check.send')}</SubmitButton>
              </FormActs>
            </EntryForm>
          </Fold>
        </div>
      </Card>
    </>
  )
}
