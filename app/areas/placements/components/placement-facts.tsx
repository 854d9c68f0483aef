import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { FitBars } from '~/ui/fit-bars'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import type { PlacementPage } from '../placement.page.server'

type Shown = Pick<
  PlacementPage,
  'proposedOn' | 'clientAgreedOn' | 'startsOn' | 'endsOn' | 'hoursPerWeek' | 'names' | 'note' | 'reason' | 'fit'
>

/** The facts of a placement, and both fits as they were when it was proposed. */
export function PlacementFacts({ page }: { page: Shown }) {
  const { t, i18n } = useTranslation('placements')
  const format = useFormat()
  const { names, reason, fit } = page
  const lists = ['employerDecline', 'clientWithdraw', 'interrupt', 'endEarly']
  const key = reason && lists.map(list => `placements:reasons.${list}.${reason.code}`).find(one => i18n.exists(one))
  return (
    <Card title={t('pages.placement.facts')}>
      <div className="stack">
        {reason ? (
          <Notice tone="warn" title={key ? (i18n.t as unknown as (key: string) => string)(key) : reason.code}>
            {reason.note}
          </Notice>
        ) : null}
        <Facts
          items={[
            { label: t('pages.list.proposedOn'), value: page.proposedOn ? format.day(page.proposedOn) : null },
            {
              label: t('pages.placement.clientAgreedOn'),
              value: page.clientAgreedOn ? format.day(page.clientAgreedOn) : null,
            },
            {
              label: t('pages.list.period'),
              value: page.startsOn && page.endsOn ? format.days(page.startsOn, page.endsOn) : null,
            },
            {
              label: t('fields.period.hoursPerWeek'),
              value: page.hoursPerWeek === null ? null : format.number(page.hoursPerWeek),
            },
            { label: t('fields.guidance.mentor.label'), value: names.mentor },
            { label: t('fields.guidance.coach.label'), value: names.coach },
            { label: t('pages.placement.accountManager'), value: names.accountManager },
            { label: t('pages.placement.note'), value: page.note },
          ]}
        />
        {fit && fit.employer !== null ? (
          <div className="stack stack-s">
            <h3>{t('pages.placement.fit')}</h3>
            <FitBars client={fit.client} employer={fit.employer} />
            <p className="small muted">{t('pages.placement.fitNote')}</p>
          </div>
        ) : null}
      </div>
    </Card>
  )
}
