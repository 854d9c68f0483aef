import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { AgreeCard as Agreeing } from '~/ui/agree-card'
import type { AboutPage } from '../about.page.server'

/** Agreeing this board, or what still stands in the way of it. */
export function AgreeCard({ page: { head, inTheWay } }: { page: SerializeFrom<AboutPage> }) {
  const { t } = useTranslation('swot')
  if (head.status !== 'open') return null
  return (
    <Agreeing
      inTheWay={inTheWay}
      words={{
        blocked: t('about.inTheWay'),
        ready: t('about.ready'),
        agree: t('about.agree'),
        title: t('about.agreeTitle'),
        question: t('about.agreeQuestion'),
      }}
      fields={head.may.agree ? { intent: 'agree', revision: String(head.revision) } : null}
    />
  )
}
