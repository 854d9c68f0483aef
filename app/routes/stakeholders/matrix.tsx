import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { participationKinds } from '~/areas/stakeholders/analysis-template'
import { chooseCell } from '~/areas/stakeholders/choose-cell.server'
import { AnalysisFrame } from '~/areas/stakeholders/components/analysis-frame'
import { CellForm } from '~/areas/stakeholders/components/cell-form'
import { MatrixPicture } from '~/areas/stakeholders/components/matrix-picture'
import { StakeholderMatrix, SummaryMatrix } from '~/areas/stakeholders/components/matrix-tables'
import { PartLinks } from '~/areas/stakeholders/components/part-links'
import { SavablePicture } from '~/areas/stakeholders/components/picture-acts'
import { stakeholdersPage } from '~/areas/stakeholders/influence.page.server'
import { CellInput } from '~/areas/stakeholders/inputs'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { searchWith } from '~/ui/table/table-search'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  return runAs(request, 'stakeholders.read', ctx => stakeholdersPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const analysisId = requiredId(params.analysisId)
  await runAs(request, 'stakeholders.write', ctx => requireAnalysis(ctx, 'stakeholders.write', analysisId))
  const form = await readForm(request)
  const input = parseForm(form, CellInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const t = translator(await languageOf(request), 'stakeholders')
  const url = new URL(request.url)
  const done = await runAs(request, 'stakeholders.write', ctx => chooseCell(ctx, analysisId, input.value))
  if (done.ok) {
    url.searchParams.delete('cell')
    const message = t('matrix.chosenDone', { name: done.value.label })
    return redirectWithToast(request, url.pathname + url.search, { kind: 'good', message })
  }
  const [first] = done.problems
  if (first?.code !== 'cell-changed-meanwhile') return data(formReply(form, done.problems), 422)
  const kind = participationKinds.find(one => one === first.expected) ?? 'none'
  const message = t('matrix.meanwhile', { name: first.found ?? '', kind: t(`participation.${kind}`) })
  return redirectWithToast(request, url.pathname + url.search, { kind: 'bad', message })
}

export default function Matrix() {
  const { head, stakeholders, limits } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('stakeholders')
  const [search] = useSearchParams()
  const rated = stakeholders.filter(one => one.cells)
  const [asked, stage] = (search.get('cell') ?? '').split(' ')
  const one = rated.find(other => other.id === asked)
  const cell = one?.cells?.find(other => other.stage === stage)
  const cellAddress = (id: string, of: string) => searchWith(search, { cell: `${id} ${of}` })
  const computed = t('matrix.computed', { version: head.templateVersion, over: limits.partnerInterestOver })
  return (
    <AnalysisFrame head={head}>
      {rated.length === 0 ? (
        <Card>
          <EmptyState level={2} title={t('matrix.emptyTitle')}>
            {t('matrix.empty')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Figure
            title={t('matrix.title')}
            name="matrix"
            acts={<PartLinks analysisId={head.id} part="matrix" />}
            picture={
              <SavablePicture name={`${head.name} ${t('matrix.title')}`}>
                <MatrixPicture rows={rated} />
              </SavablePicture>
            }
            table={<SummaryMatrix rows={rated} />}
            note={computed}
          />
          {one && cell && head.may.change ? (
            <CellForm key={`${one.id} ${stage}`} one={one} cell={cell} reply={reply} />
          ) : null}
          <Card title={t('matrix.perStakeholder')} sub={t('matrix.sub')} flush>
            <StakeholderMatrix rows={rated} cellAddress={head.may.change ? cellAddress : undefined} />
          </Card>
        </>
      )}
    </AnalysisFrame>
  )
}
