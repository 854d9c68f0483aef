import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '~/ui/form/problem-text'
import { Notice } from '~/ui/notice'
import { searchWith } from '~/ui/table/table-search'
import type { EmployerListPage } from '../../list-employers.page.server'
import { useCellWords } from './use-list-columns'

type NoticedPage = Pick<EmployerListPage, 'known' | 'refusedSort' | 'unknownColumns' | 'leftOut'>

/** What the address asks for and the list cannot do: an order that would be slow, a column or a value that is not there. */
export function ColumnNotices({ page }: { page: NoticedPage }) {
  const { t } = useTranslation('lists')
  const words = useCellWords()
  const [search] = useSearchParams()
  const { known, refusedSort, unknownColumns, leftOut } = page
  const sayProblem = useProblemText()
  const column = known.find(one => one.key === refusedSort)
  return (
    <>
      {refusedSort !== null ? (
        <Notice tone="warn" title={t('columns.noSort', { column: column ? words.label(column) : refusedSort })}>
          {t('columns.noSortText')}{' '}
          <Link to={searchWith(search, { sort: null })} preventScrollReset>
            {t('columns.byName')}
          </Link>
        </Notice>
      ) : null}
      {unknownColumns.length > 0 ? (
        <Notice tone="warn" title={t('columns.unknown', { columns: unknownColumns.join(', ') })} />
      ) : null}
      {leftOut.length > 0 ? (
        <Notice tone="warn" title={t('leftOutTitle')}>
          <ul>
            {leftOut.map(one => (
              <li key={one.path}>{sayProblem(one)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
