import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { candidatesPage } from '~/areas/matching/candidates/candidates.page.server'
import { CandidatesTable } from '~/areas/matching/candidates/components/candidates-table'
import { OrderForm } from '~/areas/matching/components/order-form'
import { useDroppedWords } from '~/areas/matching/components/use-dropped-words'
import { languageOf } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHead } from '~/ui/page-head'
import { SearchBox } from '~/ui/table/search-box'
import { PartLinks } from '~/ui/table/part-links'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.vacancyId)
  const language = await languageOf(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'matching.of-place', async ctx => {
    const page = await candidatesPage(ctx, id, search, language)
    return { ...page, title: page.vacancy.title }
  })
}

export default function Candidates() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('candidates')
  const { t: vacancies } = useTranslation('vacancies')
  const dropped = useDroppedWords()(page.dropped)
  const here = `/vacancies/${page.vacancy.id}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/vacancies', label: vacancies('title') },
              { to: here, label: page.vacancy.title },
            ]}
          />
        }
        title={t('title')}
        sub={[page.vacancy.title, page.vacancy.employer].filter(Boolean).join(' · ')}
      />
      <Card title={t('title')} sub={t('sub')}>
        <div className="stack">
          <div className="table-tools">
            <SearchBox label={t('search')} words={page.words} />
            <OrderForm order={page.order} words={page.words} />
          </div>
          {page.isOpen && page.guided > 0 ? (
            <p className="cluster">
              <span>
                {t('summary', { fitting: page.rows.length, count: page.guided })} {dropped}
              </span>
              <PartLinks
                to={`${here}/candidates/export`}
                part="candidates"
                formats={['csv', 'xlsx']}
                more={{ order: page.order, ...(page.words ? { q: page.words } : {}) }}
              />
            </p>
          ) : null}
          <Found page={page} />
        </div>
      </Card>
    </>
  )
}

function Found({
  page,
}: {
  page: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'vacancy' | 'isOpen' | 'guided' | 'rows'>
}) {
  const { t } = useTranslation('candidates')
  const empty = !page.isOpen ? 'closed' : page.guided === 0 ? 'noClients' : page.rows.length === 0 ? 'nobody' : null
  if (empty === null) return <CandidatesTable vacancyId={page.vacancy.id} rows={page.rows} />
  return <EmptyState title={t(`${empty}.title`)}>{t(`${empty}.text`)}</EmptyState>
}
