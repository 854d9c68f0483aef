import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Row, Rows } from '~/ui/row'
import type { AboutPage } from '../about.page.server'

/** Who took part, by what they did. */
export function ParticipantsCard({ page }: { page: SerializeFrom<AboutPage> }) {
  const { t } = useTranslation('swot')
  return (
    <Card title={t('about.participants')} sub={t('about.participantsSub')} flush>
      {page.participants.length === 0 ? <p className="card-body muted">{t('about.noParticipants')}</p> : null}
      <Rows label={t('about.participants')}>
        {page.participants.map(one => (
          <Row
            key={one.membershipId}
            what={one.name}
            sub={[
              one.organisation,
              one.added > 0 && t('about.added', { count: one.added }),
              one.changed > 0 && t('about.changed', { count: one.changed }),
              one.linked > 0 && t('about.linked', { count: one.linked }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}
