import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useActivityText } from '~/areas/engagement/activities/components/use-activity-text'
import { Card } from '~/ui/card'
import { SimpleTable } from '~/ui/table/simple-table'
import type { ActivityEffects } from '../effects.page.server'
import { useEffectWords } from './use-effect-words'

/** What the activities of the catalogue brought, the highest mean for clients first. */
export function EffectsCard({ effects }: { effects: ActivityEffects }) {
  const { t } = useTranslation('gatherings')
  const { t: levels } = useTranslation('levels')
  const text = useActivityText()
  const say = useEffectWords()
  const { rows, fewest } = effects
  return (
    <Card
      title={t('effects.title')}
      sub={t('effects.sub', { fewest })}
      aside={<Link to="/events">{t('ahead.all')}</Link>}
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <p className="muted">{t('effects.none')}</p>
      ) : (
        <SimpleTable
          phone="cards"
          caption={t('effects.title')}
          head={[levels('activities.name'), t('effects.held'), t('outcome.clients'), t('outcome.employers')]}
          rows={rows.map(one => [
            <Link key="name" to={`/events?activity=${one.key}`}>
              {text(one.name)}
            </Link>,
            one.held,
            say(one.clients, fewest),
            say(one.employers, fewest),
          ])}
        />
      )}
    </Card>
  )
}
