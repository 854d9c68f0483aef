import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '~/ui/confirm-button'
import { TextInput } from '~/ui/form/text-input'

interface SettleButtonProps {
  one: { id: string; name: string }
  other: { id: string; name: string }
  /** The employer whose page one comes back to; the list when left out. */
  of?: string
}

/** Says that two records are two employers, with a reason if one wants. */
export function SettleButton({ one, other, of }: SettleButtonProps) {
  const { t } = useTranslation('duplicates')
  return (
    <ConfirmButton
      label={t('pairs.settle')}
      title={t('pairs.settle')}
      question={t('pairs.settleQuestion', { name: one.name, other: other.name })}
      confirm={t('pairs.settleAct')}
      action="/employers/duplicates"
      look="quiet"
      small
      fields={{ intent: 'settle', employerId: one.id, otherId: other.id, ...(of ? { of } : {}) }}
    >
      <TextInput id={`note-${one.id}-${other.id}`} name="note" label={t('pairs.note')} maxLength={300} />
    </ConfirmButton>
  )
}
