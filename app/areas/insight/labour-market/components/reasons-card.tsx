import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { RefusalReason } from '../refusal-reason'

/** Why places were refused, by who said no and the coded reason. */
export function ReasonsCard({ reasons, since }: { reasons: readonly RefusalReason[]; since: string }) {
  const { t } = useTranslation('labour-market')
  const { t: matching } = useTranslation('matching')
  const { t: placements } = useTranslation('placements')
  const format = useFormat()
  const say = {
    set_aside: matching as unknown as (key: string) => string,
    placements: placements as unknown as (key: string) => string,
  }
  const word = ({ side, reason }: RefusalReason) =>
    side === 'set_aside'
      ? say.set_aside(`reasons.${reason}`)
      : say.placements(`reasons.${side === 'employer' ? 'employerDecline' : 'clientWithdraw'}.${reason}`)
  return (
    <Card title={t('hard.why')} sub={t('hard.whySub', { day: format.day(since) })} flush={reasons.length > 0}>
      {reasons.length === 0 ? (
        <p>{t('hard.fewReasons')}</p>
      ) : (
        <SimpleTable
          caption={t('hard.why')}
          phone="cards"
          numbers={[2]}
          head={[t('hard.reason'), t('hard.side'), t('hard.people')]}
          rows={reasons.map(one => [word(one), t(`hard.sides.${one.side}`), t('atLeast', { count: one.clients })])}
        />
      )}
    </Card>
  )
}
