import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Progress } from '~/ui/progress'
import type { PlanPage } from '../plan.page.server'

/** How far the plan is: actions, money, and the aims of its strategies. */
export function ProgressCard({ page }: { page: SerializeFrom<PlanPage> }) {
  const { t } = useTranslation('audits')
  const { money, number } = useFormat()
  const { counts, budget, aims } = page
  const all = counts.done + counts.open + counts.late
  const sums = Object.values(aims).reduce(
    (sum, one) => ({ chosen: sum.chosen + one.chosen, reached: sum.reached + one.reached }),
    { chosen: 0, reached: 0 },
  )
  const { plannedCents, spentCents } = budget
  return (
    <Card title={t('plan.progress')}>
      <div className="stack">
        {all === 0 ? (
          <p className="muted">{t('plan.noActions')}</p>
        ) : (
          <Progress value={counts.done} max={all}>
            {t('plan.doneShare', { done: number(counts.done), all: number(all), late: number(counts.late) })}
          </Progress>
        )}
        {plannedCents === 0 ? (
          <p className="muted">{t('plan.noBudget')}</p>
        ) : (
          <Progress value={Math.min(spentCents, plannedCents)} max={plannedCents}>
            {t('plan.spentShare', { spent: money(spentCents), planned: money(plannedCents) })}
          </Progress>
        )}
        {sums.chosen === 0 ? null : (
          <Progress value={sums.reached} max={sums.chosen}>
            {t('plan.reachedShare', { reached: number(sums.reached), chosen: number(sums.chosen) })}
          </Progress>
        )}
      </div>
    </Card>
  )
}
