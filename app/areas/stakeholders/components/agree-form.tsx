import { useTranslation } from 'react-i18next'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useSeenRecord } from '~/ui/form/use-seen-record'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { agreedFields } from '../agreed-fields'
import type { Scores } from '../scores'
import { ScoreFields } from './score-fields'
import { useStakeholderWord } from './use-words'

interface AgreeFormProps {
  action: string
  record: { id: string; version: number; influenceReason: string | null; agreedNote: string | null } & Record<
    keyof Scores,
    number | null
  >
  /** What the form begins with: where a stakeholder was dropped, else what was agreed, else the rounded means. */
  proposed: Partial<Scores> | null
  reply?: VersionedReply
}

/** What the group agrees on for a stakeholder, with a note; who was second sees both values. */
export function AgreeForm({ action, record, proposed, reply }: AgreeFormProps) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const { seen, handlers } = useSeenRecord(record)
  const labelOf = (name: string) =>
    name === 'influenceReason'
      ? t('stakeholder.reason')
      : name === 'agreedNote'
        ? t('stakeholder.note')
        : word('scores', name)
  return (
    <EntryForm id="agreed" key={versionKey(reply)} action={action} reply={reply} preventScrollReset {...handlers}>
      <input type="hidden" name="stakeholderId" value={record.id} />
      <VersionFields record={seen} names={agreedFields} reply={reply} labelOf={labelOf} />
      <ScoreFields known={proposed} />
      <TextArea
        name="influenceReason"
        label={t('stakeholder.reason')}
        required
        defaultValue={record.influenceReason}
        rows={2}
      />
      <TextArea name="agreedNote" label={t('stakeholder.note')} required defaultValue={record.agreedNote} rows={2} />
      <FormActs>
        <SubmitButton name="intent" value="agree">
          {t('stakeholder.agree')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
