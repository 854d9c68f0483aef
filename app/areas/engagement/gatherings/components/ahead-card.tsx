import { Link } from '@remix-run/react'
import { CalendarCheck2 } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Dot } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'

interface Ahead {
  id: string
  title: string
  place: string
  on: string
  from: string
  until: string
}

/** Own events of the coming days. */
export function AheadCard({ gatherings }: { gatherings: readonly Ahead[] }) {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  if (gatherings.length === 0) return null
  return (
    <Card title={t('ahead.title')} aside={<Link to="/events?who=me">{t('ahead.all')}</Link>} flush>
      <Rows label={t('ahead.title')}>
        {gatherings.map(({ id, title, place, on, from, until }) => (
          <Row
            key={id}
            mark={
              <Dot tone="info">
                <Icon of={CalendarCheck2} />
              </Dot>
            }
            what={<Link to={`/events/${id}`}>{title}</Link>}
            sub={`${t('when', { day: format.dayShort(on), from, until })} · ${place}`}
          />
        ))}
      </Rows>
    </Card>
  )
}
