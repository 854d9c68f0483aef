import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ConceptRows } from '~/areas/taxonomy/components/concept-rows'
import { FrameworkFacts } from '~/areas/taxonomy/components/framework-facts'
import { FrameworkSearch } from '~/areas/taxonomy/components/framework-search'
import { frameworkPage } from '~/areas/taxonomy/frameworks.page.server'
import { languageOf } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { pageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Tabs } from '~/ui/tabs'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.framework.name)

/** One framework: its concepts by kind, in its own order, and a search in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = await languageOf(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'taxonomy.search', ctx => frameworkPage(ctx, params.frameworkCode ?? '', search, lang))
}

export default function Framework() {
  const { framework, kinds, kind, words, rows, page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('taxonomy')
  const format = useFormat()
  const [search] = useSearchParams()
  const here = `/frameworks/${framework.code}`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/frameworks', label: t('framework.title') }]} />}
        title={framework.name}
      />
      {words === '' && kinds.length > 1 ? (
        <Tabs
          label={framework.name}
          tabs={kinds.map(one => ({
            // The first kind is what the plain address shows.
            to: one === kinds[0] && !search.has('kind') ? here : `${here}?kind=${one.kind}`,
            label: t(`framework.kinds.${one.kind}`),
            count: one.count,
          }))}
        />
      ) : null}
      <div className="cols">
        <div className="stack">
          <FrameworkSearch label={t('framework.searchIn')} words={words} />
          <Card
            flush
            title={
              words === ''
                ? t(`framework.kinds.${kind}`)
                : t('framework.hits', { count: rows.length, formatted: format.number(rows.length) })
            }
            aside={words === '' ? null : <Link to={here}>{t('framework.back')}</Link>}
          >
            {rows.length > 0 ? (
              <ConceptRows rows={rows} label={words === '' ? t(`framework.kinds.${kind}`) : words} />
            ) : (
              <p className="card-body muted">{t('search.none', { q: words })}</p>
            )}
            {words === '' ? (
              <Pagination page={page} total={kinds.find(one => one.kind === kind)?.count} shown={rows.length} />
            ) : null}
          </Card>
        </div>
        <aside className="stack">
          <Card title={t('framework.provenance')}>
            <FrameworkFacts framework={framework} />
          </Card>
        </aside>
      </div>
    </>
  )
}
