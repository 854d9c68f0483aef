import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { useDroppedColumns } from '~/areas/matching/dropped/components/dropped-columns'
import { dropCodes } from '~/areas/matching/dropped/dropped-list'
import { droppedPage } from '~/areas/matching/dropped/dropped.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Select } from '~/ui/form/select'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'pair')('list.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'matching.read', async ctx => ({
    ...(await droppedPage(ctx, objectId(params.clientId), search)),
    title,
  }))
}

/** The places that dropped for a client, each with every reason. */
export default function Dropped() {
  const { head, rows, total, filter, next, previous } = useLoaderData<typeof loader>()
  const { t } = useTranslation('pair')
  const at = `/clients/${head.id}/matches`
  const columns = useDroppedColumns(head.id)
  const { words, code, fits, sort } = filter
  const filterWords = [
    ...(words ? [{ key: 'q', words: t('list.words.q', { value: words }) }] : []),
    ...(code ? [{ key: 'reason', words: t('list.words.reason', { value: t(`list.codes.${code}`) }) }] : []),
    ...(fits ? [{ key: 'fits', words: t('list.words.fits') }] : []),
  ]
  return (
    <>
      <ClientHead head={head} />
      <div className="stack">
        <Card flush title={t('list.title')} sub={t('list.sub')} aside={<Link to={at}>{t('back')}</Link>}>
          <DataTable
            caption={t('list.title')}
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            total={total}
            page={{ next, previous }}
            sort={sort}
            tools={
              <FilterBar
                keep={['sort', 'density', 'q']}
                words={filterWords}
                fields={
                  <>
                    <Select
                      name="reason"
                      label={t('list.reason')}
                      defaultValue={code}
                      choices={dropCodes.map(value => ({ value, label: t(`list.codes.${value}`) }))}
                    />
                    <Select
                      name="fits"
                      label={t('list.fits')}
                      defaultValue={fits ? 'yes' : null}
                      choices={[{ value: 'yes', label: t('list.fitsYes') }]}
                    />
                  </>
                }
              >
                <SearchBox label={t('list.search')} words={words} />
                <ExportLinks to={`${at}/dropped/export`} />
              </FilterBar>
            }
            empty={
              <EmptyList
                isFiltered={filterWords.length > 0}
                nothing={[t('list.nothingTitle'), t('list.nothing')]}
                empty={[t('list.emptyTitle'), t('list.empty'), t('list.example')]}
              />
            }
          />
        </Card>
        <p className="small">{t('list.note')}</p>
      </div>
    </>
  )
}
