import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { useAuditedColumns } from '~/areas/network/audits/components/audited-columns'
import { AuditFrame } from '~/areas/network/audits/components/audit-frame'
import { RelationBulk } from '~/areas/network/audits/components/relation-bulk'
import { RelationFilters } from '~/areas/network/audits/components/relation-filters'
import { relationsOfAudit } from '~/areas/network/audits/relations.page.server'
import { requireAudit } from '~/areas/network/audits/require-audit.server'
import { ChosenRelations } from '~/areas/network/plan-input'
import { addRelationActions } from '~/areas/network/plan/add-plan-actions.server'
import { chooseStrategy, returnChoices } from '~/areas/network/plan/choose-strategy.server'
import { ActionInput, ChooseInput } from '~/areas/network/plan/plan-inputs'
import { BatchLinks } from '~/areas/network/plan/components/batch-links'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { answerBatch } from './batch-acts.server'
import { refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.auditId)
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'audits')
  return runAs(request, 'network.read', async ctx => ({
    ...(await relationsOfAudit(ctx, id, search)),
    title: t('relations.title'),
  }))
}

/** A strategy or an action for each relation that was ticked, and the way back from a choice. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.auditId)
  await runAs(request, 'audits.write', ctx => requireAudit(ctx, 'audits.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'audits')
  const url = new URL(request.url)
  const here = url.pathname + url.search
  const say = (message: string, kind: 'good' | 'bad' = 'bad') => redirectWithToast(request, here, { kind, message })
  const intent = form.get('intent')
  if (intent === 'return') {
    const batch = z.uuid().safeParse(form.get('batch'))
    if (!batch.success) throw notFound()
    const done = await runAs(request, 'audits.write', ctx => returnChoices(ctx, id, batch.data))
    if (!done.ok) return say(refusalText(language, done.problems))
    const { returned, kept } = done.value
    const words = [t('relations.returned', { count: returned }), kept > 0 ? t('relations.kept', { count: kept }) : '']
    return say(words.join(' ').trim(), 'good')
  }
  if (intent !== 'choose' && intent !== 'act') throw notFound()
  if (form.get('all') === 'yes') return answerBatch(request, id, form, say)
  const chosen = ChosenRelations.safeParse(form.getAll('chosen'))
  if (!chosen.success) return say(t('relations.nobody'))
  if (intent === 'act') {
    const input = parseForm(form, ActionInput)
    if (!input.ok) return say(t('relations.wrongAction'))
    const done = await runAs(request, 'tasks.write', ctx => addRelationActions(ctx, id, chosen.data, input.value))
    if (!done.ok) return say(refusalText(language, done.problems))
    const { made, there, gone } = done.value
    const words = [
      t('actions.made', { count: made }),
      there > 0 ? t('actions.there', { count: there }) : '',
      gone > 0 ? t('actions.gone', { count: gone }) : '',
    ]
    return say(words.filter(Boolean).join(' '), 'good')
  }
  const input = parseForm(form, ChooseInput)
  if (!input.ok) return say(t('relations.wrong'))
  const done = await runAs(request, 'audits.write', ctx => chooseStrategy(ctx, id, chosen.data, input.value))
  if (!done.ok) return say(refusalText(language, done.problems))
  const { batchId, changed, same } = done.value
  const words = [t('relations.chosen', { count: changed }), same > 0 ? t('relations.same', { count: same }) : '']
  return redirectWithToast(request, here, {
    kind: 'good',
    message: words.join(' ').trim(),
    undo: changed > 0 ? { action: here, fields: { intent: 'return', batch: batchId } } : undefined,
  })
}

export default function DatedRelations() {
  const { rows, next, previous, head, filter, found, organisations, people, batches, title } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('audits')
  const format = useFormat()
  const columns = useAuditedColumns(head.id)
  const { plan, act } = head.may
  return (
    <AuditFrame head={head}>
      <Card flush title={title} sub={t('relations.sub', { day: format.day(head.heldOn) })}>
        <DataTable
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          rowName={row => row.name}
          bulk={
            plan || act
              ? {
                  acts: form => (
                    <RelationBulk
                      form={form}
                      people={people}
                      mayPlan={plan}
                      mayAct={act}
                      found={found}
                      shown={rows.length}
                    />
                  ),
                }
              : undefined
          }
          page={{ next, previous }}
          total={found}
          tools={
            <RelationFilters filter={filter} organisations={organisations}>
              <SearchBox label={t('relations.search')} words={filter.words} />
              {head.may.export ? <ExportLinks to={`/audit/dated/${head.id}/export`} /> : null}
            </RelationFilters>
          }
          empty={<EmptyState title={t('relations.nothing')}>{t('relations.nothingWords')}</EmptyState>}
        />
      </Card>
      <BatchLinks auditId={head.id} batches={batches} />
    </AuditFrame>
  )
}
