import { useTranslation } from 'react-i18next'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'

interface KnownAnalysis {
  title: string
  purpose: string | null
  heldOn: string
}

/** Title, aim and day of an analysis. */
export function AnalysisFields({ known }: { known?: KnownAnalysis }) {
  const { t } = useTranslation('stakeholders')
  return (
    <>
      <TextInput name="title" label={t('fields.title')} required defaultValue={known?.title} autoComplete="off" />
      <DateInput name="heldOn" label={t('fields.heldOn')} required defaultValue={known?.heldOn.slice(0, 10)} />
      <TextArea
        name="purpose"
        label={t('fields.purpose')}
        hint={t('fields.purposeHint')}
        defaultValue={known?.purpose}
        rows={2}
      />
    </>
  )
}
