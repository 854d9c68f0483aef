import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { clientWithdrawReasons } from '../reasons'

export interface OwnPlacementShown {
  id: string
  state: string
  startsOn: string | null
  endsOn: string | null
  hoursPerWeek: number | null
  vacancy: { title: string; description: string | null }
  employer: { name: string }
  coach: { displayName: string; contactPhone: string | null; contactEmail: string | null } | null
  agreements: readonly { id: string; number: string; state: string; sealedFileId: string | null }[]
}

/** A place that was found for the trainee: what it is, and a yes or a no. */
export function ProposalCard({ placement, reply }: { placement: OwnPlacementShown; reply?: FormReply | null }) {
  const { t } = useTranslation('placements')
  const format = useFormat()
  const facts = [
    placement.hoursPerWeek ? t('pages.mine.hours', { hours: placement.hoursPerWeek }) : null,
    placement.startsOn ? t('pages.mine.from', { day: format.day(placement.startsOn) }) : null,
  ].filter(Boolean)
  return (
    <Card title={t('pages.mine.proposal', { place: placement.vacancy.title })} sub={placement.employer.name}>
      <div className="stack">
        {facts.length > 0 ? <p>{facts.join(', ')}</p> : null}
        {placement.vacancy.description ? <p>{placement.vacancy.description}</p> : null}
        <EntryForm id={`yes-${placement.id}`} reply={reply?.values.intent === 'client_agrees' ? reply : null}>
          <input type="hidden" name="placementId" value={placement.id} />
          <p>{t('pages.mine.yesMeans')}</p>
          <FormActs>
            <SubmitButton name="intent" value="client_agrees" wide>
              {t('pages.mine.yes')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
        <Fold title={t('pages.mine.no')} open={reply?.values.intent === 'client_withdraws'}>
          <WithdrawForm placementId={placement.id} reply={reply} />
        </Fold>
      </div>
    </Card>
  )
}

/** A no with a reason, in the trainee's own words if wanted. */
export function WithdrawForm({ placementId, reply }: { placementId: string; reply?: FormReply | null }) {
  const { t } = useTranslation('placements')
  return (
    <EntryForm
      id={`no-${placementId}`}
      reply={reply?.values.intent === 'client_withdraws' ? reply : null}
      labels={{ reason: t('pages.mine.why'), note: t('pages.mine.more') }}
    >
      <input type="hidden" name="placementId" value={placementId} />
      <RadioGroup
        name="reason"
        label={t('pages.mine.why')}
        required
        choices={clientWithdrawReasons
          .filter(value => value !== 'proposed_by_mistake')
          .map(value => ({ value, label: t(`reasons.clientWithdraw.${value}`) }))}
      />
      <TextArea name="note" label={t('pages.mine.more')} />
      <FormActs>
        <SubmitButton name="intent" value="client_withdraws" look="danger-quiet">
          {t('pages.mine.sayNo')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
