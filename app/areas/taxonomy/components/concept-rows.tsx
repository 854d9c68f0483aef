import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Row, Rows } from '~/ui/row'
import type { ConceptLine } from '../frameworks.page.server'

interface ConceptRowsProps {
  rows: readonly ConceptLine[]
  label: string
  /** Says of each concept which framework it is from. */
  withFramework?: boolean
}

/** Concepts as lines, each with the page that tells about it. */
export function ConceptRows({ rows, label, withFramework }: ConceptRowsProps) {
  const { t, i18n } = useTranslation('taxonomy')
  return (
    <Rows label={label}>
      {rows.map(row => (
        <Row
          key={row.id}
          what={
            <Link to={`/concepts/${row.id}`} lang={row.labelLang === i18n.language ? undefined : row.labelLang}>
              {row.label}
            </Link>
          }
          sub={[
            t(`kind.${row.kind}`),
            row.code,
            withFramework ? row.framework : null,
            row.also ? t('search.also', { text: row.also }) : null,
            row.labelLang === i18n.language || row.labelLang === 'nl' ? null : t('search.inOtherLanguage'),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Rows>
  )
}
