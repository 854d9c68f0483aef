import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import type { Thresholds } from '../audits/thresholds'
import type { WhatIf } from '../without'

interface WhatIfCardProps {
  what: WhatIf
  relations: number
  ownerless: number
  today: string
  thresholds: Thresholds
}

/** What becomes of the going relations without somebody, in numbers. */
export function WhatIfCard({ what, relations, ownerless, today, thresholds }: WhatIfCardProps) {
  const { t } = useTranslation('network')
  const { number, day } = useFormat()
  return (
    <Card
      title={t('lists.all')}
      sub={`${t('without.counted', { count: relations, ...thresholds })} ${t('standing', { day: day(today) })}.`}
    >
      <Facts
        wide
        items={[
          { label: t('without.uncovered'), value: number(what.counts.uncovered) },
          { label: t('without.important'), value: number(what.important) },
          { label: t('without.onOne'), value: number(what.counts.onOne) },
          { label: t('without.ownerless'), value: number(ownerless) },
          {
            label: t('without.gaps'),
            value: t('without.gapsValue', { before: number(what.gapsBefore), after: number(what.gapsAfter) }),
          },
        ]}
      />
    </Card>
  )
}
