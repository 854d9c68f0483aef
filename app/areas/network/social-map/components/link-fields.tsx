import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import { linkKindNames } from '../map-link'
import type { LinkLine } from '../map-links.page.server'

const strengths = ['1', '2', '3', '4', '5'] as const

/** What a link says, apart from its ends. */
export function LinkFields({ known }: { known?: LinkLine }) {
  const { t } = useTranslation('map-links')
  return (
    <>
      <FormRow>
        <Select
          name="kind"
          label={t('fields.kind')}
          required
          defaultValue={known?.kind}
          choices={linkKindNames.map(value => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextInput
          name="kindWords"
          label={t('fields.kindWords')}
          hint={t('hints.kindWords')}
          maxLength={80}
          defaultValue={known?.kindWords ?? ''}
          autoComplete="off"
        />
        <Select
          name="strength"
          label={t('fields.strength')}
          required
          defaultValue={known ? String(known.strength) : undefined}
          choices={strengths.map(value => ({ value, label: t(`strengths.${value}`) }))}
        />
      </FormRow>
      <FormRow>
        <DateInput name="sinceOn" label={t('fields.sinceOn')} defaultValue={known?.sinceOn ?? undefined} />
        <DateInput name="untilOn" label={t('fields.untilOn')} defaultValue={known?.untilOn ?? undefined} />
      </FormRow>
      <TextArea name="note" label={t('fields.note')} rows={3} defaultValue={known?.note ?? ''} />
    </>
  )
}

/** The fields of the form, for two people who change one link. */
export const linkFieldNames = ['kind', 'kindWords', 'strength', 'sinceOn', 'untilOn', 'note'] as const
