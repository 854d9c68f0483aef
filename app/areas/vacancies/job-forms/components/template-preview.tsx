import { useTranslation } from 'react-i18next'
import { ArrivingRegion } from '~/ui/arriving-region'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { jobFormParts, type FormTemplate } from '../job-form-template'
import { TemplateFields } from './template-fields'

interface TemplatePreviewProps {
  template: FormTemplate
  /** The form on the page that publishes what is shown. */
  formId: string
}

/** The form as it would be asked, part by part; nothing can be filled in. Takes the focus when it comes. */
export function TemplatePreview({ template, formId }: TemplatePreviewProps) {
  const { t } = useTranslation('jobforms')
  const parts = jobFormParts.filter(part => template.fields[part].length > 0)
  return (
    <ArrivingRegion label={t('shape.previewTitle')} of={template}>
      <Notice title={t('shape.previewTitle')}>
        <p>{t('shape.previewText', { version: template.version })}</p>
        <Button type="submit" form={formId} name="intent" value="publish" look="quiet">
          {t('shape.publish')}
        </Button>
      </Notice>
      {parts.map(part => (
        <Card key={part} title={t(`parts.${part}`)}>
          <fieldset disabled className="form">
            <legend className="visually-hidden">{t(`parts.${part}`)}</legend>
            <TemplateFields template={template} part={part} answers={{}} />
          </fieldset>
        </Card>
      ))}
    </ArrivingRegion>
  )
}
