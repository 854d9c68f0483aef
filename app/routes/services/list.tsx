import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { TemplateLine } from '~/areas/network/service-template/components/template-line'
import { useServiceColumns } from '~/areas/network/services/components/service-columns'
import { ServiceFilters, useFilterWords } from '~/areas/network/services/components/service-filters'
import { ServiceTabs } from '~/areas/network/services/components/service-tabs'
import { servicesPage } from '~/areas/network/services/services.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await servicesPage(ctx, search)), title }))
}

export default function Services() {
  const { rows, next, previous, total, sort, filter, organisations, template, mayWrite, mayExport } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('services')
  const columns = useServiceColumns()
  const words = useFilterWords(filter, organisations)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          mayWrite ? (
            <LinkButton to="/services/new" icon={Plus}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <ServiceTabs />
      <div className="stack">
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
              <ServiceFilters of="list" filter={filter} organisations={organisations}>
                <SearchBox label={t('list.search')} words={filter.words} />
                {mayExport ? <ExportLinks to="/services/export" /> : null}
              </ServiceFilters>
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
        <TemplateLine template={template} />
      </div>
    </>
  )
}
