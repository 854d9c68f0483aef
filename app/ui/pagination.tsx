import { useSearchParams } from '@remix-run/react'
import { ChevronLeft, ChevronRight } from 'lucide'
import { useTranslation } from 'react-i18next'
import { LinkButton } from './button'
import { searchWith } from './table/table-search'
import { useFormat } from './format-context'

/** Cursors of the neighbouring pages; null where there is none. */
export interface PageLinks {
  next: string | null
  previous: string | null
}

interface PaginationProps {
  page?: PageLinks
  total?: number
  shown: number
}

/** Previous and next by address: `?after=<cursor>` and `?before=<cursor>`. */
export function Pagination({ page, total, shown }: PaginationProps) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const [search] = useSearchParams()
  const count = total ?? shown
  return (
    <nav className="pagination" aria-label={t('table.pages')}>
      <span>{t('table.rows', { count, formatted: format.number(count) })}</span>
      <span className="cluster">
        {page?.previous ? (
          <LinkButton
            look="quiet"
            small
            icon={ChevronLeft}
            to={searchWith(search, { before: page.previous, after: null })}
          >
            {t('previous')}
          </LinkButton>
        ) : null}
        {page?.next ? (
          <LinkButton
            look="quiet"
            small
            icon={ChevronRight}
            iconLast
            to={searchWith(search, { after: page.next, before: null })}
          >
            {t('next')}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  )
}
