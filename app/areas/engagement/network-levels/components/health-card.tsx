import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import type { NetworkLevelsPage } from '../network-levels.page.server'

/** Mean level and the share at level 5 beside the mark, each with what it is taken over. */
export function HealthCard({ page }: { page: Pick<NetworkLevelsPage, 'health' | 'mark' | 'template'> }) {
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  const format = useFormat()
  const { health, mark } = page
  return (
    <Card
      title={t('network.health')}
      foot={
        <span className="small muted">
          {[engagement('level.template'), t('why.version', { version: page.template })].join(' · ')}
        </span>
      }
    >
      <Facts
        wide
        items={[
          { label: t('network.employers'), value: format.number(health.all) },
          { label: t('network.engaged'), value: format.number(health.engaged) },
          {
            label: t('network.mean'),
            value:
              health.mean === null
                ? t('network.none')
                : t('network.meanOf', { mean: format.number(health.mean, 2), n: format.number(health.engaged) }),
          },
          {
            label: t('network.atTop'),
            value:
              health.shareAtTop === null
                ? t('network.none')
                : t(health.meetsMark ? 'network.markMet' : 'network.markMissed', {
                    share: format.percent(health.shareAtTop),
                    atTop: format.number(health.atTop),
                    n: format.number(health.engaged),
                    mark: format.percent(mark),
                  }),
          },
        ]}
      />
    </Card>
  )
}
