import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { GrowingFields } from '~/ui/form/growing-fields'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import { useActivityText } from '../../activities/components/use-activity-text'
import type { LetterFormPage } from '../letter.page.server'
import { letterSides } from '../letter'

/** What a draft says: the period, what both mean to do, and who sign. */
export function LetterFields({ page }: { page: Omit<LetterFormPage, 'letterId'> }) {
  const { t } = useTranslation('letters')
  const text = useActivityText()
  const { known } = page
  return (
    <>
      <FormRow>
        {page.sites.length > 0 ? (
          <Select
            name="siteId"
            label={t('fields.site')}
            defaultValue={known.siteId}
            choices={page.sites.map(site => ({ value: site.id, label: site.name }))}
          />
        ) : null}
        <Select
          name="ownerId"
          label={t('fields.owner')}
          hint={t('fields.ownerHint')}
          required
          defaultValue={known.ownerId}
          choices={page.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
        />
      </FormRow>
      <FormRow>
        <DateInput name="startsOn" label={t('fields.startsOn')} required defaultValue={known.startsOn} />
        <DateInput name="endsOn" label={t('fields.endsOn')} required defaultValue={known.endsOn} />
        <DateInput
          name="reviewOn"
          label={t('fields.reviewOn')}
          hint={t('fields.reviewHint')}
          required
          defaultValue={known.reviewOn}
        />
      </FormRow>
      <TextArea
        name="they"
        label={t('fields.they')}
        hint={t('fields.lines')}
        rows={4}
        required
        defaultValue={known.they}
      />
      <TextArea name="we" label={t('fields.we')} hint={t('fields.lines')} rows={4} required defaultValue={known.we} />
      <CheckboxGroup
        name="activities"
        label={t('fields.activities')}
        hint={t('fields.activitiesHint')}
        defaultValue={known.activities}
        choices={page.activities.map(one => ({ value: one.key, label: text(one.name) }))}
      />
      <GrowingFields
        title={t('fields.signers')}
        hint={t('fields.signersHint')}
        add={t('fields.addSigner')}
        known={known.signers}
      >
        {({ index, known: signer }) => (
          <SignerFields index={index} signer={signer} organisations={page.organisations} />
        )}
      </GrowingFields>
    </>
  )
}

interface SignerProps {
  index: number
  signer: LetterFormPage['known']['signers'][number] | undefined
  organisations: LetterFormPage['organisations']
}

function SignerFields({ index, signer, organisations }: SignerProps) {
  const { t } = useTranslation('letters')
  const name = (field: string) => `signers[${index}].${field}`
  return (
    <div className="stack">
      <FormRow>
        <Select
          name={name('side')}
          label={t('fields.side')}
          empty={false}
          required
          defaultValue={signer?.side ?? 'employer'}
          choices={letterSides.map(value => ({ value, label: t(`sides.${value}`) }))}
        />
        <Select
          name={name('organisationId')}
          label={t('fields.organisation')}
          hint={t('fields.organisationHint')}
          defaultValue={signer?.organisationId}
          choices={organisations.map(one => ({ value: one.id, label: one.name }))}
        />
        <Select
          name={name('locale')}
          label={t('fields.locale')}
          empty={false}
          required
          defaultValue={signer?.locale ?? 'nl'}
          choices={(['nl', 'en'] as const).map(value => ({ value, label: t(`locales.${value}`) }))}
        />
      </FormRow>
      <FormRow>
        <TextInput name={name('name')} label={t('fields.name')} defaultValue={signer?.name} />
        <TextInput name={name('function')} label={t('fields.function')} defaultValue={signer?.function} />
        <TextInput name={name('email')} type="email" label={t('fields.email')} defaultValue={signer?.email} />
      </FormRow>
    </div>
  )
}
