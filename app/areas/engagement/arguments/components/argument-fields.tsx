import { useTranslation } from 'react-i18next'
import { sectionKeys } from '~/areas/employers/sectors'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { argumentKinds } from '../../contact-moment'
import type { LibraryArgument } from '../arguments.store.server'

/** An argument: its category, what one says in both languages, what proves it, for whom and until when. */
export function ArgumentFields({ argument }: { argument?: LibraryArgument }) {
  const { t } = useTranslation('persuasion')
  const { t: engagement } = useTranslation('engagement')
  const { t: employers } = useTranslation('employers')
  return (
    <>
      {argument ? <input type="hidden" name="version" value={argument.version} /> : null}
      <Select
        name="category"
        label={t('category')}
        required
        defaultValue={argument?.category}
        choices={argumentKinds.map(one => ({ value: one, label: engagement(`contact.argumentNames.${one}`) }))}
      />
      <TextArea name="textNl" label={t('textNl')} required maxLength={600} defaultValue={argument?.textNl} />
      <TextArea name="textEn" label={t('textEn')} required maxLength={600} defaultValue={argument?.textEn} />
      <TextArea
        name="evidence"
        label={t('evidence')}
        hint={t('evidenceHint')}
        maxLength={1_000}
        defaultValue={argument?.evidence}
      />
      <FormRow>
        <Select
          name="sector"
          label={t('sector')}
          empty={t('allSectors')}
          defaultValue={argument?.sector}
          choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
        />
        <DateInput
          name="validUntil"
          label={t('validUntil')}
          hint={t('validUntilHint')}
          defaultValue={argument?.validUntil ?? ''}
        />
      </FormRow>
    </>
  )
}
