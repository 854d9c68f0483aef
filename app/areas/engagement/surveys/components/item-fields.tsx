import { useTranslation } from 'react-i18next'
import { Combobox } from '~/ui/form/combobox'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { keyCompetenceCodes, transversalGroups, type SurveyItem } from '../survey-template'

interface ItemFieldsProps {
  index: number
  item: SurveyItem | null
  /** Words of the competence that the network chose for the item. */
  competence?: string
}

/** One item of the questions: its words in both languages, and where it belongs. */
export function ItemFields({ index, item, competence }: ItemFieldsProps) {
  const { t } = useTranslation('surveys')
  const name = (part: string) => `items[${index}].${part}`
  return (
    <Fieldset title={item ? t('template.item', { number: index + 1 }) : t('template.newItem')}>
      {item ? <input type="hidden" name={name('key')} value={item.key} /> : null}
      <FormRow>
        <TextInput name={name('nl')} label={t('template.nl')} defaultValue={item?.nl} maxLength={120} />
        <TextInput name={name('en')} label={t('template.en')} defaultValue={item?.en} maxLength={120} />
      </FormRow>
      <FormRow>
        <Select
          name={name('keyCompetence')}
          label={t('template.keyCompetence')}
          defaultValue={item?.keyCompetence}
          choices={keyCompetenceCodes.map(code => ({ value: code, label: t(`keyCompetences.${code}`) }))}
        />
        <Select
          name={name('transversal')}
          label={t('template.transversal')}
          defaultValue={item?.transversal}
          choices={transversalGroups.map(group => ({ value: group, label: t(`transversals.${group}`) }))}
        />
      </FormRow>
      <Combobox
        name={name('competenceUri')}
        label={t('template.competence')}
        hint={t('template.competenceHint')}
        source="/concepts?kind=skill"
        defaultValue={item?.competenceUri}
        defaultLabel={competence}
      />
    </Fieldset>
  )
}
