import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { agreementGroups } from '~/areas/placements/agreement-content'
import { AgreementStep } from '~/areas/placements/agreement-step-input'
import { agreementPage } from '~/areas/placements/agreement.page.server'
import { AmendmentChain } from '~/areas/placements/components/amendment-chain'
import { AgreementActs } from '~/areas/placements/components/agreement-acts'
import { AgreementDocument } from '~/areas/placements/components/agreement-document'
import { AgreementHead } from '~/areas/placements/components/agreement-head'
import { AgreementNotices } from '~/areas/placements/components/agreement-notices'
import { Circuit } from '~/areas/placements/components/circuit'
import { GroupForm } from '~/areas/placements/components/group-form'
import { GroupList } from '~/areas/placements/components/group-list'
import { PaperSignatureForm } from '~/areas/placements/components/paper-signature-form'
import { MissingList } from '~/areas/placements/components/missing-list'
import { useFieldWords } from '~/areas/placements/components/field-words'
import { editAgreementForm } from '~/areas/placements/edit-agreement-form.server'
import { moveAgreement } from '~/areas/placements/move-agreement.server'
import { PaperSignature, recordPaperSignature } from '~/areas/placements/record-paper-signature.server'
import { fileKinds } from '~/platform/files/file-kinds'
import { requireAgreement } from '~/areas/placements/require-agreement.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { problem } from '~/platform/result'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return runAs(request, 'agreements.read', async ctx => {
    const page = await agreementPage(ctx, objectId(params.agreementId), language)
    const key = page.chain.isAmendment ? 'pages.amend.title' : 'pages.agreement.title'
    return { ...page, title: translator(language, 'placements')(key, { number: page.number }) }
  })
}

type Problems = Parameters<typeof formReply>[1]

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const here = `/agreements/${params.agreementId}`
  const t = translator(await languageOf(request), 'placements')
  const refused = (problems: Problems) => data({ intent, ...formReply(form, problems) }, 422)
  const refusedToWriter = async (problems: Problems) => {
    await runAs(request, 'agreements.write', ctx => requireAgreement(ctx, objectId(params.agreementId)))
    return refused(problems)
  }
  if (intent === 'edit') {
    const group = agreementGroups.find(one => one === form.get('group')) ?? 'heading'
    const done = await runAs(request, 'agreements.write', ctx =>
      editAgreementForm(ctx, objectId(params.agreementId), group, form),
    )
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, `${here}?group=${group}`, { kind: 'good', message: t('pages.saved') })
  }
  if (intent === 'record_paper_signature') {
    const input = parseForm(form, PaperSignature)
    const scan = form.get('scan')
    const noScan = scan instanceof File && scan.size > 0 ? [] : [problem('scan', 'required')]
    if (!input.ok || !(scan instanceof File) || noScan.length > 0)
      return refusedToWriter([...(input.ok ? [] : input.problems), ...noScan])
    const bytes = new Uint8Array(await scan.arrayBuffer())
    const done = await runAs(request, 'agreements.write', ctx =>
      recordPaperSignature(ctx, objectId(params.agreementId), input.value, { name: scan.name, bytes }),
    )
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, here, { kind: 'good', message: t('pages.paper.recorded') })
  }
  const input = parseForm(form, AgreementStep)
  if (!input.ok) return refusedToWriter(input.problems)
  const { intent: event, ...rest } = input.value
  const done = await runAs(request, 'agreements.write', ctx =>
    moveAgreement(ctx, objectId(params.agreementId), event, rest),
  )
  if (!done.ok) return refused(done.problems.filter(problem => problem.path === '' || !problem.path.includes('.')))
  const message = event === 'resend_link' ? t('pages.agreement.resent') : t(`agreementStates.${done.value.state}`)
  return redirectWithToast(request, here, { kind: 'good', message })
}

export default function Agreement() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const [search] = useSearchParams()
  const asked = page.groups.find(one => one === search.get('group'))
  const group = asked ?? page.groups.find(one => one === page.problems[0]?.path.split('.')[0]) ?? 'parties'
  const showsText = !page.mayEdit || search.get('view') === 'text'
  return (
    <>
      <AgreementHead page={page} />
      <div className="cols">
        <div className="stack">
          <AgreementNotices page={page} />
          {showsText ? (
            <Card>
              {page.document ? (
                <AgreementDocument blocks={page.document.blocks} lang={page.document.language} />
              ) : (
                <Notice tone="warn">{t('pages.agreement.noTemplate')}</Notice>
              )}
            </Card>
          ) : (
            <Card title={words.group(group)}>
              <GroupForm
                group={group}
                content={page.content}
                editVersion={page.editVersion}
                problems={page.problems}
                reply={reply?.intent === 'edit' ? reply : null}
              />
            </Card>
          )}
        </div>
        <aside className="stack">
          <AgreementActs acts={page.acts} blocked={page.problems.length > 0} reply={reply ?? null} />
          {page.mayRecordPaper ? (
            <PaperSignatureForm
              signers={page.signers}
              today={page.today}
              largestBytes={fileKinds['signed-scan'].mostBytes}
              reply={reply?.intent === 'record_paper_signature' ? reply : null}
            />
          ) : null}
          <AmendmentChain agreementId={page.id} chain={page.chain} />
          {page.frozen ? null : (
            <MissingList agreementId={page.id} problems={page.problems} isAmendment={page.chain.isAmendment} />
          )}
          {page.signers.length > 0 ? <Circuit signers={page.signers} state={page.state} /> : null}
          {page.mayEdit ? (
            <GroupList agreementId={page.id} groups={page.groups} current={group} problems={page.problems} />
          ) : null}
        </aside>
      </div>
    </>
  )
}
