import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { searchAll } from '~/areas/employers/search.page.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { hitGroupNames } from './employers/hit-group-names.server'

/** What the search box finds: a page for a reader without scripts, a list for the command menu. */
export async function loader({ request }: LoaderFunctionArgs) {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  const hits = await runAs(request, 'search.all', ctx => searchAll(ctx, words))
  return { words, hits, groups: await hitGroupNames(request) }
}

export default function Search() {
  const { words, hits, groups } = useLoaderData<typeof loader>()
  const { t } = useTranslation('common')
  return (
    <>
      <PageHead title={t('search')} sub={words} />
      <Card flush>
        {hits.length === 0 ? (
          <p className="card-body muted">{t('combobox.nothing')}</p>
        ) : (
          <Rows>
            {hits.map(hit => (
              <Row
                key={`${hit.group}${hit.to}${hit.label}`}
                what={<Link to={hit.to}>{hit.label}</Link>}
                sub={[groups[hit.group], hit.note].filter(Boolean).join(' · ')}
              />
            ))}
          </Rows>
        )}
      </Card>
    </>
  )
}
