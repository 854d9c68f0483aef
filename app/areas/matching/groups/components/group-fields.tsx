import { useTranslation } from 'react-i18next'
import { RadioGroup } from '~/ui/form/choices'
import { TextInput } from '~/ui/form/text-input'
import { groupMethods, type GroupMethod } from '../group'

/** What a group is called and how it is matched. */
export function GroupFields({ known }: { known?: { name: string; method: GroupMethod } }) {
  const { t } = useTranslation('groups')
  return (
    <>
      <TextInput
        name="name"
        label={t('fields.name')}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={known?.name}
      />
      <RadioGroup
        name="method"
        label={t('fields.method')}
        required
        defaultValue={known?.method ?? 'stable'}
        choices={groupMethods.map(value => ({
          value,
          label: t(`methods.${value}`),
          hint: t(`methodHints.${value}`),
        }))}
      />
    </>
  )
}
