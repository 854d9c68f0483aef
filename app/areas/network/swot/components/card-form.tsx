import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextArea } from '~/ui/form/text-input'
import { useSeenRecord } from '~/ui/form/use-seen-record'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import type { CardPage } from '../card.page.server'
import { cardFields } from '../inputs'
import { quadrants, weights } from '../quadrants'
import { useSwotWord } from './use-swot-word'

/** Changes a card; who was second chooses between both texts. Untouched, the form follows what others save. */
export function CardForm({ card, reply }: { card: SerializeFrom<CardPage['card']>; reply?: VersionedReply }) {
  const { t } = useTranslation('swot')
  const { t: common } = useTranslation('common')
  const word = useSwotWord()
  const { seen, handlers } = useSeenRecord(card)
  const labels: Record<string, string> = {
    text: t('card.textLabel'),
    quadrant: t('card.quadrant'),
    weight: t('card.weight'),
    reason: t('card.reason'),
  }
  const say = (name: string, text: string) => (name === 'quadrant' ? word('quadrants', text) : undefined)
  return (
    <EntryForm id="card" key={`${versionKey(reply)} ${seen.version}`} reply={reply} preventScrollReset {...handlers}>
      <VersionFields record={seen} names={cardFields} reply={reply} labelOf={name => labels[name] ?? name} say={say} />
      <TextArea name="text" label={t('card.textLabel')} required rows={2} maxLength={300} defaultValue={seen.text} />
      <FormRow>
        <Select
          name="quadrant"
          label={t('card.quadrant')}
          required
          empty={false}
          defaultValue={seen.quadrant}
          choices={quadrants.map(value => ({ value, label: word('quadrants', value) }))}
        />
        <Select
          name="weight"
          label={t('card.weight')}
          required
          empty={false}
          defaultValue={String(seen.weight)}
          choices={weights.map(value => ({ value: String(value), label: word('card.weights', value) }))}
        />
      </FormRow>
      <TextArea name="reason" label={t('card.reason')} rows={3} defaultValue={seen.reason} />
      <FormActs>
        <SubmitButton name="intent" value="change">
          {common('save')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
