import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import type { ImportPage } from '../import.page.server'

/** Says that the columns of a file were read by a mapping, and leads to another choice. */
export function MappedNotice({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  if (page.mapped === null) return null
  return (
    <Notice>
      {t(`mapping.${page.mapped}`)} <Link to={`/imports/${page.id}/columns`}>{t('mapping.change')}</Link>
    </Notice>
  )
}
