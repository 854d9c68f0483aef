import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ConceptRows } from '~/areas/taxonomy/components/concept-rows'
import { FrameworkFacts } from '~/areas/taxonomy/components/framework-facts'
import { FrameworkSearch } from '~/areas/taxonomy/components/framework-search'
import { frameworksPage } from '~/areas/taxonomy/frameworks.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

/** The frameworks behind the words for competences and occupations: what they are and where they come from. */
export async function loader({ request }: LoaderFunctionArgs) {
  const lang = await languageOf(request)
  const search = new URL(request.url).searchParams
  const page = await runAs(request, 'taxonomy.search', ctx => frameworksPage(ctx, search, lang))
  return { ...page, title: translator(lang, 'taxonomy')('framework.title') }
}

export default function Frameworks() {
  const { title, words, hits, frameworks } = useLoaderData<typeof loader>()
  const { t } = useTranslation('taxonomy')
  const format = useFormat()
  const names = Object.fromEntries(frameworks.map(({ code, name }) => [code, name]))
  return (
    <>
      <PageHead title={title} sub={t('framework.intro')} />
      <div className="stack stack-l">
        <FrameworkSearch label={t('framework.searchAll')} words={words} />
        {hits ? (
          <Card
            flush
            title={t('framework.hits', { count: hits.length, formatted: format.number(hits.length) })}
            aside={<Link to="/frameworks">{t('framework.back')}</Link>}
          >
            {hits.length > 0 ? (
              <ConceptRows rows={hits} label={words} frameworks={names} />
            ) : (
              <p className="card-body muted">{t('search.none', { q: words })}</p>
            )}
          </Card>
        ) : null}
        {frameworks.length === 0 ? (
          <EmptyState title={t('framework.emptyTitle')} level={2}>
            {t('framework.empty')}
          </EmptyState>
        ) : null}
        {(hits ? [] : frameworks).map(framework => (
          <Card key={framework.code} title={<Link to={`/frameworks/${framework.code}`}>{framework.name}</Link>}>
            <FrameworkFacts framework={framework} />
          </Card>
        ))}
      </div>
    </>
  )
}
