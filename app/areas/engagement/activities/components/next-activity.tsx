import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { levelKey } from '~/areas/engagement/components/level-key'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import type { NextActivityWith } from '../activities.page.server'
import { useActivityText } from './use-activity-text'

/** The next best activity with an employer, and what it follows from. */
export function NextActivityCard({ next }: { next: NextActivityWith }) {
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  const { t: gatherings } = useTranslation('gatherings')
  const text = useActivityText()
  const format = useFormat()
  const level = `${next.level} ${engagement(`level.names.${levelKey(next.level)}`)}`
  return (
    <Card
      title={t('next.title')}
      foot={
        <span className="small muted">
          {[t('next.from', { version: next.version }), t('next.n', { count: next.n, level })].join(' · ')}
        </span>
      }
    >
      <div className="stack stack-s">
        {next.best ? (
          <>
            <p>
              <strong>{text(next.best.activity.name)}</strong>
              {' · '}
              {t('next.hours', { hours: format.number(next.best.hours, 2) })}
            </p>
            <p>{text(next.best.activity.benefit)}</p>
            <p className="small">{t('next.effect', { effect: text(next.best.activity.expectedEffect) })}</p>
            <p className="small muted">
              {next.best.serves.length > 0
                ? t('next.serves', {
                    level,
                    needs: format.list(
                      next.known
                        .filter(one => next.best?.serves.includes(one.need))
                        .map(one => t(`next.known.${one.need === 'social' ? 'social' : 'staff'}`, { count: one.n })),
                    ),
                  })
                : t('next.cheapest', { level })}
            </p>
          </>
        ) : (
          <p>{t('next.nothing', { level })}</p>
        )}
        {next.heard ? (
          <p className="small muted">{t('next.heard', { words: next.heard.words, day: format.day(next.heard.on) })}</p>
        ) : null}
        <p className="small cluster">
          {next.best && next.mayPlan ? (
            <Link to={`/events/new?activity=${next.best.activity.key}`}>{gatherings('add')}</Link>
          ) : null}
          <Link to={`/activities?level=${next.level}`}>{t('next.all')}</Link>
        </p>
      </div>
    </Card>
  )
}
