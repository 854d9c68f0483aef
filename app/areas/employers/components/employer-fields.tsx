import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberInput, TextInput } from '~/ui/form/text-input'
import type { Employer } from '../employers.store.server'

type Known = Partial<
  Pick<Employer, 'name' | 'kvkNumber' | 'sectorCode' | 'phone' | 'email' | 'website' | 'headcount' | 'noMailing'>
> & {
  /** Codes beside the main one; left out where there is no field for them. */
  otherSectors?: string
}

/** What the register and the employer say about themselves. */
export function RegisterFields({ known = {} }: { known?: Known }) {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  return (
    <Fieldset title={t('fields.register')}>
      <TextInput name="name" label={t('fields.name')} required defaultValue={known.name} autoComplete="off" />
      <FormRow>
        <TextInput
          name="kvkNumber"
          label={t('fields.kvkNumber')}
          hint={t('fields.kvkHint')}
          inputMode="numeric"
          width="medium"
          defaultValue={known.kvkNumber}
        />
        <TextInput
          name="sectorCode"
          label={t('fields.sectorCode')}
          hint={t('fields.sectorHint')}
          width="medium"
          defaultValue={known.sectorCode}
        />
        {known.otherSectors === undefined ? null : (
          <TextInput
            name="otherSectors"
            label={people('fields.otherSectors')}
            hint={people('sectorsHint')}
            width="medium"
            defaultValue={known.otherSectors}
          />
        )}
        <NumberInput name="headcount" label={t('fields.headcount')} defaultValue={known.headcount} />
      </FormRow>
      <FormRow>
        <TextInput name="phone" type="tel" label={t('fields.phone')} defaultValue={known.phone} />
        <TextInput name="email" type="email" label={t('fields.email')} defaultValue={known.email} />
        <TextInput name="website" label={t('fields.website')} inputMode="url" defaultValue={known.website} />
      </FormRow>
      <Checkbox name="noMailing" label={t('fields.noMailing')} defaultChecked={known.noMailing} />
    </Fieldset>
  )
}

interface Address {
  street?: string | null
  houseNumber?: string | null
  postcode?: string | null
  city?: string | null
  establishmentNumber?: string | null
}

/** Where a site is. */
export function AddressFields({ known = {} }: { known?: Address }) {
  const { t } = useTranslation('employers')
  return (
    <Fieldset title={t('fields.address')}>
      <FormRow>
        <TextInput name="street" label={t('fields.street')} defaultValue={known.street} autoComplete="off" />
        <TextInput
          name="houseNumber"
          label={t('fields.houseNumber')}
          width="short"
          defaultValue={known.houseNumber}
          autoComplete="off"
        />
      </FormRow>
      <FormRow>
        <TextInput
          name="postcode"
          label={t('fields.postcode')}
          width="short"
          defaultValue={known.postcode}
          autoComplete="off"
        />
        <TextInput name="city" label={t('fields.city')} defaultValue={known.city} autoComplete="off" />
        <TextInput
          name="establishmentNumber"
          label={t('fields.establishmentNumber')}
          hint={t('fields.establishmentHint')}
          inputMode="numeric"
          width="medium"
          defaultValue={known.establishmentNumber}
        />
      </FormRow>
    </Fieldset>
  )
}
