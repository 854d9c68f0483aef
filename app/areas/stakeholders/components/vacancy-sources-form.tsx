import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { GrowingFields } from '~/ui/form/growing-fields'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import type { VacancySource } from '../inputs'

interface VacancySourcesFormProps {
  sector: { version: number; vacancySources: readonly VacancySource[] }
  reply?: FormReply | null
}

/** Where vacancies of a sector are found, with pros, cons and a mark. */
export function VacancySourcesForm({ sector, reply }: VacancySourcesFormProps) {
  const { t } = useTranslation('stakeholders')
  const { t: common } = useTranslation('common')
  return (
    <Card>
      <EntryForm id="sources" key={sector.version} reply={reply}>
        <input type="hidden" name="version" value={sector.version} />
        <GrowingFields
          title={t('sectors.sources')}
          hint={t('sectors.sourcesHint')}
          add={t('sectors.addSource')}
          known={sector.vacancySources}
        >
          {({ index, known }) => (
            <>
              <FormRow>
                <TextInput name={`sources[${index}].name`} label={t('sectors.sourceName')} defaultValue={known?.name} />
                <Select
                  name={`sources[${index}].quality`}
                  label={t('sectors.quality')}
                  defaultValue={known?.quality === undefined ? null : String(known.quality)}
                  choices={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
                />
              </FormRow>
              <FormRow>
                <TextInput name={`sources[${index}].pros`} label={t('sectors.pros')} defaultValue={known?.pros} />
                <TextInput name={`sources[${index}].cons`} label={t('sectors.cons')} defaultValue={known?.cons} />
              </FormRow>
            </>
          )}
        </GrowingFields>
        <FormActs>
          <SubmitButton name="intent" value="sources" look="quiet">
            {common('save')}
          </SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}
