import { useTranslation } from 'react-i18next'
import { SimpleTable } from '~/ui/table/simple-table'
import { ladderStepNumbers } from '../activity-catalogue'
import type { ActivitiesPage } from '../activities.page.server'
import { useActivityText } from './use-activity-text'

/** Which activity helps with which step of the progress ladder; a step or activity without any is a gap, in words. */
export function StepMatrix({ page }: { page: Pick<ActivitiesPage, 'activities' | 'gaps'> }) {
  const { t } = useTranslation('levels')
  const { t: clients } = useTranslation('clients')
  const text = useActivityText()
  const { activities, gaps } = page
  return (
    <SimpleTable
      caption={t('activities.matrix')}
      head={[
        t('activities.name'),
        ...ladderStepNumbers.map(step => (
          <abbr key={step} title={clients(`steps.s${step}`)}>
            {step}
          </abbr>
        )),
        t('activities.count'),
      ]}
      rows={[
        ...activities.map(one => [
          text(one.name),
          ...ladderStepNumbers.map(step => (one.ladderSteps.includes(step) ? '●' : '')),
          one.ladderSteps.length === 0 ? <strong key="gap">{t('activities.gap')}</strong> : one.ladderSteps.length,
        ]),
        [
          t('activities.count'),
          ...ladderStepNumbers.map(step =>
            gaps.steps.includes(step) ? (
              <strong key={step}>{t('activities.gap')}</strong>
            ) : (
              activities.filter(one => one.ladderSteps.includes(step)).length
            ),
          ),
          '',
        ],
      ]}
    />
  )
}
