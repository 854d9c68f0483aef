import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { LetterActs } from '~/areas/engagement/letters/components/letter-acts'
import { LetterFacts } from '~/areas/engagement/letters/components/letter-facts'
import { LetterSigners } from '~/areas/engagement/letters/components/letter-signers'
import { LetterStateMark } from '~/areas/engagement/letters/components/letter-state'
import { renewLetter } from '~/areas/engagement/letters/draft-letter.server'
import { LetterEnd, LetterReview, LetterWithdrawal } from '~/areas/engagement/letters/letter-input'
import { letterPage } from '~/areas/engagement/letters/letter.page.server'
import {
  endLetter,
  offerLetter,
  resendLetter,
  reviewLetter,
  withdrawLetter,
} from '~/areas/engagement/letters/move-letter.server'
import { requireLetter } from '~/areas/engagement/letters/require-letter.server'
import { AgreementDocument } from '~/areas/placements/components/agreement-document'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return runAs(request, 'letters.read', async ctx => {
    const page = await letterPage(ctx, objectId(params.letterId))
    return { ...page, language, title: translator(language, 'letters')('titleOf', { number: page.number }) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.letterId)
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const t = translator(await languageOf(request), 'letters')
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  const refusedToWriter = async (problems: Parameters<typeof formReply>[1]) => {
    await runAs(request, 'letters.write', ctx => requireLetter(ctx, 'letters.write', id))
    return refused(problems)
  }
  if (intent === 'renew') {
    const done = await runAs(request, 'letters.write', ctx => renewLetter(ctx, id))
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, `/letters/${done.value.letterId}/edit`, { kind: 'good', message: t('renewed') })
  }
  const act = actOf(intent, form)
  if (!act.ok) return refusedToWriter(act.problems)
  const done = await runAs(request, 'letters.write', ctx => act.value(ctx, id))
  if (!done.ok) return refused(done.problems)
  const message = intent === 'resend' ? t('resent') : t('now', { state: t(`states.${done.value.state}`) })
  return redirectWithToast(request, `/letters/${id}`, { kind: 'good', message })
}

/** What an intent does, with what the form says about it; nothing for an intent that nobody knows. */
function actOf(
  intent: string,
  form: FormData,
): Result<(ctx: Ctx<MemberActor>, id: string) => ReturnType<typeof offerLetter>> {
  if (intent === 'offer') return ok(offerLetter)
  if (intent === 'resend') return ok(resendLetter)
  if (intent === 'review') {
    const input = parseForm(form, LetterReview)
    return input.ok ? ok((ctx, id) => reviewLetter(ctx, id, input.value)) : input
  }
  if (intent === 'end') {
    const input = parseForm(form, LetterEnd)
    return input.ok ? ok((ctx, id) => endLetter(ctx, id, input.value)) : input
  }
  if (intent === 'withdraw') {
    const input = parseForm(form, LetterWithdrawal)
    return input.ok ? ok((ctx, id) => withdrawLetter(ctx, id, input.value)) : input
  }
  return fail(problem('', 'invalid'))
}

export default function LetterOfIntent() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('letters')
  const own = page.documents[page.language]
  const other = page.documents[page.language === 'nl' ? 'en' : 'nl']
  const above = page.isFirm
    ? [{ to: '/my-organisation', label: t('ownPage') }]
    : [
        { to: '/letters', label: t('title') },
        ...(page.employer ? [{ to: `/employers/${page.employer.id}`, label: page.employer.name }] : []),
      ]
  return (
    <>
      <PageHead
        above={<Breadcrumb items={above} />}
        title={page.title}
        state={<LetterStateMark state={page.state} />}
        sub={page.employer?.name}
        acts={
          page.sealed ? (
            <LinkButton to={`/letters/${page.id}/pdf`} reloadDocument>
              {t('download')}
            </LinkButton>
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          {page.state === 'draft' ? <Notice>{t('draftNotice')}</Notice> : null}
          {page.state === 'signed' && !page.sealed ? <Notice>{t('sealing')}</Notice> : null}
          {page.isFirm && page.state === 'offered' ? <Notice>{t('mailHasLink')}</Notice> : null}
          <Card>
            <AgreementDocument blocks={own.blocks} lang={own.language} />
            <Fold title={t('otherLanguage')}>
              <AgreementDocument blocks={other.blocks} lang={other.language} />
            </Fold>
          </Card>
        </div>
        <aside className="stack">
          <LetterActs page={page} reply={reply ?? null} />
          <LetterSigners signers={page.signers} />
          <LetterFacts page={page} />
        </aside>
      </div>
    </>
  )
}
