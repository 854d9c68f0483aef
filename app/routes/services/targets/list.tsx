import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ServiceTabs } from '~/areas/network/services/components/service-tabs'
import { useTargetColumns } from '~/areas/network/targets/components/target-columns'
import { TargetFilters, useTargetFilterWords } from '~/areas/network/targets/components/target-filters'
import { targetsPage } from '~/areas/network/targets/targets.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'targets')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await targetsPage(ctx, search)), title }))
}

export default function SectorTargets() {
  const { rows, next, previous, total, sort, filter, staff, mayWrite, mayExport } = useLoaderData<typeof loader>()
  const { t } = useTranslation('targets')
  const columns = useTargetColumns()
  const words = useTargetFilterWords(filter, staff)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          mayWrite ? (
            <LinkButton to="/services/targets/new" icon={Plus}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <ServiceTabs />
      <Card flush>
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          total={total}
          page={{ next, previous }}
          sort={sort}
          tools={
            <TargetFilters filter={filter} staff={staff}>
              <SearchBox label={t('list.search')} words={filter.words} />
              {mayExport ? <ExportLinks to="/services/targets/export" /> : null}
            </TargetFilters>
          }
          empty={
            <EmptyList
              isFiltered={words.length > 0}
              nothing={[t('list.nothingTitle'), t('list.nothing')]}
              empty={[t('list.emptyTitle'), t('list.empty'), t('list.example')]}
            />
          }
        />
      </Card>
    </>
  )
}
