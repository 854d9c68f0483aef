import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { AgreeCard as Agreeing } from '~/ui/agree-card'
import type { AnalysisPage } from '../analysis.page.server'

/** Agreeing this analysis, or what still stands in the way of it. */
export function AgreeCard({ page: { head, inTheWay } }: { page: SerializeFrom<AnalysisPage> }) {
  const { t } = useTranslation('stakeholders')
  if (head.status !== 'draft') return null
  return (
    <Agreeing
      inTheWay={inTheWay}
      words={{
        blocked: t('overview.inTheWay'),
        ready: t('overview.ready'),
        agree: t('overview.agree'),
        title: t('overview.agreeTitle'),
        question: t('overview.agreeQuestion'),
      }}
      fields={head.may.agree ? { intent: 'agree' } : null}
    />
  )
}
