import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { amendmentKinds } from '../agreement-fields/annexes'
import type { AmendmentKind } from '../amendment'
import type { AgreementField } from '../field-list'
import { AgreementInput } from './agreement-input'
import { AgreementRows } from './agreement-rows'
import { useFieldWords } from './field-words'

interface Shown {
  field: AgreementField
  /** What holds now, in words. */
  now: string
  becomes: unknown
}

interface Props {
  kinds: readonly AmendmentKind[]
  on: string
  text: string
  replacedCanSign: boolean
  fields: readonly Shown[]
  reply?: FormReply | null
}

/** What the amendment is about; the form below follows it. */
export function AmendKinds({ kinds }: { kinds: readonly AmendmentKind[] }) {
  const { t } = useTranslation('placements')
  return (
    <Card title={t('pages.amend.what')}>
      <Form method="get" className="form">
        <CheckboxGroup
          name="kind"
          label={t('pages.amend.kinds')}
          layout="row"
          required
          defaultValue={kinds}
          choices={amendmentKinds.map(value => ({ value, label: t(`choices.amendmentKinds.${value}`) }))}
        />
        <FormActs>
          <Button look={kinds.length === 0 ? 'accent' : 'quiet'}>{t('pages.amend.show')}</Button>
        </FormActs>
      </Form>
    </Card>
  )
}

/** The fields of the chosen kinds, each with what holds now; what is left as it is does not change. */
export function AmendForm({ kinds, on, text, replacedCanSign, fields, reply }: Props) {
  const { t } = useTranslation('placements')
  const replaces = kinds.includes('mentor') || kinds.includes('coach')
  return (
    <Card title={t('pages.amend.changes')}>
      <EntryForm id="amend" reply={reply} key={kinds.join()}>
        {kinds.map(kind => (
          <input key={kind} type="hidden" name="kinds[]" value={kind} />
        ))}
        <p className="small">{t('pages.amend.leave')}</p>
        <DateInput name="on" label={t('pages.amend.on')} required defaultValue={on} />
        {fields.map(one => (
          <Changed key={one.field.path} {...one} />
        ))}
        {replaces ? (
          <RadioGroup
            name="replacedCanSign"
            label={t('pages.amend.replacedCanSign')}
            hint={t('pages.amend.replacedHint')}
            layout="row"
            required
            defaultValue={replacedCanSign ? 'yes' : 'no'}
            choices={[
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
          />
        ) : null}
        <TextArea
          name="text"
          label={t('pages.amend.text')}
          hint={t('pages.amend.textHint')}
          required
          defaultValue={text}
        />
        <FormActs>
          <SubmitButton>{t('pages.amend.save')}</SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}

function Changed({ field, now, becomes }: Shown) {
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const hint = t('pages.amend.now', { value: now || t('pages.amend.nothing') })
  if (field.kind === 'rows')
    return <AgreementRows field={field} name={field.path} rows={becomes as Record<string, unknown>[]} hint={hint} />
  const part = words.part(field)
  const label = part ? `${part}: ${words.label(field).toLowerCase()}` : words.label(field)
  return <AgreementInput meta={field} name={field.path} label={label} value={becomes} hint={hint} />
}
