import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { TextArea, TextInput } from '~/ui/form/text-input'
import { ownKinds, ownParts } from '../own-template'
import type { TemplateLines } from '../template.page.server'

interface OwnQuestionFieldsProps {
  index: number
  question: TemplateLines['own'][number] | null
}

/** One own question of the network: its words, where it stands and how it is answered. */
export function OwnQuestionFields({ index, question }: OwnQuestionFieldsProps) {
  const { t } = useTranslation('jobforms')
  const name = (part: string) => `own[${index}].${part}`
  return (
    <Fieldset title={question ? t('shape.question', { number: index + 1 }) : t('shape.newQuestion')}>
      {question ? <input type="hidden" name={name('key')} value={question.key} /> : null}
      <FormRow>
        <TextInput name={name('nl')} label={t('shape.nl')} defaultValue={question?.words.nl} maxLength={200} />
        <TextInput name={name('en')} label={t('shape.en')} defaultValue={question?.words.en} maxLength={200} />
      </FormRow>
      <FormRow>
        <Select
          name={name('part')}
          label={t('shape.part')}
          defaultValue={question?.part}
          choices={ownParts.map(part => ({ value: part, label: t(`parts.${part}`) }))}
        />
        <Select
          name={name('kind')}
          label={t('shape.kind')}
          defaultValue={question?.kind}
          choices={ownKinds.map(kind => ({ value: kind, label: t(`shape.kinds.${kind}`) }))}
        />
      </FormRow>
      <TextArea
        name={name('choices')}
        label={t('shape.choices')}
        hint={t('shape.choicesHint')}
        rows={3}
        defaultValue={question?.lines}
      />
    </Fieldset>
  )
}
