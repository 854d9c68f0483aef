import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Row, Rows } from '~/ui/row'
import type { ConceptLine } from '../frameworks.page.server'

interface ConceptRowsProps {
  rows: readonly ConceptLine[]
  label: string
  /** Names of the frameworks by code, when each concept must say which it is from. */
  frameworks?: Readonly<Record<string, string>>
}

/** Concepts as lines, each with the page that tells about it. */
export function ConceptRows({ rows, label, frameworks }: ConceptRowsProps) {
  const { t, i18n } = useTranslation('taxonomy')
  const kinds = new Set(rows.map(row => row.kind))
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
            kinds.size > 1 || frameworks ? t(`kind.${row.kind}`) : null,
            row.code,
            frameworks?.[row.framework],
            row.also ? t('search.also', { text: row.also }) : null,
            row.labelLang === i18n.language ? null : t('search.inOtherLanguage'),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Rows>
  )
}
