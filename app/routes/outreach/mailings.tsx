import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { MailingChip } from '~/areas/outreach/mailings/components/mailing-chip'
import { mailingStates } from '~/areas/outreach/mailings/mailing-states'
import { mailingsPage } from '~/areas/outreach/mailings/mailings.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'mailings')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'mailings.read', async ctx => ({ ...(await mailingsPage(ctx, search)), title }))
}

export default function Mailings() {
  const { mailings, page, filter, maySend } = useLoaderData<typeof loader>()
  const { t } = useTranslation('mailings')
  const format = useFormat()
  const isFiltered = filter.words !== null || filter.state !== null || filter.mine
  const add = maySend ? (
    <LinkButton to="/employers" look="quiet">
      {t('toEmployers')}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} acts={add} />
      <Card flush>
        <FilterBar
          keep={['q']}
          words={[
            ...(filter.words ? [{ key: 'q', words: t('filters.q', { value: filter.words }) }] : []),
            ...(filter.state
              ? [{ key: 'state', words: t('filters.state', { value: t(`states.${filter.state}`) }) }]
              : []),
            ...(filter.mine ? [{ key: 'who', words: t('filters.mine') }] : []),
          ]}
          fields={
            <>
              <Select
                name="state"
                label={t('state')}
                defaultValue={filter.state}
                choices={mailingStates.map(one => ({ value: one, label: t(`states.${one}`) }))}
              />
              <Select
                name="who"
                label={t('who')}
                empty={t('everybody')}
                defaultValue={filter.mine ? 'me' : ''}
                choices={[{ value: 'me', label: t('mine') }]}
              />
            </>
          }
        >
          <SearchBox label={t('search')} words={filter.words} />
          <ExportLinks to="/mailings/export" />
        </FilterBar>
        {mailings.length === 0 ? (
          <EmptyState level={2} title={isFiltered ? t('nothingTitle') : t('emptyTitle')} acts={isFiltered ? null : add}>
            {isFiltered ? t('nothing') : t('empty')}
          </EmptyState>
        ) : (
          <>
            <Rows label={t('title')}>
              {mailings.map(one => (
                <Row
                  key={one.id}
                  what={<Link to={`/mailings/${one.id}`}>{one.subject || t('noSubject')}</Link>}
                  sub={[
                    one.madeBy,
                    one.startedAt
                      ? t('startedAt', { moment: format.moment(one.startedAt) })
                      : t('made', { moment: format.moment(one.createdAt) }),
                    one.startedAt
                      ? t('sentOf', { sent: one.sent, total: one.toMail })
                      : t('chosen', { count: one.chosen }),
                    one.attention > 0 ? t('attention', { count: one.attention }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  acts={<MailingChip state={one.state} />}
                />
              ))}
            </Rows>
            <Pagination page={page} shown={mailings.length} />
          </>
        )}
      </Card>
    </>
  )
}
