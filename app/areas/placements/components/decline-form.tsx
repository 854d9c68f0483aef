import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { declineSigningReasons } from '../reasons'

/** Not signing, with a reason: the circuit stops for all. */
export function DeclineForm({ plain, reply }: { plain: boolean; reply?: FormReply | null }) {
  const { t } = useTranslation('placements')
  return (
    <EntryForm
      id="decline"
      reply={reply}
      labels={{
        reason: plain ? t('signing.declineWhy') : t('signingStaff.declineWhy'),
        note: t('reasonNote'),
      }}
    >
      <input type="hidden" name="intent" value="decline" />
      <RadioGroup
        name="reason"
        label={plain ? t('signing.declineWhy') : t('signingStaff.declineWhy')}
        required
        choices={declineSigningReasons.map(value => ({ value, label: t(`reasons.declineSigning.${value}`) }))}
      />
      <TextArea name="note" label={t('reasonNote')} />
      <FormActs>
        <SubmitButton look="danger-quiet">{t('signing.decline')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
