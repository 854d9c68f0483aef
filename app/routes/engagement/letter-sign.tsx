import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAsLink } from '~/access/run.server'
import { visitOf } from '~/access/sign-in/visit.server'
import { LetterClosed } from '~/areas/engagement/letters/components/letter-closed'
import { letterLinkPage } from '~/areas/engagement/letters/letter-link.page.server'
import { refuseLetter, signLetter } from '~/areas/engagement/letters/sign-letter.server'
import { AgreementDocument } from '~/areas/placements/components/agreement-document'
import { DeclineForm } from '~/areas/placements/components/decline-form'
import { LinkClosed } from '~/areas/placements/components/link-closed'
import { SignForm } from '~/areas/placements/components/sign-form'
import { SigningDecline } from '~/areas/placements/reasons'
import { SignatureInput } from '~/areas/placements/signing'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { openedBy } from '../placements/link-answer.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return openedBy(
    translator(language, 'letters')('sign.title'),
    runAsLink(params.token ?? '', 'sign-letter', ctx => letterLinkPage(ctx, language)),
  )
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const token = params.token ?? ''
  const intent = String(form.get('intent'))
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  const refusedTo = async (problems: Parameters<typeof formReply>[1]) => {
    await runAsLink(token, 'sign-letter', async () => null)
    return refused(problems)
  }
  if (intent === 'decline') {
    const input = parseForm(form, SigningDecline)
    if (!input.ok) return refusedTo(input.problems)
    const done = await runAsLink(token, 'sign-letter', ctx => refuseLetter(ctx, input.value))
    return done.ok ? redirect(`/letter/${token}`) : refused(done.problems)
  }
  form.set('method', String(form.get('drawing') ?? '') === '' ? 'typed' : 'drawn')
  const input = parseForm(form, SignatureInput)
  if (!input.ok) return refusedTo(input.problems)
  const consentText = translator(await languageOf(request), 'letters')('sign.consent')
  const place = { ...visitOf(request, context), consentText }
  const done = await runAsLink(token, 'sign-letter', ctx => signLetter(ctx, input.value, place))
  return done.ok ? redirect(`/letter/${token}`) : refused(done.problems)
}

export default function SignLetter() {
  const { page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('letters')
  if (!page) return <LinkClosed />
  if (page.status !== 'sign' || !page.text) return <LetterClosed page={page} />
  const { own, other } = page.text
  return (
    <>
      <PageHead title={t('sign.title')} sub={`${page.network} · ${page.number}`} />
      <p>
        {t('sign.intro')} <a href="#sign">{t('sign.toSigning')}</a>
      </p>
      <Card>
        <AgreementDocument blocks={own.blocks} lang={own.language} />
        <Fold title={t('otherLanguage')}>
          <AgreementDocument blocks={other.blocks} lang={other.language} />
        </Fold>
      </Card>
      <Card title={t('sign.yours')}>
        <SignForm
          page={page}
          consent={t('sign.consent')}
          nameHint={t('sign.nameHint', { name: page.name })}
          reply={reply?.intent === 'sign' ? reply : null}
        />
      </Card>
      <Fold title={t('sign.decline')} open={reply?.intent === 'decline'}>
        <DeclineForm plain={false} reply={reply?.intent === 'decline' ? reply : null} />
      </Fold>
    </>
  )
}
