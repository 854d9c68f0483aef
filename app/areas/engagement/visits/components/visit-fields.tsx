import { useTranslation } from 'react-i18next'
import { Checkbox, CheckboxGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput, TimeInput } from '~/ui/form/text-input'
import { Fold } from '~/ui/fold'
import type { VisitFormPage } from '../visit-form.page.server'

/** A visit: what about, when, where, and who comes. */
export function VisitFields({
  page,
}: {
  page: Pick<VisitFormPage, 'visit' | 'sites' | 'contacts' | 'staff' | 'today' | 'timeZone'>
}) {
  const { t } = useTranslation('visits')
  const { visit } = page
  return (
    <>
      <TextInput
        name="goal"
        label={t('goal')}
        hint={t('goalHint')}
        maxLength={300}
        autoComplete="off"
        defaultValue={visit?.goal}
        required
      />
      <FormRow>
        <DateInput name="on" label={t('on')} min={page.today} defaultValue={visit?.on} required />
        <TimeInput name="from" label={t('from')} defaultValue={visit?.from ?? '10:00'} required />
        <TimeInput
          name="until"
          label={t('until')}
          hint={t('zone', { zone: page.timeZone.replace('_', ' ') })}
          defaultValue={visit?.until ?? '11:00'}
          required
        />
      </FormRow>
      {page.sites.length > 0 ? (
        <Select
          name="siteId"
          label={t('site')}
          defaultValue={visit ? visit.siteId : page.sites[0]?.value}
          choices={page.sites}
        />
      ) : null}
      <TextInput
        name="place"
        label={t('place')}
        hint={t('placeHint')}
        maxLength={300}
        autoComplete="off"
        defaultValue={visit?.place}
      />
      {page.contacts.length > 0 ? (
        <>
          <Select name="contactId" label={t('contact')} defaultValue={visit?.contactId} choices={page.contacts} />
          <Checkbox
            name="invitesContact"
            label={t('invitesContact')}
            hint={t('invitesContactHint')}
            defaultChecked={visit?.invitesContact}
          />
        </>
      ) : null}
      {page.staff.length > 0 ? (
        <Fold title={t('colleagues')} open={(visit?.colleagueIds.length ?? 0) > 0}>
          <CheckboxGroup
            name="colleagueIds"
            label={t('colleaguesWho')}
            choices={page.staff}
            defaultValue={visit?.colleagueIds}
          />
        </Fold>
      ) : null}
    </>
  )
}
