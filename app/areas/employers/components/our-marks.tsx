import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { DateInput } from '~/ui/form/text-input'
import { consentBases } from '../contact-facts'
import { contactName } from '../employer'
import type { EmployerPeoplePage } from '../employer.page.server'

type Person = EmployerPeoplePage['contacts'][number]

/** What only our own people see and change of a contact: whether we may approach, on which ground, and who is whose chief. */
export function OurMarks({ person, colleagues }: { person: Person | null; colleagues: readonly Person[] }) {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  return (
    <Fieldset title={people('marks.title')} hint={people('marks.hint')}>
      <FormRow>
        <DateInput
          name="doNotContactUntil"
          label={t('contacts.doNotContactUntil')}
          defaultValue={person?.doNotContactUntil}
        />
        <Select
          name="reportsToId"
          label={people('fields.reportsToId')}
          defaultValue={person?.reportsToId}
          choices={colleagues.map(one => ({ value: one.id, label: contactName(one) }))}
        />
      </FormRow>
      <FormRow>
        <Select
          name="consentBasis"
          label={people('fields.consentBasis')}
          hint={people('marks.basisHint')}
          defaultValue={person?.consentBasis}
          choices={consentBases.map(one => ({ value: one, label: people(`bases.${one}`) }))}
        />
        <DateInput name="consentOn" label={people('fields.consentOn')} defaultValue={person?.consentOn} />
      </FormRow>
    </Fieldset>
  )
}
