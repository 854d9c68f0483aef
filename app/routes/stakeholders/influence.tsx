import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { Plus } from 'lucide'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { AnalysisFrame, useWho } from '~/areas/stakeholders/components/analysis-frame'
import { DecidePanel, type Placing } from '~/areas/stakeholders/components/decide-panel'
import { InfluenceGrid, scoresIn, type GridView } from '~/areas/stakeholders/components/influence-grid'
import { PartLinks } from '~/areas/stakeholders/components/part-links'
import { StakeholderTable } from '~/areas/stakeholders/components/stakeholder-table'
import { useClosing } from '~/areas/stakeholders/components/use-closing'
import { ViewSwitch } from '~/areas/stakeholders/components/view-switch'
import { Tray } from '~/areas/stakeholders/components/tray'
import { stakeholdersPage } from '~/areas/stakeholders/influence.page.server'
import { isGridKey } from '~/areas/stakeholders/quadrants'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { readForm } from '~/platform/forms/read-form.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { answerAgreed, answerScore } from './score-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  return runAs(request, 'stakeholders.read', ctx => stakeholdersPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const analysisId = requiredId(params.analysisId)
  await runAs(request, 'stakeholders.write', ctx => requireAnalysis(ctx, 'stakeholders.write', analysisId))
  const form = await readForm(request)
  const url = new URL(request.url)
  const stakeholderId = requiredId(String(form.get('stakeholderId') ?? ''))
  const sent = { analysisId, stakeholderId, form, back: url.pathname + url.search }
  if (form.get('intent') === 'score') return answerScore(request, sent)
  if (form.get('intent') === 'agree') return answerAgreed(request, sent)
  throw notFound()
}

export default function Influence() {
  const page = useLoaderData<typeof loader>()
  const replies = useActionData<typeof action>()
  const { t } = useTranslation('stakeholders')
  const [search] = useSearchParams()
  const [placing, setPlacing] = useState<Placing | null>(null)
  const { head, stakeholders, limits, former } = page
  const asked = search.get('grid')
  const grid = isGridKey(asked) ? asked : 'importance'
  const view: GridView = search.get('view') === 'mine' ? 'mine' : 'group'
  const who = useWho(head)
  const mayMove = head.may.change && (view === 'group' || head.takesPart)
  const open = stakeholders.filter(one => scoresIn(view, one) === null)
  useClosing(replies, () => setPlacing(null))
  useEffect(() => setPlacing(null), [view, grid])
  const range = { from: limits.borderlineFrom, until: limits.highFrom }
  const legend = former ? t('influence.legend', { ...range, former: former.title }) : t('influence.legendPlain', range)
  const computed = t('influence.computed', { high: limits.highFrom, version: head.templateVersion, who })
  return (
    <AnalysisFrame
      head={head}
      acts={
        head.may.change ? (
          <LinkButton to={`/stakeholders/${head.id}/stakeholders/new`} icon={Plus}>
            {t('influence.add')}
          </LinkButton>
        ) : null
      }
    >
      {stakeholders.length === 0 ? (
        <Card>
          <EmptyState level={2} title={t('influence.emptyTitle')} example={t('influence.example')}>
            {t('influence.empty')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="cluster no-print">
            <ViewSwitch
              label={t('influence.grid')}
              name="grid"
              chosen={grid}
              choices={{ importance: t('influence.gridImportance'), interest: t('influence.gridInterest') }}
            />
            <ViewSwitch
              label={t('influence.view')}
              name="view"
              chosen={view}
              choices={{ group: t('influence.group'), mine: t('influence.mine') }}
            />
          </div>
          <Figure
            title={t(grid === 'importance' ? 'influence.gridImportance' : 'influence.gridInterest')}
            name="table"
            acts={<PartLinks analysisId={head.id} part="stakeholders" />}
            picture={
              <InfluenceGrid
                page={page}
                grid={grid}
                view={view}
                mayMove={mayMove}
                onDrop={drop => setPlacing({ ...drop, grid })}
              />
            }
            table={<StakeholderTable analysisId={head.id} rows={stakeholders} />}
            note={[mayMove ? t('influence.howGroup') : null, legend, computed].filter(Boolean).join(' ')}
          />
          {placing ? (
            <DecidePanel page={page} view={view} placing={placing} replies={replies} onClose={() => setPlacing(null)} />
          ) : null}
          {open.length > 0 ? (
            <Tray
              analysisId={head.id}
              open={open}
              onPlace={mayMove && view === 'mine' ? id => setPlacing({ id, grid, across: 3, up: 3 }) : null}
            />
          ) : null}
          {search.get('table') === 'table' ? null : (
            <Card title={t('influence.title')} sub={t('influence.sub')} flush>
              <StakeholderTable analysisId={head.id} rows={stakeholders} />
            </Card>
          )}
        </>
      )}
    </AnalysisFrame>
  )
}
