import { Link, useSearchParams } from '@remix-run/react'
import { ChevronDown, ChevronRight } from 'lucide'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Count } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { searchWith } from '~/ui/table/table-search'
import { withinKey } from '../filter-text'
import type { Grouped } from '../grouped.page.server'
import { groupKey } from '../grouping'
import { useGroupName } from './use-group-name'
import type { FilterWordsPage } from './use-field-words'

interface GroupHeadsProps {
  page: FilterWordsPage
  grouped: Grouped
  /** The rows of the group that is open. */
  children: ReactNode
}

/** Groups with how many employers each has. One is open at a time; each opens, closes and leads to its list by an address. */
export function GroupHeads({ page, grouped, children }: GroupHeadsProps) {
  const { t } = useTranslation('lists')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const [search] = useSearchParams()
  const nameOf = useGroupName(page, grouped.key)
  const { heads, left } = grouped
  if (heads.length === 0)
    return <EmptyState title={employers('list.nothingTitle')}>{employers('list.nothing')}</EmptyState>
  return (
    <>
      <ul className="plain-list group-heads">
        {heads.map(head => (
          <li key={head.value ?? ''}>
            <div className="group-head">
              <Link
                to={searchWith(search, { [withinKey]: head.isOpen ? null : head.within })}
                preventScrollReset
                aria-expanded={head.isOpen}
              >
                <Icon of={head.isOpen ? ChevronDown : ChevronRight} />
                {nameOf(head)}
                <Count label={t('groups.count', { count: head.count })}>{format.number(head.count)}</Count>
              </Link>
              {head.isOpen ? (
                <Link to={searchWith(search, { [groupKey]: null, [withinKey]: head.within })}>
                  {t('groups.asList')}
                  <span className="visually-hidden"> {nameOf(head)}</span>
                </Link>
              ) : null}
            </div>
            {head.isOpen ? children : null}
          </li>
        ))}
      </ul>
      {left.groups > 0 ? (
        <p className="card-body muted">
          {t('groups.left', { count: left.groups, employers: format.number(left.count) })}
        </p>
      ) : null}
      {grouped.isSeveral ? <p className="card-body muted small">{t('groups.several')}</p> : null}
    </>
  )
}
