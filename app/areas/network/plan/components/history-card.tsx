import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { RelationOfAudit } from '../../audits/relations.page.server'
import { isStrategy } from '../../strategies'

/** What was chosen for a relation, by whom, when and why; also what was taken back. */
export function HistoryCard({ history }: { history: SerializeFrom<RelationOfAudit>['history'] }) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const format = useFormat()
  const word = (key: string) => (isStrategy(key) ? network(`strategies.${key}`) : key)
  return (
    <Card title={t('relation.history')}>
      {history.length === 0 ? <p className="muted">{t('relation.noHistory')}</p> : null}
      <Rows label={t('relation.history')}>
        {history.map(one => (
          <Row
            key={one.id}
            done={one.undoneAt !== null}
            what={t('relation.change', { former: word(one.former), strategy: word(one.strategy) })}
            sub={[
              one.reason,
              t('relation.by', { name: one.chosenBy.displayName, moment: format.moment(new Date(one.chosenAt)) }),
            ]
              .filter(Boolean)
              .join(' · ')}
            acts={one.undoneAt ? <Chip>{t('relation.undone')}</Chip> : null}
          />
        ))}
      </Rows>
    </Card>
  )
}
