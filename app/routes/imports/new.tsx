import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { isImportKind, largestUploadBytes } from '~/areas/imports/import-kind'
import { importFormPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { receiveUpload } from '~/areas/imports/receive-upload.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { problem } from '~/platform/result'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { FileDrop } from '~/ui/form/file-drop'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { RadioGroup } from '~/ui/form/choices'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'imports')('start')
  const asked = new URL(request.url).searchParams.get('kind')
  const chosen = isImportKind(asked) ? asked : 'employers'
  return runAs(request, 'employers.import', async ctx => ({ ...(await importFormPage(ctx)), chosen, title }))
}

export async function action({ request }: ActionFunctionArgs) {
  // A file is only read for somebody who may bring one.
  await runAs(request, 'employers.import', async () => null)
  const size = `${Math.round(largestUploadBytes / 1024 / 1024)} MB`
  if (Number(request.headers.get('Content-Length') ?? 0) > largestUploadBytes + 10_000) {
    return data(formReply(new FormData(), [problem('file', 'file-too-large', undefined, size)]), 413)
  }
  const form = await readForm(request)
  const [kind, file] = [form.get('kind'), form.get('file')]
  if (!isImportKind(kind)) return data(formReply(form, [problem('kind', 'choose')]), 422)
  if (!(file instanceof File) || file.size === 0) return data(formReply(form, [problem('file', 'required')]), 422)
  if (file.size > largestUploadBytes)
    return data(formReply(form, [problem('file', 'file-too-large', undefined, size)]), 422)
  const plan = planOf(kind)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const received = await runAs(request, plan.permission, ctx => receiveUpload(ctx, plan, { name: file.name, bytes }))
  if (!received.ok) return data(formReply(form, received.problems), 422)
  return redirect(`/imports/${received.value.runId}`)
}

export default function NewImport() {
  const { kinds, limits, chosen } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('imports')
  const format = useFormat()
  return (
    <>
      <PageHead title={t('start')} />
      <Card>
        <EntryForm id="import" reply={reply} encType="multipart/form-data">
          <RadioGroup
            name="kind"
            label={t('kind')}
            required
            layout="row"
            choices={kinds.map(one => ({ value: one.kind, label: t(`kinds.${one.kind}`) }))}
            defaultValue={chosen}
          />
          <FileDrop
            name="file"
            label={t('file')}
            hint={t('fileHint', {
              rows: format.number(limits.rows),
              workbookRows: format.number(limits.workbookRows),
            })}
            required
            accept=".csv,.xlsx,.txt"
            largestBytes={largestUploadBytes}
          />
          <div className="stack stack-s">
            {kinds.map(one => (
              <Fold key={one.kind} title={t('columnsOf', { kind: t(`kinds.${one.kind}`) })}>
                <p className="small break-anywhere">
                  {t('columns', { must: one.must.join(', '), may: one.may.join(', ') })}
                </p>
              </Fold>
            ))}
          </div>
          <FormActs>
            <SubmitButton>{t('look')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
