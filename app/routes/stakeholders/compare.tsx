import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AnalysisFrame } from '~/areas/stakeholders/components/analysis-frame'
import { FigureChanges, MovementTable } from '~/areas/stakeholders/components/compare-tables'
import { MovementPicture } from '~/areas/stakeholders/components/movement-picture'
import { PartLinks } from '~/areas/stakeholders/components/part-links'
import { SavablePicture } from '~/areas/stakeholders/components/picture-acts'
import { comparePage } from '~/areas/stakeholders/compare.page.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  const search = new URL(request.url).searchParams
  return runAs(request, 'stakeholders.read', ctx => comparePage(ctx, id, search))
}

export default function Compare() {
  const { head, others, before, limits, movements, figures } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stakeholders')
  const format = useFormat()
  const [search] = useSearchParams()
  return (
    <AnalysisFrame head={head}>
      {!before ? (
        <Card>
          <EmptyState level={2} title={t('compare.noneTitle')}>
            {t('compare.none')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Form method="get" className="cluster no-print" preventScrollReset>
            <Select
              name="with"
              label={t('compare.with')}
              required
              empty={false}
              defaultValue={before.id}
              choices={others.map(one => ({ value: one.id, label: `${one.title}, ${format.day(one.heldOn)}` }))}
            />
            <Button look="quiet">{t('compare.show')}</Button>
          </Form>
          <Figure
            title={t('compare.picture', { before: before.name, after: head.name })}
            name="movements"
            acts={<PartLinks analysisId={head.id} part="compare" more={{ with: before.id }} />}
            picture={
              <SavablePicture name={t('compare.picture', { before: before.name, after: head.name })}>
                <MovementPicture movements={movements} limits={limits} />
              </SavablePicture>
            }
            table={<MovementTable movements={movements} />}
            note={[
              t('compare.movedCount', { count: movements.filter(one => one.what === 'moved').length }),
              t('compare.templates', { before: before.templateVersion, after: head.templateVersion }),
            ].join('. ')}
          />
          {search.get('movements') === 'table' ? null : (
            <Card title={t('compare.movements')} flush>
              <MovementTable movements={movements} />
            </Card>
          )}
          <Card title={t('compare.figures')} flush>
            {figures.length === 0 ? (
              <p className="card-body muted">{t('compare.noFigures')}</p>
            ) : (
              <FigureChanges changes={figures} />
            )}
          </Card>
        </>
      )}
    </AnalysisFrame>
  )
}
