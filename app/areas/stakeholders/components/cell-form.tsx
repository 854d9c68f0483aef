import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { participationKinds } from '../analysis-template'
import type { Cell } from '../participation'
import type { Rated } from './influence-grid'
import { useStakeholderWord } from './use-words'

/** Chooses how a stakeholder takes part in a stage; other than proposed asks for a reason. */
export function CellForm({ one, cell, reply }: { one: Rated; cell: Cell; reply?: FormReply | null }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const box = useRef<HTMLDivElement>(null)
  // What stood there when the form was opened: the page follows others, the form does not.
  const [seen] = useState(cell.kind)
  useEffect(() => box.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  return (
    <div ref={box}>
      <Card
        title={t('matrix.changeCell', { name: one.label, stage: word('stages', cell.stage) })}
        sub={`${t('matrix.because', { quadrant: cell.quadrant, interest: one.standing?.scores.interest, n: `n = ${one.n}` })} ${t('matrix.proposalIs', { kind: word('participation', cell.proposed) })}`}
      >
        <EntryForm id="cell" reply={reply} preventScrollReset>
          <input type="hidden" name="stakeholderId" value={one.id} />
          <input type="hidden" name="stage" value={cell.stage} />
          <input type="hidden" name="seen" value={seen} />
          <RadioGroup
            name="kind"
            label={t('matrix.kind')}
            required
            layout="row"
            defaultValue={cell.kind}
            choices={participationKinds.map(value => ({ value, label: word('participation', value) }))}
          />
          <TextArea
            name="reason"
            label={t('matrix.reason')}
            hint={t('matrix.reasonHint')}
            defaultValue={cell.reason}
            rows={2}
          />
          <FormActs>
            <SubmitButton>{t('matrix.choose')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
    </div>
  )
}
