import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'

interface Note {
  id: string
  kind: string
  body: string
  at: string | Date
  author: { displayName: string }
}

const kinds = ['note', 'goal', 'progress'] as const

/** Goals, reports and progress, newest first. */
export function GuidancePart({
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
    <Card title={t('file.guidance')}>
      <div className="stack">
        {mayWrite ? (
          <EntryForm id="guidance" reply={reply}>
            <input type="hidden" name="intent" value="guidance" />
            <Select
              name="kind"
              label={t('file.guidanceKind')}
              required
              empty={false}
              choices={kinds.map(kind => ({ value: kind, label: t(`file.guidanceKinds.${kind}`) }))}
            />
            <TextArea name="body" label={t('file.guidanceBody')} rows={3} required />
            <FormActs>
              <SubmitButton look="quiet">{t('file.guidanceSave')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : null}
        {notes.length === 0 ? <p className="muted">{t('file.guidanceEmpty')}</p> : null}
        {notes.map(note => (
          <Fold
            key={note.id}
            title={`${format.day(new Date(note.at))} · ${t(`file.guidanceKinds.${note.kind as 'note'}`)}`}
            open
          >
            <p className="prose">{note.body}</p>
            <p className="small muted">{note.author.displayName}</p>
          </Fold>
        ))}
      </div>
    </Card>
  )
}
