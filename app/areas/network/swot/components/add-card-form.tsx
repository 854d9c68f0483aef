import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { weights, type Quadrant } from '../quadrants'
import { useSwotWord } from './use-swot-word'

/** A new card in a quadrant; the fold stays open and the box is empty again, for the next one. */
export function AddCardForm({ quadrant, reply }: { quadrant: Quadrant; reply: FormReply | null }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  return (
    <details className="board-move no-print" open={reply !== null || undefined}>
      <summary>
        {t('board.add')}
        <span className="visually-hidden">: {word('quadrants', quadrant)}</span>
      </summary>
      <EntryForm
        id={`add-${quadrant}`}
        reply={reply}
        preventScrollReset
        aria-label={t('board.addTo', { quadrant: word('quadrants', quadrant) })}
      >
        <input type="hidden" name="quadrant" value={quadrant} />
        <TextInput name="text" label={t('card.textLabel')} required autoComplete="off" maxLength={300} />
        <Select
          name="weight"
          label={t('card.weight')}
          empty={false}
          defaultValue="2"
          width="medium"
          choices={weights.map(value => ({ value: String(value), label: word('card.weights', value) }))}
        />
        <FormActs>
          <SubmitButton name="intent" value="add" small look="quiet">
            {t('board.addAct')}
          </SubmitButton>
        </FormActs>
      </EntryForm>
    </details>
  )
}
