import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { LinkButton } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { TextInput } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { useHydrated } from '~/ui/use-hydrated'
import { fieldKinds, fieldOwners, hasOptions, mostOptions, type CustomField, type FieldKind } from '../custom-field'

interface CustomFieldFormProps {
  reply?: FormReply | null
  known?: CustomField & { version: number }
  /** An employer has a value: the kind stays. */
  isUsed?: boolean
}

/** A field of the network's own: what it holds, what it is called in both languages, and its choices. */
export function CustomFieldForm({ reply, known, isUsed = false }: CustomFieldFormProps) {
  const { t } = useTranslation('custom-fields')
  const { t: common } = useTranslation('common')
  const [kind, setKind] = useState<string>(String(reply?.values.kind ?? known?.kind ?? 'text'))
  const isHydrated = useHydrated()
  const wantsOptions = !isHydrated || hasOptions(kind as FieldKind)
  return (
    <EntryForm id="custom-field" reply={reply}>
      {known ? <input type="hidden" name="version" value={known.version} /> : null}
      <FormRow>
        <TextInput name="labelNl" label={t('form.labelNl')} required defaultValue={known?.labelNl} autoComplete="off" />
        <TextInput name="labelEn" label={t('form.labelEn')} required defaultValue={known?.labelEn} autoComplete="off" />
      </FormRow>
      {isUsed && known ? (
        <input type="hidden" name="belongsTo" value={known.belongsTo} />
      ) : (
        <RadioGroup
          name="belongsTo"
          label={t('form.belongsTo')}
          required
          layout="row"
          defaultValue={known?.belongsTo ?? 'employer'}
          choices={fieldOwners.map(one => ({ value: one, label: t(`owners.${one}`) }))}
        />
      )}
      {isUsed && known ? (
        <>
          <Notice tone="info" title={t('form.kindStays', { kind: t(`kinds.${known.kind}`) })}>
            {t('form.kindStaysText')}
          </Notice>
          <input type="hidden" name="kind" value={known.kind} />
        </>
      ) : (
        <RadioGroup
          name="kind"
          label={t('form.kind')}
          required
          defaultValue={known?.kind ?? 'text'}
          onChange={setKind}
          choices={fieldKinds.map(one => ({ value: one, label: t(`kinds.${one}`), hint: t(`kindHints.${one}`) }))}
        />
      )}
      {wantsOptions ? <OptionFields known={known?.options ?? []} reply={reply} /> : null}
      <FormRow>
        <TextInput name="helpNl" label={t('form.helpNl')} defaultValue={known?.helpNl} autoComplete="off" />
        <TextInput name="helpEn" label={t('form.helpEn')} defaultValue={known?.helpEn} autoComplete="off" />
      </FormRow>
      <Checkbox
        name="isRequired"
        label={t('form.isRequired')}
        hint={t('form.requiredHint')}
        defaultChecked={known?.isRequired}
      />
      <Checkbox
        name="shownToFirm"
        label={t('form.shownToFirm')}
        hint={t('form.shownHint')}
        defaultChecked={known?.shownToFirm}
      />
      <FormActs>
        <SubmitButton>{common('save')}</SubmitButton>
        <LinkButton to="/admin/custom-fields" look="text">
          {common('cancel')}
        </LinkButton>
      </FormActs>
    </EntryForm>
  )
}

const spareRows = 4

/** The choices, each in both languages, with empty rows for more; an emptied row goes. */
function OptionFields({ known, reply }: { known: CustomField['options']; reply?: FormReply | null }) {
  const { t } = useTranslation('custom-fields')
  const typed = Object.keys(reply?.values ?? {}).filter(name => /^options\[\d+\]\.nl$/.test(name)).length
  const rows = Math.min(mostOptions, Math.max(known.length + spareRows, typed))
  return (
    <Fieldset title={t('form.options')} hint={t('form.optionsHint')}>
      {Array.from({ length: rows }, (_, index) => (
        <FormRow key={index}>
          <input type="hidden" name={`options[${index}].value`} value={known[index]?.value ?? ''} />
          <TextInput
            name={`options[${index}].nl`}
            label={t('form.optionNl', { number: index + 1 })}
            defaultValue={known[index]?.nl}
            autoComplete="off"
          />
          <TextInput
            name={`options[${index}].en`}
            label={t('form.optionEn', { number: index + 1 })}
            defaultValue={known[index]?.en}
            autoComplete="off"
          />
        </FormRow>
      ))}
    </Fieldset>
  )
}
