import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { NumberInput } from '~/ui/form/text-input'
import { relationStates } from '../employer'
import type { Employer } from '../employers.store.server'
import type { StaffMember } from '../staff.store.server'

const scale = ['1', '2', '3', '4', '5'] as const
const text = (value: number | null) => (value === null ? null : String(value))

/** What we know of the relation ourselves. */
export function RelationFields({ known, staff }: { known: Employer; staff: readonly StaffMember[] }) {
  const { t } = useTranslation('employers')
  const people = staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))
  return (
    <Fieldset title={t('relation.title')}>
      <FormRow>
        <Select name="ownerId" label={t('fields.owner')} defaultValue={known.ownerId} choices={people} />
        <Select
          name="backupOwnerId"
          label={t('fields.backupOwner')}
          defaultValue={known.backupOwnerId}
          choices={people}
        />
      </FormRow>
      <FormRow>
        <Select
          name="relationState"
          label={t('fields.relationState')}
          required
          empty={false}
          defaultValue={known.relationState}
          choices={relationStates.map(state => ({ value: state, label: t(`states.${state}`) }))}
        />
        <Select
          name="strength"
          label={t('relation.strength')}
          defaultValue={text(known.strength)}
          choices={scale.map(value => ({ value, label: t(`relation.strengths.${value}`) }))}
        />
        <Select
          name="importance"
          label={t('relation.importance')}
          defaultValue={text(known.importance)}
          choices={scale.map(value => ({ value, label: t(`relation.importances.${value}`) }))}
        />
        <NumberInput
          name="cadenceDays"
          label={t('fields.cadenceDays')}
          unit={t('fields.days')}
          defaultValue={known.cadenceDays}
        />
      </FormRow>
    </Fieldset>
  )
}
