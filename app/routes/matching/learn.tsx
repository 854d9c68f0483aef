import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { useLearnColumns } from '~/areas/matching/learn/components/learn-columns'
import { OccupationForm } from '~/areas/matching/learn/components/occupation-form'
import { learnPage, shownNext } from '~/areas/matching/learn/learn.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Fold } from '~/ui/fold'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'learn')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'matching.read', async ctx => {
    const page = await learnPage(ctx, objectId(params.clientId), search, language)
    return { ...page, ...shownNext(page.next, search), lacking: page.next.length, title }
  })
}

/** What this client could learn next for a wished occupation. */
export default function Learn() {
  const page = useLoaderData<typeof loader>()
  const { head, occupation, wishes, isUnknown, next, lacking, filter, known } = page
  const { t } = useTranslation('learn')
  const format = useFormat()
  const columns = useLearnColumns()
  const at = `/clients/${head.id}`
  const heading = occupation ? t('for', { occupation: occupation.label }) : t('forAny')
  return (
    <>
      <ClientHead head={head} />
      <div className="stack">
        <Card title={t('title')} sub={t('sub')} aside={<Link to={`${at}/matches`}>{t('backToMatches')}</Link>}>
          <OccupationForm wishes={wishes} chosen={occupation} isUnknown={isUnknown} />
        </Card>
        {isUnknown ? null : lacking === 0 ? (
          <EmptyState level={2} title={t('allKnown.title')}>
            {t(occupation === null ? 'noneAny' : known.length === 0 ? 'noCompetences' : 'allKnown.text')}
          </EmptyState>
        ) : (
          <Card
            flush
            title={heading}
            sub={t(occupation ? 'found' : 'foundAny', { count: lacking })}
            aside={<Link to="/services">{t('service.toServices')}</Link>}
          >
            <DataTable
              caption={heading}
              columns={columns}
              rows={next}
              rowKey={row => row.uri}
              total={next.length}
              tools={
                <FilterBar
                  keep={['density', 'q', 'occupation']}
                  words={[
                    ...(filter.words ? [{ key: 'q', words: t('words.q', { value: filter.words }) }] : []),
                    ...(filter.need
                      ? [{ key: 'need', words: t('words.need', { value: t(`needs.${filter.need}`) }) }]
                      : []),
                  ]}
                  fields={
                    <Select
                      name="need"
                      label={t('fields.need')}
                      defaultValue={filter.need}
                      choices={(['essential', 'optional'] as const).map(need => ({
                        value: need,
                        label: t(`needs.${need}`),
                      }))}
                    />
                  }
                >
                  <SearchBox label={t('search')} words={filter.words} />
                  <ExportLinks to={`${at}/learn/export`} />
                </FilterBar>
              }
              empty={<EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>}
            />
            {next.length > 0 && next.every(one => one.services.length === 0) ? (
              <p className="card-body small">{t('service.noneAtAll')}</p>
            ) : null}
          </Card>
        )}
        {occupation ? (
          <Card title={t('known.title')}>
            <p>{known.length > 0 ? format.list(known.map(one => one.label)) : t('known.none')}</p>
          </Card>
        ) : null}
        <Fold title={t('how.title')}>
          <p>{t('how.text')}</p>
        </Fold>
      </div>
    </>
  )
}
