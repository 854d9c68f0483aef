import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { relationsPage } from '~/areas/network/audit.page.server'
import { LimitsLine } from '~/areas/network/audit-template/components/limits-line'
import { AuditFilters } from '~/areas/network/components/audit-filters'
import { PlanActs } from '~/areas/network/components/plan-acts'
import { useRelationColumns } from '~/areas/network/components/relation-columns'
import { isRelationList } from '~/areas/network/findings'
import { planActions } from '~/areas/network/plan-actions.server'
import { ChosenRelations, PlanInput } from '~/areas/network/plan-input'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { list } = params
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'network')
  return runAs(request, 'network.read', async ctx => {
    if (!isRelationList(list)) throw notFound()
    return { ...(await relationsPage(ctx, list, search)), title: t(`lists.${list}`) }
  })
}

/** Makes an action a task for each relation that was ticked. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'network')
  const url = new URL(request.url)
  const say = (message: string, kind: 'good' | 'bad') =>
    redirectWithToast(request, url.pathname + url.search, { kind, message })
  await runAs(request, 'tasks.write', async () => null)
  if (!isRelationList(params.list)) throw notFound()
  const chosen = ChosenRelations.safeParse(form.getAll('chosen'))
  if (!chosen.success) return say(t('plan.nobody'), 'bad')
  const input = parseForm(form, PlanInput)
  if (!input.ok) return say(t('plan.wrong'), 'bad')
  const done = await runAs(request, 'tasks.write', ctx => planActions(ctx, chosen.data, input.value))
  if (!done.ok) return say(t('plan.wrong'), 'bad')
  const { made, there } = done.value
  const words = [t('plan.made', { count: made }), there > 0 ? t('plan.there', { count: there }) : '']
  return say(words.join(' ').trim(), 'good')
}

export default function Relations() {
  const { rows, next, previous, list, filter, choices, title, today, limits, may } = useLoaderData<typeof loader>()
  const { t } = useTranslation('network')
  const format = useFormat()
  const columns = useRelationColumns()
  const rule = list === 'all' ? null : t(`rules.${list}`, limits.thresholds)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/audit', label: t('title') }]} />}
        title={title}
        sub={[rule, t('standing', { day: format.day(today) })].filter(Boolean).join(' ')}
      />
      <div className="stack">
        <Card flush>
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            rowName={row => row.name}
            bulk={may.plan ? { acts: form => <PlanActs form={form} people={choices.people} /> } : undefined}
            page={{ next, previous }}
            tools={
              <AuditFilters filter={filter} organisations={choices.organisations}>
                {may.export ? <ExportLinks to={`/audit/export/${list}`} /> : null}
              </AuditFilters>
            }
            empty={<EmptyState title={t('nothing')}>{t('nothingWords')}</EmptyState>}
          />
        </Card>
        <p className="small muted">{t('priorityRule', limits.thresholds)}</p>
        <LimitsLine limits={limits} />
      </div>
    </>
  )
}
