import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { MergeFields } from '~/areas/employers/duplicates/components/merge-fields'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { mergePage } from '~/areas/employers/duplicates/merge.page.server'
import { undoMerge } from '~/areas/employers/duplicates/undo-merge.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { useProblemText } from '~/ui/form/problem-text'
import { Notice } from '~/ui/notice'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [id, otherId] = [requiredId(params.employerId), requiredId(params.otherId)]
  const title = translator(await languageOf(request), 'duplicates')('merge.title')
  return runAs(request, 'employers.merge', async ctx => ({ ...(await mergePage(ctx, id, otherId)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [survivorId, mergedId] = [requiredId(params.employerId), requiredId(params.otherId)]
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'duplicates')
  const here = `/employers/${survivorId}/merge/${mergedId}`
  const undo = parseForm(form, z.object({ intent: z.literal('undo'), mergeId: z.uuid() }))
  if (undo.ok) {
    const undone = await runAs(request, 'employers.merge', ctx => undoMerge(ctx, undo.value.mergeId))
    if (!undone.ok) return data(formReply(form, undone.problems), 422)
    const { fields, rows } = undone.value.stayed
    const isWhole = fields.length === 0 && rows === 0
    return redirectWithToast(request, `/employers/${undone.value.survivorId}`, {
      kind: isWhole ? 'good' : 'warn',
      message: isWhole ? t('merge.undone') : t('merge.undoneExcept', { fields: fields.length, rows }),
    })
  }
  const page = await runAs(request, 'employers.merge', ctx => mergePage(ctx, survivorId, mergedId))
  const input = parseForm(form, MergeInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const done = await runAs(request, 'employers.merge', ctx =>
    mergeEmployers(ctx, { survivorId, mergedId }, input.value),
  )
  if (!done.ok) return data(formReply(form, done.problems), 422)
  return redirectWithToast(request, `/employers/${survivorId}`, {
    kind: 'good',
    message: t('merge.done', { merged: page.merged.name, survivor: page.head.name }),
    undo: { action: here, fields: { intent: 'undo', mergeId: done.value.mergeId } },
  })
}

export default function MergeEmployers() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('duplicates')
  const { t: common } = useTranslation('common')
  const problemText = useProblemText()
  const { head, merged } = page
  return (
    <div className="stack">
      <EmployerTabs head={head} />
      <Card title={t('merge.title')}>
        {page.refusal ? (
          <Notice tone="warn" live>
            {reply?.problems[0] ? problemText(reply.problems[0]) : t('merge.refused')}
          </Notice>
        ) : (
          <EntryForm id="merge" reply={reply}>
            <p>{t('merge.intro', { merged: merged.name, survivor: head.name })}</p>
            <MergeFields page={page} />
            <FormActs>
              <SubmitButton>{t('merge.act')}</SubmitButton>
              <LinkButton to={`/employers/${merged.id}/merge/${head.id}`} look="quiet">
                {t('merge.swap', { name: merged.name })}
              </LinkButton>
              <LinkButton to={`/employers/${head.id}`} look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        )}
      </Card>
    </div>
  )
}
