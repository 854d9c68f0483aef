import { useTranslation } from 'react-i18next'
import { Combobox } from '~/ui/form/combobox'
import { Checkbox } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { csrLevels, csrStatuses, csrThemes } from '../csr'
import type { initiativePage } from '../csr.page.server'
import { useCsrWord } from './csr-words'

export type KnownInitiative = Awaited<ReturnType<typeof initiativePage>>['initiative']

/** An initiative and its joint plan in one form. */
export function InitiativeFields({ known }: { known?: KnownInitiative }) {
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  const lines = (list: readonly string[] | undefined) => list?.join('\n')
  return (
    <>
      <Fieldset title={t('sections.initiative')}>
        <TextInput name="title" label={t('fields.title')} required defaultValue={known?.title} autoComplete="off" />
        <Combobox
          name="employerId"
          label={t('fields.employer')}
          source="/search/employers"
          defaultValue={known?.employerId}
          defaultLabel={known?.employer?.name}
        />
        <TextInput
          name="organisation"
          label={t('fields.organisation')}
          hint={t('fields.organisationHint')}
          defaultValue={known?.employerId ? null : known?.organisation}
        />
        <FormRow>
          <Select
            name="theme"
            label={t('fields.theme')}
            required
            defaultValue={known?.theme}
            choices={csrThemes.map(value => ({ value, label: word('themes', value) }))}
          />
          <Select
            name="level"
            label={t('fields.level')}
            required
            empty={false}
            defaultValue={known?.level ?? 'organisation'}
            choices={csrLevels.map(value => ({ value, label: word('levels', value) }))}
          />
          <Select
            name="status"
            label={t('fields.status')}
            required
            empty={false}
            defaultValue={known?.status ?? 'idea'}
            choices={csrStatuses.map(value => ({ value, label: word('statuses', value) }))}
          />
        </FormRow>
        <TextInput name="source" label={t('fields.source')} defaultValue={known?.source} />
        <TextArea
          name="partners"
          label={t('fields.partners')}
          hint={t('fields.lineHint')}
          defaultValue={lines(known?.partners)}
        />
      </Fieldset>
      <Fieldset title={t('sections.plan')}>
        <TextArea
          name="clientGoal"
          label={t('fields.clientGoal')}
          hint={t('fields.clientGoalHint')}
          defaultValue={known?.clientGoal}
        />
        <TextArea name="csrGoal" label={t('fields.csrGoal')} defaultValue={known?.csrGoal} />
        <FormRow>
          <NumberInput name="placesWanted" label={t('fields.placesWanted')} defaultValue={known?.placesWanted} />
          <NumberInput name="placesRealised" label={t('fields.placesRealised')} defaultValue={known?.placesRealised} />
          <NumberInput name="budget" label={t('fields.budget')} decimals defaultValue={known?.budget} />
        </FormRow>
        <TextArea
          name="supporters"
          label={t('fields.supporters')}
          hint={t('fields.supportersHint')}
          defaultValue={lines(known?.supporters)}
        />
        <TextInput
          name="organisationForm"
          label={t('fields.organisationForm')}
          defaultValue={known?.organisationForm}
        />
        <Checkbox
          name="shared"
          label={t('fields.shared')}
          hint={t('fields.sharedHint')}
          defaultChecked={known?.shared}
        />
        <TextArea name="kpis" label={t('fields.kpis')} hint={t('fields.lineHint')} defaultValue={lines(known?.kpis)} />
      </Fieldset>
    </>
  )
}
