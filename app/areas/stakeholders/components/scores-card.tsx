import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { scoreKinds, spreadOf, type Scores } from '../scores'
import { useStakeholderWord } from './use-words'

interface ScoresCardProps {
  scores: readonly (Scores & { membershipId: string; influenceReason: string; membership: { displayName: string } })[]
  me: string
}

/** Everybody's own scores beside each other, with how far they are apart. */
export function ScoresCard({ scores, me }: ScoresCardProps) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const format = useFormat()
  const spreads = scoreKinds.map(kind => spreadOf(scores.map(one => one[kind])))
  return (
    <Card title={t('stakeholder.all')}>
      {scores.length === 0 ? (
        <p className="muted">{t('stakeholder.noScores')}</p>
      ) : (
        <SimpleTable
          caption={t('stakeholder.all')}
          phone="cards"
          head={[t('stakeholder.rater'), ...scoreKinds.map(kind => word('scores', kind)), t('stakeholder.reason')]}
          numbers={[1, 2, 3]}
          rows={[
            ...scores.map(one => [
              one.membershipId === me ? (
                <strong key="me">{one.membership.displayName}</strong>
              ) : (
                one.membership.displayName
              ),
              ...scoreKinds.map(kind => one[kind]),
              one.influenceReason,
            ]),
            [
              t('stakeholder.spread'),
              ...spreads.map(spread =>
                spread ? t('influence.spread', { low: spread.lowest, high: spread.highest }) : '–',
              ),
              `n = ${scores.length}`,
            ],
            [t('stakeholder.mean'), ...spreads.map(spread => (spread ? format.number(spread.mean, 1) : '–')), ''],
          ]}
        />
      )}
    </Card>
  )
}
