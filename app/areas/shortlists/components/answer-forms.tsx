import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Fold } from '~/ui/fold'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { unwantedReasons } from '../shortlist-input'

interface Props {
  listId: string
  placeId: string
  answer: 'wanted' | 'unwanted' | null
  reason: string | null
  note: string | null
  reply: FormReply | null
}

/** Yes, or no with a reason, to one place of a shortlist. */
export function AnswerForms({ listId, placeId, answer, reason, note, reply }: Props) {
  const { t } = useTranslation('shortlists')
  const { t: placements } = useTranslation('placements')
  const refused = reply?.values.placeId === placeId ? reply : null
  const isNo = answer === 'unwanted'
  return (
    <div className="stack stack-s">
      {answer === 'wanted' ? null : (
        <EntryForm id={`yes-${placeId}`} reply={refused?.values.answer === 'wanted' ? refused : null}>
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="shortlistId" value={listId} />
          <input type="hidden" name="placeId" value={placeId} />
          <FormActs>
            <SubmitButton name="answer" value="wanted">
              {t('mine.want')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      )}
      <Fold title={t('mine.no')} open={refused?.values.answer === 'unwanted'}>
        <EntryForm
          id={`no-${placeId}`}
          reply={refused?.values.answer === 'unwanted' ? refused : null}
          labels={{ reason: t('mine.why'), note: t('mine.more') }}
        >
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="shortlistId" value={listId} />
          <input type="hidden" name="placeId" value={placeId} />
          <RadioGroup
            name="reason"
            label={t('mine.why')}
            required
            defaultValue={isNo ? reason : null}
            choices={unwantedReasons.map(value => ({ value, label: placements(`reasons.clientWithdraw.${value}`) }))}
          />
          <TextArea name="note" label={t('mine.more')} defaultValue={isNo ? (note ?? '') : ''} rows={3} />
          <FormActs>
            <SubmitButton name="answer" value="unwanted" look="quiet">
              {t('mine.sayNo')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      </Fold>
    </div>
  )
}
