import { useTranslation } from 'react-i18next'
import { SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'

interface PlanActsProps {
  /** Id of the form of the ticked rows. */
  form: string
  people: readonly { id: string; name: string; organisation: string }[]
}

/** What is done with the ticked relations, by whom and until when. */
export function PlanActs({ form, people }: PlanActsProps) {
  const { t } = useTranslation('network')
  return (
    <span className="cluster">
      <TextInput form={form} name="title" label={t('plan.action')} required maxLength={300} autoComplete="off" />
      <Select
        form={form}
        name="ownerId"
        label={t('plan.who')}
        empty={t('plan.owner')}
        choices={people.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
      />
      <DateInput form={form} name="dueOn" label={t('plan.dueOn')} required />
      <SubmitButton form={form} look="quiet" small>
        {t('plan.make')}
      </SubmitButton>
    </span>
  )
}
