import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { notFound, runAs } from '~/access/run.server'
import { AuditFrame } from '~/areas/network/audits/components/audit-frame'
import { batchPage } from '~/areas/network/plan/batch.page.server'
import { BatchCard } from '~/areas/network/plan/components/batch-card'
import { requireBatch } from '~/areas/network/plan/require-batch.server'
import { stopBatch, takeBatchBack } from '~/areas/network/plan/start-batch.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

const idsOf = (params: Record<string, string | undefined>) =>
  [requiredId(params.auditId), requiredId(params.batchId)] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [auditId, batchId] = idsOf(params)
  const title = translator(await languageOf(request), 'audits')('batch.title')
  return runAs(request, 'network.read', async ctx => ({ ...(await batchPage(ctx, auditId, batchId)), title }))
}

/** Stops an act on many relations, or takes it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const [auditId, batchId] = idsOf(params)
  await runAs(request, 'audits.write', ctx => requireBatch(ctx, 'audits.write', auditId, batchId))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'audits')
  const here = `/audit/dated/${auditId}/batches/${batchId}`
  const say = (message: string, kind: 'good' | 'bad' | 'info') => redirectWithToast(request, here, { kind, message })
  const intent = form.get('intent')
  if (intent === 'stop') {
    const done = await runAs(request, 'audits.write', ctx => stopBatch(ctx, auditId, batchId))
    return done.ok ? say(t('batch.stopped'), 'info') : say(refusalText(language, done.problems), 'bad')
  }
  if (intent !== 'undo') throw notFound()
  const done = await runAs(request, 'audits.write', ctx => takeBatchBack(ctx, auditId, batchId))
  if (!done.ok) return say(refusalText(language, done.problems), 'bad')
  if (done.value === null) return say(t('batch.undoStarted'), 'info')
  const { returned, kept } = done.value
  return say(
    [t('batch.undone', { count: returned }), kept > 0 ? t('batch.kept', { count: kept }) : ''].join(' ').trim(),
    'good',
  )
}

const refreshMillis = 2_000

export default function DatedBatch() {
  const page = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const isRunning = page.running !== null && !page.running.failed
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isRunning, revalidate])
  return (
    <AuditFrame head={page.head}>
      <BatchCard page={page} />
    </AuditFrame>
  )
}
