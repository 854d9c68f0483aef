import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import type { PlacementEvent } from '../placement-machine'
import { endedByParties } from '../reasons'
import { stepReasons } from '../step-input'

interface Props {
  acts: readonly PlacementEvent[]
  today: string
  reply?: (FormReply & { intent: string }) | null
}

/** Steps that stop something: behind a fold, with a coded reason. */
const stops: readonly PlacementEvent[] = [
  'client_withdraws',
  'employer_declines',
  'employer_withdraws',
  'interrupt',
  'end_early',
]

/** What may be done with the placement now, made from the table: the way forward first, then the ways out. */
export function PlacementActs({ acts, today, reply }: Props) {
  const { t } = useTranslation('placements')
  if (acts.length === 0) return null
  const forward = acts.filter(act => !stops.includes(act))
  const ways = acts.filter(act => stops.includes(act))
  const of = (act: string) => (reply?.intent === act ? reply : null)
  return (
    <Card title={t('pages.agreement.next')}>
      <div className="stack">
        {forward.map((act, index) => (
          <EntryForm key={act} id={act} reply={of(act)}>
            {act === 'agree' ? (
              <DateInput name="introducedOn" label={t('pages.placement.introducedOn')} max={today} required />
            ) : null}
            {act === 'resume' ? (
              <DateInput name="on" label={t('pages.placement.from')} defaultValue={today} required />
            ) : null}
            <FormActs>
              <SubmitButton name="intent" value={act} look={index === 0 ? 'accent' : 'quiet'}>
                {t(`placementEvents.${act}`)}
              </SubmitButton>
            </FormActs>
          </EntryForm>
        ))}
        {ways.map(act => (
          <Fold key={act} title={t(`placementEvents.${act}`)} open={of(act) !== null}>
            <StopForm act={act} today={today} reply={of(act)} />
          </Fold>
        ))}
      </div>
    </Card>
  )
}

/** A step with its reason, its day where it has one, and words. */
export function StopForm({ act, today, reply }: { act: PlacementEvent; today: string; reply?: FormReply | null }) {
  const { t } = useTranslation('placements')
  const reasons = stepReasons[act]
  const say = t as unknown as (key: string) => string
  return (
    <EntryForm id={act} reply={reply}>
      {reasons ? (
        <Select
          name="reason"
          label={t('pages.reason')}
          required
          choices={reasons.codes.map(value => ({ value, label: say(`reasons.${reasons.words}.${value}`) }))}
        />
      ) : null}
      {act === 'end_early' ? (
        <Select
          name="endedBy"
          label={t('pages.placement.endedBy')}
          required
          choices={endedByParties.map(value => ({ value, label: t(`reasons.endedBy.${value}`) }))}
        />
      ) : null}
      {act === 'interrupt' || act === 'end_early' ? (
        <DateInput
          name="on"
          label={act === 'interrupt' ? t('pages.placement.from') : t('pages.lastDay')}
          defaultValue={today}
          required
        />
      ) : null}
      <TextArea name="note" label={t('reasonNote')} />
      <FormActs>
        <SubmitButton name="intent" value={act} look="danger-quiet">
          {t(`placementEvents.${act}`)}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
