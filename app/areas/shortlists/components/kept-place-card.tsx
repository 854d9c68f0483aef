import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { SerializeFrom } from '@remix-run/node'
import { Reasons } from '~/areas/matching/components/reasons'
import { PlacementStateMark } from '~/areas/placements/components/placement-state'
import { usePlaceFacts } from '~/areas/matching/components/use-place-facts'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { FitBars } from '~/ui/fit-bars'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import type { KeptShortlistPage } from '../shortlist.page.server'
import { AnswerForms } from './answer-forms'

type Kept = SerializeFrom<KeptShortlistPage>['places'][number]

interface Props {
  listId: string
  kept: Kept
  clientId: string
  mayAnswer: boolean
  hasSnapshot: boolean
  reply: (FormReply & { intent: string }) | null
}

/** One place of a kept shortlist for staff: as it was shown, what the client said, and what follows. */
export function KeptPlaceCard({ listId, kept, clientId, mayAnswer, hasSnapshot, reply }: Props) {
  const { t } = useTranslation('shortlists')
  const facts = usePlaceFacts()
  const { place } = kept
  return (
    <Card
      title={<Link to={`/clients/${clientId}/matches/${place.vacancyId}`}>{place.title}</Link>}
      sub={facts(place)}
      aside={
        kept.now === 'gone' ? (
          <Chip tone="warn">{t('one.placeGone')}</Chip>
        ) : kept.now === 'changed' ? (
          <Chip tone="info">{t('one.placeChanged')}</Chip>
        ) : null
      }
    >
      <div className="stack">
        <FitBars client={place.clientFit} employer={place.employerFit} learnable={place.learnable} />
        <Answer kept={kept} />
        <Reasons place={place} />
        <Follow kept={kept} clientId={clientId} hasSnapshot={hasSnapshot} />
        {mayAnswer && kept.placement === null ? (
          <Fold title={t('one.heard')} open={reply !== null}>
            <AnswerForms
              listId={listId}
              placeId={kept.id}
              answer={kept.answer}
              note={kept.note}
              reason={kept.reason}
              reply={reply}
            />
          </Fold>
        ) : null}
      </div>
    </Card>
  )
}

function Answer({ kept }: { kept: Kept }) {
  const { t } = useTranslation('shortlists')
  const { t: placements } = useTranslation('placements')
  const format = useFormat()
  if (kept.answer === null || kept.answeredOn === null) return <p className="muted">{t('answers.open')}</p>
  const day = format.day(kept.answeredOn)
  return (
    <p className="cluster">
      <Chip tone={kept.answer === 'wanted' ? 'good' : 'neutral'}>{t(`answers.${kept.answer}`)}</Chip>
      <span>
        {kept.heardBy ? t('answers.heard', { day, name: kept.heardBy }) : t('answers.by', { day })}
        {kept.reason
          ? ` · ${t('answers.because', { reason: placements(`reasons.clientWithdraw.${kept.reason as 'other'}`) })}`
          : ''}
      </span>
      {kept.note ? <q>{kept.note}</q> : null}
    </p>
  )
}

function Follow({ kept, clientId, hasSnapshot }: Pick<Props, 'kept' | 'clientId' | 'hasSnapshot'>) {
  const { t } = useTranslation('shortlists')
  if (kept.placement)
    return (
      <p>
        <Link to={`/placements/${kept.placement.id}`}>{t('one.proposed')}</Link>{' '}
        <PlacementStateMark state={kept.placement.state} />
      </p>
    )
  if (kept.answer !== 'wanted' || kept.now === 'gone') return null
  if (!hasSnapshot)
    return (
      <p className="cluster">
        {t('one.needsSnapshot')}
        <LinkButton look="text" to={`/clients/${clientId}/snapshot`}>
          {t('one.toSnapshot')}
        </LinkButton>
      </p>
    )
  return (
    <Form method="post" className="cluster">
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="placeId" value={kept.id} />
      <Button>{t('one.propose')}</Button>
    </Form>
  )
}
