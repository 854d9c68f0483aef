import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { levelKey } from '~/areas/engagement/components/level-key'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import type { ActivitiesPage } from '../activities.page.server'

/** What is missing in the catalogue: steps, levels and needs that no activity serves. */
export function GapWords({ gaps, mayPlan }: Pick<ActivitiesPage, 'gaps'> & { mayPlan: boolean }) {
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  const { t: clients } = useTranslation('clients')
  const { t: gatherings } = useTranslation('gatherings')
  const format = useFormat()
  const lines = [
    ['steps', gaps.steps.map(step => `${step} ${clients(`steps.s${step as 1}`)}`)] as const,
    ['levels', gaps.levels.map(level => `${level} ${engagement(`level.names.${levelKey(level)}`)}`)] as const,
    ['needs', gaps.needs.map(need => t(`needs.${need}`))] as const,
  ].filter(([, all]) => all.length > 0)
  if (lines.length === 0) return <p className="small muted">{t('activities.noGaps')}</p>
  return (
    <Notice tone="warn">
      <ul className="plain-list">
        {lines.map(([key, all]) => (
          <li key={key}>{t(`activities.gaps.${key}`, { what: format.list(all) })}</li>
        ))}
      </ul>
      {mayPlan && gaps.steps.length > 0 ? (
        <ul className="plain-list">
          {gaps.steps.map(step => (
            <li key={step}>
              <Link to={`/events/new?step=${step}`}>{gatherings('addForStep', { step })}</Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
