import { useTranslation } from 'react-i18next'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { participationSteps, placesPeriods, serviceCosts } from '../service'
import { useServiceTexts, useServiceWord } from './use-service-words'

export interface KnownService {
  name: string
  organisationId: string | null
  providerName: string | null
  kind: string | null
  description: string | null
  steps: readonly number[]
  targetGroups: readonly string[]
  places: number | null
  placesPer: string
  languages: readonly string[]
  cost: string
  costAmount: number | null
  costBy: string | null
  access: string | null
  waitingWeeks: number | null
  startsOn: string | null
  endsOn: string | null
  towns: string
  website: string | null
}

interface ServiceFieldsProps {
  known: KnownService
  /** What the template uses, and what the service has already. */
  options: { kinds: readonly string[]; groups: readonly string[]; languages: readonly string[] }
  organisations: readonly { id: string; name: string }[]
}

/** A service in one form. */
export function ServiceFields({ known, organisations, options }: ServiceFieldsProps) {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const { step } = useServiceTexts()
  return (
    <>
      <Fieldset title={t('sections.what')}>
        <FormRow>
          <TextInput name="name" label={t('fields.name')} required defaultValue={known.name} autoComplete="off" />
          <Select
            name="kind"
            label={t('fields.kind')}
            required
            defaultValue={known.kind}
            choices={options.kinds.map(value => ({ value, label: word('kinds', value) }))}
          />
        </FormRow>
        <FormRow>
          <Select
            name="organisationId"
            label={t('fields.organisationId')}
            hint={t('fields.organisationHint')}
            defaultValue={known.organisationId}
            choices={organisations.map(one => ({ value: one.id, label: one.name }))}
          />
          <TextInput
            name="providerName"
            label={t('fields.providerName')}
            defaultValue={known.providerName}
            autoComplete="off"
          />
        </FormRow>
        <TextArea
          name="description"
          label={t('fields.description')}
          hint={t('fields.descriptionHint')}
          defaultValue={known.description}
          rows={3}
        />
      </Fieldset>
      <Fieldset title={t('sections.who')}>
        <CheckboxGroup
          name="steps"
          label={t('fields.steps')}
          required
          layout="row"
          defaultValue={known.steps.map(String)}
          choices={participationSteps.map(value => ({ value: String(value), label: step(value) }))}
        />
        <CheckboxGroup
          name="targetGroups"
          label={t('fields.targetGroups')}
          hint={t('fields.groupsHint')}
          required
          layout="row"
          defaultValue={known.targetGroups}
          choices={options.groups.map(value => ({ value, label: word('groups', value) }))}
        />
        <CheckboxGroup
          name="languages"
          label={t('fields.languages')}
          layout="row"
          defaultValue={known.languages}
          choices={options.languages.map(value => ({ value, label: word('languages', value) }))}
        />
      </Fieldset>
      <Fieldset title={t('sections.room')}>
        <FormRow>
          <NumberInput
            name="places"
            label={t('fields.places')}
            hint={t('fields.placesHint')}
            defaultValue={known.places}
          />
          <Select
            name="placesPer"
            label={t('fields.placesPer')}
            required
            empty={false}
            defaultValue={known.placesPer}
            choices={placesPeriods.map(value => ({ value, label: word('periods', value) }))}
          />
          <NumberInput name="waitingWeeks" label={t('fields.waitingWeeks')} defaultValue={known.waitingWeeks} />
        </FormRow>
      </Fieldset>
      <Fieldset title={t('sections.way')}>
        <TextArea
          name="access"
          label={t('fields.access')}
          hint={t('fields.accessHint')}
          defaultValue={known.access}
          rows={2}
        />
        <RadioGroup
          name="cost"
          label={t('fields.cost')}
          required
          layout="row"
          defaultValue={known.cost}
          choices={serviceCosts.map(value => ({ value, label: word('costs', value) }))}
        />
        <FormRow>
          <NumberInput name="costAmount" label={t('fields.costAmount')} decimals defaultValue={known.costAmount} />
          <TextInput name="costBy" label={t('fields.costBy')} defaultValue={known.costBy} />
        </FormRow>
        <TextInput name="website" type="url" label={t('fields.website')} defaultValue={known.website} />
      </Fieldset>
      <Fieldset title={t('sections.when')}>
        <TextArea
          name="towns"
          label={t('fields.towns')}
          hint={t('fields.townsHint')}
          defaultValue={known.towns}
          rows={3}
        />
        <FormRow>
          <DateInput name="startsOn" label={t('fields.startsOn')} defaultValue={known.startsOn} />
          <DateInput name="endsOn" label={t('fields.endsOn')} defaultValue={known.endsOn} />
        </FormRow>
      </Fieldset>
    </>
  )
}
