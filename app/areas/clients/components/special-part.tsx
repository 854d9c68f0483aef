import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { specialKinds } from '../client'

interface Note {
  id: string
  kind: string
  body: string
  purpose: string
  expiresOn: string | Date
}

/** Special data: what is needed, for one purpose, until a date. */
export function SpecialPart({
  notes,
  mayWrite,
  reply,
}: {
  notes: readonly Note[]
  mayWrite: boolean
  reply?: FormReply | null
}) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  return (
    <Card title={t('file.special')}>
      <div className="stack">
        <Notice tone="info">{t('file.specialNote')}</Notice>
        {notes.length === 0 ? <p className="muted">{t('file.specialEmpty')}</p> : null}
        {notes.map(note => (
          <div key={note.id}>
            <h3>{t(`file.specialKinds.${note.kind as 'barrier'}`)}</h3>
            <p className="prose">{note.body}</p>
            <p className="small muted">
              {note.purpose} · {t('file.until', { day: format.day(note.expiresOn) })}
            </p>
          </div>
        ))}
        {mayWrite ? (
          <EntryForm id="special" reply={reply}>
            <input type="hidden" name="intent" value="special" />
            <FormRow>
              <Select
                name="kind"
                label={t('file.specialKind')}
                required
                choices={specialKinds.map(kind => ({ value: kind, label: t(`file.specialKinds.${kind}`) }))}
              />
              <DateInput name="expiresOn" label={t('file.expiresOn')} required />
            </FormRow>
            <TextArea name="body" label={t('file.specialBody')} rows={2} required />
            <TextInput name="purpose" label={t('file.purpose')} required />
            <FormActs>
              <SubmitButton look="quiet">{t('file.specialSave')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : null}
      </div>
    </Card>
  )
}
