import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { StateMark, type StateShape } from '~/ui/state-mark'
import { SimpleTable } from '~/ui/table/simple-table'
import type { PairCompetence, PairReasons } from '../pair-reasons.server'
import { ServiceTies } from './service-ties'

const shapes: Record<PairCompetence['fulfilment'], StateShape> = {
  met: 'full',
  partly: 'half',
  learnable: 'begun',
  gap: 'open',
}

const hundredths = (fit: number) => Math.round(fit * 100)

/** Each competence that the place asks: both levels, what shows it, what it brings, and what would help. */
export function CompetencesCard({ pair }: { pair: Pick<PairReasons, 'competences' | 'employerFit'> }) {
  const { t } = useTranslation('pair')
  const format = useFormat()
  if (pair.competences.length === 0)
    return (
      <Card title={t('competences.title')}>
        <p>{t('competences.none')}</p>
      </Card>
    )
  return (
    <Card flush title={t('competences.title')}>
      <SimpleTable
        caption={t('competences.title')}
        phone="cards"
        numbers={[4]}
        head={[
          t('competences.competence'),
          t('competences.asked'),
          t('competences.claimed'),
          t('competences.evidence'),
          t('competences.points'),
          t('competences.helps'),
        ]}
        rows={pair.competences.map(one => [
          <span key="label">
            {one.label}
            <br />
            <small>{t(`competences.kinds.${one.kind}`)}</small>
          </span>,
          t('competences.level', { level: one.askedLevel }),
          <StateMark key="claimed" shape={shapes[one.fulfilment]} tone={one.fulfilment === 'met' ? 'good' : 'neutral'}>
            {t(`competences.standings.${one.fulfilment}`)},{' '}
            {one.claimedLevel === 0 ? t('competences.notShown') : t('competences.level', { level: one.claimedLevel })}
          </StateMark>,
          one.evidence.join('; ') || '–',
          t('competences.ofPoints', {
            now: format.number(hundredths(one.brings)),
            most: format.number(hundredths(one.canBring)),
          }),
          one.remedy ? <Helps key="helps" one={one} remedy={one.remedy} now={pair.employerFit.fit} /> : '–',
        ])}
      />
    </Card>
  )
}

interface HelpsProps {
  one: PairCompetence
  remedy: NonNullable<PairCompetence['remedy']>
  now: number
}

function Helps({ one, remedy, now }: HelpsProps) {
  const { t } = useTranslation('pair')
  const { number } = useFormat()
  const said = [
    remedy.isTaughtHere ? t('competences.here') : null,
    t('competences.adds', {
      level: one.askedLevel,
      now: number(hundredths(now)),
      then: number(hundredths(remedy.employerFitThen)),
    }),
    remedy.opens > 0 ? t('competences.opens', { count: remedy.opens }) : null,
  ]
  return (
    <div className="stack stack-s learn-why">
      <span>{said.filter(Boolean).join(' ')}</span>
      {remedy.services.length > 0 ? (
        <ServiceTies services={remedy.services} />
      ) : (
        <span className="muted">{t('competences.noService')}</span>
      )}
    </div>
  )
}
