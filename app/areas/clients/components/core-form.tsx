import { useTranslation } from 'react-i18next'
import type { FormReply, FormValues } from '~/platform/forms/form-reply'
import { CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, NumberInput, TextInput } from '~/ui/form/text-input'
import { dayParts, weekDays } from '../client'

/** Name, contact and availability. */
export function CoreForm({
  version,
  known,
  weekParts,
  reply,
}: {
  version: number
  known: FormValues
  weekParts: readonly string[]
  reply?: FormReply | null
}) {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  return (
    <EntryForm id="core" reply={reply} known={known}>
      <input type="hidden" name="intent" value="core" />
      <input type="hidden" name="version" value={version} />
      <FormRow>
        <TextInput name="firstName" label={t('firstName')} required autoComplete="off" />
        <TextInput name="lastName" label={t('lastName')} autoComplete="off" />
        <DateInput name="birthDate" label={t('file.birthDate')} />
      </FormRow>
      <FormRow>
        <TextInput name="email" type="email" label={t('file.email')} autoComplete="off" />
        <TextInput name="phone" type="tel" label={t('file.phone')} width="medium" autoComplete="off" />
      </FormRow>
      <FormRow>
        <TextInput name="street" label={t('file.street')} autoComplete="off" />
        <TextInput name="houseNumber" label={t('file.houseNumber')} width="short" autoComplete="off" />
        <TextInput name="postcode" label={t('file.postcode')} width="short" autoComplete="off" />
        <TextInput name="city" label={t('file.city')} width="medium" autoComplete="off" />
      </FormRow>
      <FormRow>
        <NumberInput name="hoursMin" label={t('file.hoursMin')} />
        <NumberInput name="hoursMax" label={t('file.hoursMax')} />
        <NumberInput name="maxTravelKm" label={t('file.maxTravelKm')} unit="km" />
        <DateInput name="availableFrom" label={t('file.availableFrom')} />
      </FormRow>
      <CheckboxGroup
        name="dayParts"
        label={t('file.weekParts')}
        layout="thirds"
        defaultValue={[...weekParts]}
        choices={weekDays.flatMap(day =>
          dayParts.map(part => ({
            value: `${day}_${part}`,
            label: `${t(`weekDays.${day}`)} ${t(`dayParts.${part}`)}`,
          })),
        )}
      />
      <FormActs>
        <SubmitButton>{common('save')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
