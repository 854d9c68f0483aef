import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { FitBars } from '~/ui/fit-bars'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import type { ShownPlace } from '../shown-place'
import { notSuitableReasons } from '../verdict'
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
      title={place.title}
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
        <Fold title={t('propose')} open={reply?.intent === 'propose'}>
          {mayPropose ? (
            <EntryForm id={`propose-${place.vacancyId}`} reply={reply?.intent === 'propose' ? reply : null}>
              <input type="hidden" name="intent" value="propose" />
              <input type="hidden" name="vacancyId" value={place.vacancyId} />
              <DateInput name="clientAgreedOn" label={t('agreedOn')} hint={t('agreedOnHint')} />
              <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={2} />
              <FormActs>
                <SubmitButton>{t('proposeTitle')}</SubmitButton>
              </FormActs>
            </EntryForm>
          ) : (
            <p className="cluster">
              {t('needsSnapshot')}
              <LinkButton look="text" to={`/clients/${clientId}/snapshot`}>
                {t('toSnapshot')}
              </LinkButton>
            </p>
          )}
        </Fold>
        <Fold title={t('notSuitable')} open={reply?.intent === 'set-aside'}>
          <EntryForm id={`set-aside-${place.vacancyId}`} reply={reply?.intent === 'set-aside' ? reply : null}>
            <input type="hidden" name="intent" value="set-aside" />
            <input type="hidden" name="vacancyId" value={place.vacancyId} />
            <Select
              name="reasonCode"
              label={t('reason')}
              required
              choices={notSuitableReasons.map(code => ({ value: code, label: t(`reasons.${code}`) }))}
            />
            <FormActs>
              <SubmitButton look="quiet">{t('setAside')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Fold>
      </div>
    </Card>
  )
}
