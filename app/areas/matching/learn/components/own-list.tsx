import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import type { ToLearn } from '../learn.page.server'
import { reasonsOf } from '../reasons'

/** What a trainee could learn, in plain words: first what places ask now, then the rest of the work. */
export function OwnLearnList({ next }: { next: readonly SerializeFrom<ToLearn>[] }) {
  const { t } = useTranslation('learn')
  const isAsked = (one: SerializeFrom<ToLearn>) => one.opens + one.nearer + one.teaches > 0
  const now = next.filter(isAsked)
  const later = next.filter(one => !isAsked(one))
  return (
    <>
      {now.length > 0 ? (
        <Card title={t('own.first')}>
          <ol className="stack">
            {now.map(one => (
              <li key={one.uri}>
                <strong>{one.label}</strong>
                {reasonsOf(one).map(({ key, count }) =>
                  key === 'none' ? null : <p key={key}>{t(`own.${key}`, { count })}</p>,
                )}
              </li>
            ))}
          </ol>
        </Card>
      ) : null}
      {later.length > 0 ? (
        <Card title={t('own.later')}>
          <p>{t('own.laterText')}</p>
          <ul>
            {later.map(one => (
              <li key={one.uri}>{one.label}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}
