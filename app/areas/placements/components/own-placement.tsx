import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { PlacementStateMark } from './placement-state'
import { WithdrawForm, type OwnPlacementShown } from './proposal-card'

interface Props {
  placement: OwnPlacementShown
  today: string
  reply?: FormReply | null
}

const nextSteps = ['matched', 'introduction', 'agreed', 'ready', 'active', 'interrupted'] as const
const mayStillLeave: readonly string[] = ['matched', 'introduction', 'agreed', 'ready']

/** The trainee's place: how it stands, what comes next, whom to call, and the agreement. */
export function OwnPlacement({ placement, today, reply }: Props) {
  const { t } = useTranslation('placements')
  const format = useFormat()
  const { coach, startsOn, endsOn } = placement
  const state = nextSteps.find(one => one === placement.state)
  return (
    <Card
      title={placement.vacancy.title}
      sub={placement.employer.name}
      aside={<PlacementStateMark state={placement.state} />}
    >
      <div className="stack">
        {state ? <p>{t(`pages.mine.next.${state}`)}</p> : null}
        <Facts
          items={[
            { label: t('fields.period.startsOn'), value: startsOn ? format.dayLong(startsOn) : null },
            startsOn !== null && startsOn > today && { label: '', value: format.relativeDay(startsOn, today) },
            { label: t('fields.period.endsOn'), value: endsOn ? format.dayLong(endsOn) : null },
            { label: t('fields.period.hoursPerWeek'), value: placement.hoursPerWeek },
            { label: t('fields.guidance.coach.label'), value: coach?.displayName },
            { label: t('fields.guidance.coach.phone'), value: coach?.contactPhone },
          ]}
        />
        {placement.agreements.map(one =>
          one.sealedFileId ? (
            <LinkButton key={one.id} to={`/agreements/${one.id}/pdf`} look="quiet" reloadDocument>
              {t('pages.mine.download')}
            </LinkButton>
          ) : (
            <LinkButton key={one.id} to={`/agreements/${one.id}`} look="quiet">
              {t('pages.mine.readAgreement')}
            </LinkButton>
          ),
        )}
        {mayStillLeave.includes(placement.state) ? (
          <Fold title={t('pages.mine.leave')} open={reply?.values.intent === 'client_withdraws'}>
            <WithdrawForm placementId={placement.id} reply={reply} />
          </Fold>
        ) : null}
      </div>
    </Card>
  )
}
