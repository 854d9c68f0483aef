import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { batchKinds, batchStates } from '../batch'

interface BatchLinksProps {
  auditId: string
  batches: readonly { id: string; kind: string; state: string; chosen: number; createdAt: Date | string; who: string }[]
}

/** The newest acts on many relations, each with the way to its undo. */
export function BatchLinks({ auditId, batches }: BatchLinksProps) {
  const { t } = useTranslation('audits')
  const format = useFormat()
  if (batches.length === 0) return null
  return (
    <Card flush title={t('batch.newest')}>
      <Rows label={t('batch.newest')}>
        {batches.map(one => (
          <Row
            key={one.id}
            what={
              <Link to={`/audit/dated/${auditId}/batches/${one.id}`}>
                {t(`batch.kinds.${batchKinds.find(kind => kind === one.kind) ?? 'strategy'}`, { count: one.chosen })}
              </Link>
            }
            sub={[
              t(`batch.states.${batchStates.find(state => state === one.state) ?? 'stopped'}`),
              one.who,
              format.moment(new Date(one.createdAt)),
            ].join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}
