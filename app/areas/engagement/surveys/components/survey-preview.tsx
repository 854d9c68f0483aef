import { useTranslation } from 'react-i18next'
import { ArrivingRegion } from '~/ui/arriving-region'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import type { SurveyTemplate } from '../survey-template'
import { SurveyQuestions } from './survey-form'
import { useItemText } from './use-item-text'

interface SurveyPreviewProps {
  version: number
  template: SurveyTemplate
  /** The form on the page that makes the version that is shown. */
  formId: string
}

/** The survey as an employer will see it; nothing can be filled in. Takes the focus when it comes. */
export function SurveyPreview({ version, template, formId }: SurveyPreviewProps) {
  const { t } = useTranslation('surveys')
  const text = useItemText()
  return (
    <ArrivingRegion label={t('template.previewTitle')} of={template}>
      <Notice title={t('template.previewTitle')}>
        <p>{t('template.previewText', { version })}</p>
        <Button type="submit" form={formId} name="intent" value="save" look="quiet">
          {t('template.save')}
        </Button>
      </Notice>
      <Card title={t('answer.title')}>
        <p>{text(template.intro)}</p>
        <p>{t('answer.use')}</p>
        <fieldset disabled className="form survey-form">
          <legend className="visually-hidden">{t('template.previewTitle')}</legend>
          <SurveyQuestions template={template} />
        </fieldset>
        <p className="small muted">{text(template.notice)}</p>
      </Card>
    </ArrivingRegion>
  )
}
