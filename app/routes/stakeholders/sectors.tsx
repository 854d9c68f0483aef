import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FileUp, Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { AnalysisFrame } from '~/areas/stakeholders/components/analysis-frame'
import { PartLinks } from '~/areas/stakeholders/components/part-links'
import { SavablePicture } from '~/areas/stakeholders/components/picture-acts'
import { SectorChart } from '~/areas/stakeholders/components/sector-chart'
import { SectorTable } from '~/areas/stakeholders/components/sector-table'
import { sectorsPage } from '~/areas/stakeholders/sectors.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  return runAs(request, 'stakeholders.read', ctx => sectorsPage(ctx, id))
}

export default function Sectors() {
  const { head, rows, total, n, periods, takesFile } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stakeholders')
  const format = useFormat()
  const sectorName = useSectorName()
  const at = `/stakeholders/${head.id}/sectors`
  const note = [
    t('sectors.note', { count: n, total: format.number(total), periods: format.list(periods) }),
    periods.length > 1 ? t('sectors.morePeriods') : null,
  ]
  return (
    <AnalysisFrame
      head={head}
      acts={
        head.may.change ? (
          <>
            {takesFile ? (
              <LinkButton to="/imports/new?kind=sector_figures" look="quiet" icon={FileUp}>
                {t('sectors.readFile')}
              </LinkButton>
            ) : null}
            <LinkButton to={`${at}/new`} icon={Plus}>
              {t('sectors.add')}
            </LinkButton>
          </>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <Card>
          <EmptyState level={2} title={t('sectors.emptyTitle')} example={t('sectors.example')}>
            {t('sectors.empty')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Figure
            title={t('sectors.chart')}
            name="sectors"
            acts={<PartLinks analysisId={head.id} part="sectors" />}
            picture={
              <SavablePicture name={`${head.name} ${t('sectors.chart')}`}>
                <SectorChart rows={rows} />
              </SavablePicture>
            }
            table={<SectorTable rows={rows} />}
            note={n > 0 ? note.filter(Boolean).join(' ') : null}
          />
          <Card title={t('sectors.title')} sub={t('sectors.sub')} flush>
            <Rows label={t('sectors.title')}>
              {rows.map(row => (
                <Row
                  key={row.id}
                  what={
                    head.may.change ? (
                      <Link to={`${at}/${row.id}`}>{sectorName(row.sectorCode)}</Link>
                    ) : (
                      sectorName(row.sectorCode)
                    )
                  }
                  sub={[
                    row.sectorCode,
                    ...(row.vacancySources.length === 0
                      ? [t('sectors.noSources')]
                      : row.vacancySources.map(source =>
                          [
                            source.name,
                            source.quality ? ` (${t('sectors.qualityOf', { value: source.quality })})` : '',
                            source.pros ? `: + ${source.pros}` : '',
                            source.cons ? ` − ${source.cons}` : '',
                          ].join(''),
                        )),
                    row.note,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </Rows>
          </Card>
        </>
      )}
    </AnalysisFrame>
  )
}
