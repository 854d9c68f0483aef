import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { FitBars } from '~/ui/fit-bars'
import type { ShownPlace } from '../shown-place'
import { PlaceActs } from './place-acts'
import { Reasons } from './reasons'
import { usePlaceFacts } from './use-place-facts'

interface Props {
  /** Came among the best in the last week. */
  isNew: boolean
  /** The tick of this place. */
  choose: ReactNode
  place: ShownPlace
  clientId: string
  mayPropose: boolean
  reply?: (FormReply & { intent: string }) | null
}

/** One place: both fits apart, the reasons in words, and the acts of a person. */
export function PlaceCard({ isNew, choose, place, clientId, mayPropose, reply }: Props) {
  const { t } = useTranslation('matching')
  const facts = usePlaceFacts()
  return (
    <Card
      title={<Link to={`/clients/${clientId}/matches/${place.vacancyId}`}>{place.title}</Link>}
      sub={facts(place)}
      aside={
        <span className="cluster">
          {isNew ? <Chip tone="info">{t('changes.new')}</Chip> : null}
          {place.mentorName ? (
            <Chip tone="good">{t('mentor', { name: place.mentorName })}</Chip>
          ) : (
            <Chip tone="warn">{t('noMentor')}</Chip>
          )}
          {choose}
        </span>
      }
    >
      <div className="stack">
        <FitBars client={place.clientFit} employer={place.employerFit} learnable={place.learnable} />
        <Reasons place={place} />
        <PlaceActs vacancyId={place.vacancyId} clientId={clientId} mayPropose={mayPropose} reply={reply} />
      </div>
    </Card>
  )
}
