import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import type { Problem } from '~/platform/result'
import { Fold } from '~/ui/fold'
import { Fieldset } from '~/ui/form/fieldset'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import type { AgreementContent, AgreementGroup } from '../agreement-content'
import { fieldsOfGroup, formName, isFixed } from '../agreement-form'
import { isEmptyValue, valueAt, type AgreementField } from '../field-list'
import { AgreementInput } from './agreement-input'
import { AgreementRows } from './agreement-rows'
import { useFieldWords } from './field-words'

interface Props {
  group: AgreementGroup
  content: AgreementContent
  editVersion: number
  problems: readonly Problem[]
  reply?: FormReply | null
}

/** The form of one group, made from the list of fields. */
export function GroupForm({ group, content, editVersion, problems, reply }: Props) {
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const fields = fieldsOfGroup(group).filter(field => !isFixed(field))
  const parts = [...new Set(fields.map(field => field.part))]
  const inputs = (part: string) =>
    fields.filter(field => field.part === part).map(field => <One key={field.path} field={field} content={content} />)
  // A part that nobody needs here, such as a school, stays closed until it is opened.
  const isQuiet = (part: string) =>
    fields.every(field => field.part !== part || isEmptyValue(valueAt(content, field.path))) &&
    ![...problems, ...(reply?.problems ?? [])].some(one => one.path.replace(`${group}.`, '').startsWith(`${part}.`))
  return (
    <EntryForm id={`agreement-${group}`} reply={reply} key={group}>
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="group" value={group} />
      <input type="hidden" name="editVersion" value={editVersion} />
      {parts.map(part =>
        part === '' ? (
          inputs(part)
        ) : (
          <Part key={part} title={words.part(fields.find(field => field.part === part)!)} quiet={isQuiet(part)}>
            {inputs(part)}
          </Part>
        ),
      )}
      {fields.length === 0 ? <p className="muted">{t('pages.agreement.nothingHere')}</p> : null}
      <FormActs>
        <SubmitButton>{t('buttons.save')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}

function Part({ title, quiet, children }: { title: string; quiet: boolean; children: ReactNode }) {
  return quiet ? <Fold title={title}>{children}</Fold> : <Fieldset title={title}>{children}</Fieldset>
}

function One({ field, content }: { field: AgreementField; content: AgreementContent }) {
  const words = useFieldWords()
  const value = valueAt(content, field.path)
  if (field.kind === 'rows')
    return <AgreementRows field={field} name={formName(field)} rows={value as Record<string, unknown>[]} />
  return <AgreementInput meta={field} name={formName(field)} label={words.label(field)} value={value} />
}
