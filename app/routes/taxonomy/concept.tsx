import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { conceptUse } from '~/areas/matching/concept-use.page.server'
import { ConceptFacts } from '~/areas/taxonomy/components/concept-facts'
import { ConceptRows } from '~/areas/taxonomy/components/concept-rows'
import { conceptPage } from '~/areas/taxonomy/concept.page.server'
import { languageOf } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { pageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.concept.label)

/** One competence, occupation or group: what it means, its other names, its links, and where it is used. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = await languageOf(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'taxonomy.search', async ctx => {
    const page = await conceptPage(ctx, objectId(params.conceptId), search, lang)
    return { ...page, use: await conceptUse(ctx, page.concept.uri) }
  })
}

export default function Concept() {
  const page = useLoaderData<typeof loader>()
  const { concept, framework, description, groups, only } = page
  const { t, i18n } = useTranslation('taxonomy')
  const format = useFormat()
  const here = `/concepts/${concept.id}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/frameworks', label: t('framework.title') },
              { to: `/frameworks/${framework.code}?kind=${concept.kind}`, label: framework.name },
            ]}
          />
        }
        title={<span lang={concept.labelLang === i18n.language ? undefined : concept.labelLang}>{concept.label}</span>}
        state={concept.status === 'obsolete' ? <Chip tone="warn">{t('concept.obsolete')}</Chip> : null}
        sub={t(`kind.${concept.kind}`)}
      />
      <div className="cols">
        <div className="stack">
          <Card title={t('concept.description')}>
            {description ? (
              <p lang={description.lang === i18n.language ? undefined : description.lang}>{description.text}</p>
            ) : (
              <p className="muted">{t('concept.noDescription')}</p>
            )}
          </Card>
          {groups.map(({ group, count, rows, page: links, isAll }) => (
            <Card
              key={group}
              flush
              title={t(`concept.groups.${group}`)}
              aside={
                only ? (
                  <Link to={here}>{t('concept.backToAll')}</Link>
                ) : isAll ? null : (
                  <Link to={`${here}?group=${group}`}>{t('concept.all', { formatted: format.number(count) })}</Link>
                )
              }
            >
              <ConceptRows rows={rows} label={t(`concept.groups.${group}`)} />
              {only ? <Pagination page={links} total={count} shown={rows.length} /> : null}
            </Card>
          ))}
        </div>
        <aside className="stack">
          <ConceptFacts page={page} />
        </aside>
      </div>
    </>
  )
}
