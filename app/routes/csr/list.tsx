import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useCsrWord } from '~/areas/csr/components/csr-words'
import { csrLevels, csrStatuses, csrThemes } from '~/areas/csr/csr'
import { csrListPage } from '~/areas/csr/csr.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { Select } from '~/ui/form/select'
import { PageHead } from '~/ui/page-head'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'csr')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'csr.read', async ctx => ({ ...(await csrListPage(ctx, search)), title }))
}

export default function CsrRegister() {
  const { rows, next, previous, sums, sort, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  const words = useFilterWords()
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sample')}
        acts={
          mayWrite ? (
            <LinkButton to="/csr/new" icon={Plus}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        <Card title={t('sums.caption')}>
          <Facts
            wide
            items={[
              { label: t('sums.total'), value: sums.total },
              { label: t('sums.unlinked'), value: sums.unlinked },
              { label: t('sums.wanted'), value: sums.wanted },
              { label: t('sums.realised'), value: sums.realised },
            ]}
          />
        </Card>
        <Card flush>
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={row => row.id}
            total={sums.total}
            page={{ next, previous }}
            sort={sort}
            tools={<Filters words={words} />}
            empty={
              <EmptyList
                isFiltered={words.length > 0}
                nothing={[t('list.nothingTitle'), t('list.nothing')]}
                empty={[t('list.emptyTitle'), t('list.emptyText'), t('list.emptyExample')]}
              />
            }
            columns={[
              {
                key: 'title',
                label: t('fields.title'),
                sortable: true,
                rowHeader: true,
                cell: row => <Link to={`/csr/${row.id}`}>{row.title}</Link>,
              },
              { key: 'organisation', label: t('fields.carrier'), sortable: true, cell: row => row.organisation },
              { key: 'theme', label: t('fields.theme'), cell: row => word('themes', row.theme) },
              { key: 'level', label: t('fields.level'), cell: row => word('levels', row.level) },
              { key: 'status', label: t('fields.status'), cell: row => <Chip>{word('statuses', row.status)}</Chip> },
              {
                key: 'places',
                label: t('fields.placesRealised'),
                cell: row =>
                  row.isLinked ? (
                    <span>
                      {t('places', { realised: row.placesRealised, wanted: row.placesWanted })}
                      {row.counted !== null && row.difference !== 0 ? (
                        <span className="muted small"> · {t('countedInList', { count: row.counted })}</span>
                      ) : null}
                    </span>
                  ) : (
                    <Chip tone="warn">{t('unlinked')}</Chip>
                  ),
              },
            ]}
          />
        </Card>
      </div>
    </>
  )
}

function Filters({ words }: { words: readonly FilterWord[] }) {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  return (
    <FilterBar
      keep={['sort', 'density', 'q']}
      words={words}
      fields={
        <>
          <Select
            name="theme"
            label={t('fields.theme')}
            defaultValue={filter.theme}
            choices={csrThemes.map(value => ({ value, label: word('themes', value) }))}
          />
          <Select
            name="level"
            label={t('fields.level')}
            defaultValue={filter.level}
            choices={csrLevels.map(value => ({ value, label: word('levels', value) }))}
          />
          <Select
            name="status"
            label={t('fields.status')}
            defaultValue={filter.status}
            choices={csrStatuses.map(value => ({ value, label: word('statuses', value) }))}
          />
          <Select
            name="unlinked"
            label={t('list.link')}
            defaultValue={filter.unlinked ? 'yes' : ''}
            choices={[{ value: 'yes', label: t('list.onlyUnlinked') }]}
          />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      <ExportLinks to="/csr/export" />
    </FilterBar>
  )
}

function useFilterWords(): FilterWord[] {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('list.words.q', { value: filter.words }) } : null,
    filter.theme ? { key: 'theme', words: t('list.words.theme', { value: word('themes', filter.theme) }) } : null,
    filter.level ? { key: 'level', words: t('list.words.level', { value: word('levels', filter.level) }) } : null,
    filter.status ? { key: 'status', words: t('list.words.status', { value: word('statuses', filter.status) }) } : null,
    filter.unlinked ? { key: 'unlinked', words: t('list.words.unlinked') } : null,
  ]
  return words.filter(one => one !== null)
}
