import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply, FormValues } from '~/platform/forms/form-reply'
import { Checkbox, CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea, TextInput } from '~/ui/form/text-input'
import type { SurveyItem, SurveyTemplate } from '../survey-template'
import { useItemText } from './use-item-text'

const grades = ['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))
const parts = ['importance', 'lacking', 'learnable'] as const

interface SurveyFormProps {
  template: SurveyTemplate
  known: FormValues
  reply?: FormReply | null
}

/** The survey as an employer fills it in, or a colleague with the employer; may be kept half-way. */
export function SurveyFormFields({ template, known, reply }: SurveyFormProps) {
  const { t } = useTranslation('surveys')
  const text = useItemText()
  const labels = Object.fromEntries(
    template.items.flatMap(item =>
      parts.map(part => [
        `answers.${item.key}.${part}`,
        t('form.itemPart', { item: text(item), part: t(`form.parts.${part}`) }),
      ]),
    ),
  )
  return (
    <EntryForm id="survey" reply={reply} known={known} labels={labels} className="form survey-form">
      <SurveyQuestions template={template} mayContact={known.mayContact === 'on'} />
      <FormActs>
        <SubmitButton name="intent" value="send">
          {t('form.send')}
        </SubmitButton>
        <SubmitButton name="intent" value="save" look="quiet">
          {t('form.save')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}

/** The questions themselves, as an employer sees them. */
export function SurveyQuestions({ template, mayContact = false }: { template: SurveyTemplate; mayContact?: boolean }) {
  const { t } = useTranslation('surveys')
  const text = useItemText()
  return (
    <>
      <p>{t('form.skip')}</p>
      <ol className="survey-items plain-list">
        {template.items.map(item => (
          <Item key={item.key} item={item} words={text(item)} />
        ))}
      </ol>
      <CheckboxGroup
        name="topThree"
        label={t('form.topThree')}
        choices={template.items.map(item => ({ value: item.key, label: text(item) }))}
      />
      <TextArea name="freeText" label={t('form.freeText')} hint={t('form.freeTextHint')} rows={4} maxLength={4_000} />
      <TextInput name="respondentFunction" label={t('form.respondentFunction')} maxLength={120} />
      <Checkbox name="mayContact" label={t('form.mayContact')} defaultChecked={mayContact} />
    </>
  )
}

/** Three questions about one item. Items may be skipped as a whole, which the form says once instead of sixty times. */
function Item({ item, words }: { item: SurveyItem; words: string }) {
  const { t } = useTranslation('surveys')
  const heading = useId()
  const name = (part: (typeof parts)[number]) => `answers.${item.key}.${part}`
  return (
    <li aria-labelledby={heading} className="survey-item">
      <h2 id={heading}>{words}</h2>
      <RadioGroup name={name('importance')} label={t('form.importance')} layout="scale" choices={grades} required />
      <RadioGroup name={name('lacking')} label={t('form.lacking')} layout="scale" choices={grades} required />
      <RadioGroup
        name={name('learnable')}
        label={t('form.learnable')}
        layout="row"
        required
        choices={[
          { value: 'yes', label: t('form.yes') },
          { value: 'no', label: t('form.no') },
        ]}
      />
    </li>
  )
}
