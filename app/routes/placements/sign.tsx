import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAsLink } from '~/access/run.server'
import { visitOf } from '~/access/sign-in/visit.server'
import { AgreementDocument } from '~/areas/placements/components/agreement-document'
import { DeclineForm } from '~/areas/placements/components/decline-form'
import { LinkClosed } from '~/areas/placements/components/link-closed'
import { SignForm } from '~/areas/placements/components/sign-form'
import { SignStatus } from '~/areas/placements/components/sign-status'
import { signPage } from '~/areas/placements/link.page.server'
import { SigningDecline } from '~/areas/placements/reasons'
import { declineToSign, signAgreement } from '~/areas/placements/sign-agreement.server'
import { SignatureInput } from '~/areas/placements/signing'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { openedBy } from './link-answer.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return openedBy(
    translator(language, 'placements')('signing.title'),
    runAsLink(params.token ?? '', 'sign-agreement', ctx => signPage(ctx, language)),
  )
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const token = params.token ?? ''
  const here = `/sign/${token}`
  const intent = String(form.get('intent'))
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  const refusedTo = async (problems: Parameters<typeof formReply>[1]) => {
    await runAsLink(token, 'sign-agreement', async () => null)
    return refused(problems)
  }
  if (intent === 'decline') {
    const input = parseForm(form, SigningDecline)
    if (!input.ok) return refusedTo(input.problems)
    const done = await runAsLink(token, 'sign-agreement', ctx => declineToSign(ctx, input.value))
    return done.ok ? redirect(here) : refused(done.problems)
  }
  form.set('method', String(form.get('drawing') ?? '') === '' ? 'typed' : 'drawn')
  const input = parseForm(form, SignatureInput)
  if (!input.ok) return refusedTo(input.problems)
  const consentText = translator(await languageOf(request), 'placements')('signing.consent')
  const place = { ...visitOf(request, context), consentText }
  const done = await runAsLink(token, 'sign-agreement', ctx => signAgreement(ctx, input.value, place))
  return done.ok ? redirect(here) : refused(done.problems)
}

export default function Sign() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  if (!page) return <LinkClosed />
  if (page.status !== 'sign' || !page.text) return <SignStatus page={page} />
  const { own, other } = page.text
  const words = page.plain ? t('signing.intro') : t('signingStaff.intro')
  return (
    <>
      <PageHead title={t('signing.title')} sub={`${page.employer} · ${page.number}`} />
      <p>
        {words} <a href="#sign">{t('pages.sign.toSigning')}</a>
      </p>
      <Card>
        <AgreementDocument blocks={own.summary} lang={page.locale} />
      </Card>
      <Card title={t('pages.sign.wholeText')}>
        <AgreementDocument blocks={[...own.opening, ...own.sheet, ...own.terms]} lang={page.locale} />
        <Fold title={t('pages.sign.otherLanguage')}>
          <AgreementDocument blocks={other.blocks} lang={other.language} />
        </Fold>
      </Card>
      <Card title={t('pages.sign.yours')}>
        <SignForm page={page} reply={reply?.intent === 'sign' ? reply : null} />
      </Card>
      <Fold title={t('signing.decline')} open={reply?.intent === 'decline'}>
        <DeclineForm plain={page.plain} reply={reply?.intent === 'decline' ? reply : null} />
      </Fold>
    </>
  )
}
