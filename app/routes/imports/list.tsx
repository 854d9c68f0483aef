import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Upload } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ImportFilters } from '~/areas/imports/components/import-filters'
import { runStateKey, runTone } from '~/areas/imports/components/import-parts'
import { importListPage } from '~/areas/imports/import-list.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'imports')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'employers.import', async ctx => ({ ...(await importListPage(ctx, search)), title }))
}

export default function Imports() {
  const { runs, page, total, filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('imports')
  const format = useFormat()
  const isFiltered = filter.words !== null || filter.kind !== null || filter.state !== null
  return (
    <>
      <PageHead
        title={t('title')}
        acts={
          <>
            <LinkButton to="/imports/answers" look="quiet">
              {t('answers.title')}
            </LinkButton>
            <LinkButton to="/imports/new" icon={Upload}>
              {t('start')}
            </LinkButton>
          </>
        }
      />
      <Card flush>
        <ImportFilters filter={filter} />
        {runs.length === 0 && isFiltered ? (
          <EmptyState title={t('list.nothingTitle')}>{t('list.nothing')}</EmptyState>
        ) : runs.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <Rows label={t('title')}>
            {runs.map(run => (
              <Row
                key={run.id}
                what={<Link to={`/imports/${run.id}`}>{run.fileName}</Link>}
                sub={`${t(`kinds.${run.kind}`)} · ${format.moment(run.createdAt)} · ${format.number(run.counts.rows)} ${t('counts.rows')}`}
                acts={<Chip tone={runTone(run.state)}>{t(`runStates.${runStateKey(run.state)}`)}</Chip>}
              />
            ))}
          </Rows>
        )}
        {runs.length > 0 ? <Pagination page={page} total={total} shown={runs.length} /> : null}
      </Card>
    </>
  )
}
