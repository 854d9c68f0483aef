import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import type { FitChangesShown } from '../changes/fit-changes.page.server'

/** What came and what went since a week, with why. */
export function FitChangesCard({ changes }: { changes: FitChangesShown }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const { fresh, gone, goneCount } = changes
  return (
    <Card title={t('changes.title', { day: format.day(changes.since) })}>
      <div className="stack stack-s">
        <p>
          {fresh.length === 0 && goneCount === 0
            ? t('changes.nothing')
            : [t('changes.fresh', { count: fresh.length }), t('changes.gone', { count: goneCount })].join(' ')}
        </p>
        {gone.length > 0 ? (
          <ul className="plain-list stack stack-s">
            {gone.map(one => (
              <li key={one.vacancyId} className="small">
                <Link to={`/vacancies/${one.vacancyId}`}>{one.title}</Link>: {t(`changes.why.${one.why}`)}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  )
}
