import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuLink } from '~/ui/menu'
import { searchWith } from '~/ui/table/table-search'
import { withinKey } from '../filter-text'
import { groupingsOf, groupKey } from '../grouping'
import { useFieldWords, type FilterWordsPage } from './use-field-words'

/** Chooses what the list is grouped by. */
export function GroupMenu({ page, groupedBy }: { page: FilterWordsPage; groupedBy: string | null }) {
  const { t } = useTranslation('lists')
  const words = useFieldWords(page)
  const [search] = useSearchParams()
  const to = (key: string | null) => searchWith(search, { [groupKey]: key, [withinKey]: null })
  return (
    <Menu small start label={groupedBy === null ? t('groups.open') : t('groups.by', { field: words.ofKey(groupedBy) })}>
      {groupedBy === null ? null : <MenuLink to={to(null)}>{t('groups.none')}</MenuLink>}
      {groupingsOf(page.fields)
        .filter(field => field.key !== groupedBy)
        .map(field => (
          <MenuLink key={field.key} to={to(field.key)}>
            {words.label(field, field.key)}
          </MenuLink>
        ))}
    </Menu>
  )
}
