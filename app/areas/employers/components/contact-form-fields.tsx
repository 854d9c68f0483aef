import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextInput } from '~/ui/form/text-input'
import { contactChannels } from '../contact-facts'
import { contactRoles } from '../employer'
import type { EmployerPeoplePage } from '../employer.page.server'
import { OurMarks } from './our-marks'
import { siteName } from './sites-card'

type Person = EmployerPeoplePage['contacts'][number]

/** Who somebody is for us: name, function, role, where, and whether we may call. */
export function ContactFormFields({
  person,
  sites,
  colleagues = [],
  reader,
}: {
  person: Person | null
  sites: EmployerPeoplePage['sites']
  /** To whom somebody can report. */
  colleagues?: readonly Person[]
  /** Our own people see our marks; a firm's contact sees the facts; somebody's own facts are the shortest. */
  reader: 'staff' | 'firm' | 'self'
}) {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  return (
    <>
      <FormRow>
        <TextInput
          name="firstName"
          label={t('contacts.firstName')}
          defaultValue={person?.firstName}
          autoComplete="off"
        />
        <TextInput
          name="lastName"
          label={t('contacts.lastName')}
          required
          defaultValue={person?.lastName}
          autoComplete="off"
        />
        <TextInput name="function" label={t('contacts.function')} defaultValue={person?.function} autoComplete="off" />
      </FormRow>
      <FormRow>
        <TextInput name="phone" type="tel" label={t('fields.phone')} defaultValue={person?.phone} autoComplete="off" />
        <TextInput
          name="email"
          type="email"
          label={t('fields.email')}
          defaultValue={person?.email}
          autoComplete="off"
        />
      </FormRow>
      {reader === 'staff' ? (
        <CheckboxGroup
          name="roles"
          label={t('contacts.roles')}
          layout="row"
          defaultValue={person?.roles}
          choices={contactRoles.map(role => ({ value: role, label: t(`contacts.roleNames.${role}`) }))}
        />
      ) : null}
      <FormRow>
        <Select
          name="siteId"
          label={t('contacts.site')}
          defaultValue={person?.siteId}
          choices={sites.map(site => ({
            value: site.id,
            label: siteName(site) ?? t('sites.noAddress'),
          }))}
        />
        <Select
          name="language"
          label={t('contacts.language')}
          defaultValue={person?.language}
          choices={(['nl', 'en'] as const).map(one => ({ value: one, label: t(`contacts.languages.${one}`) }))}
        />
        <Select
          name="channel"
          label={people('fields.channel')}
          defaultValue={person?.channel}
          choices={contactChannels.map(one => ({ value: one, label: people(`channels.${one}`) }))}
        />
        <NumberInput name="mentorCapacity" label={t('contacts.mentorCapacity')} defaultValue={person?.mentorCapacity} />
      </FormRow>
      {reader === 'staff' ? <OurMarks person={person} colleagues={colleagues} /> : null}
      {person && reader !== 'self' ? (
        <DateInput
          name="leftOn"
          label={t('contacts.leftOn')}
          hint={t('contacts.leftHint')}
          defaultValue={person.leftOn}
        />
      ) : null}
    </>
  )
}
