import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { Checkbox } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { FileDrop } from '~/ui/form/file-drop'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'

interface Props {
  signers: readonly { id: string; name: string; isTurn: boolean }[]
  today: string
  largestBytes: number
  reply?: FormReply | null
}

/** Records a signature that was set on paper; only of whoever has the turn. */
export function PaperSignatureForm({ signers, today, largestBytes, reply }: Props) {
  const { t } = useTranslation('placements')
  const turn = signers.filter(signer => signer.isTurn)
  if (turn.length === 0) return null
  return (
    <Card>
      <Fold title={t('agreementEvents.record_paper_signature')} open={Boolean(reply)}>
        <EntryForm
          id="paper"
          reply={reply}
          encType="multipart/form-data"
          labels={{ sameText: t('pages.paper.comparison') }}
        >
          <p className="small">{t('pages.paper.intro')}</p>
          <Select
            name="signerId"
            label={t('pages.paper.who')}
            required
            empty={turn.length > 1 ? undefined : false}
            choices={turn.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput
            name="name"
            label={t('pages.paper.name')}
            required
            autoComplete="off"
            defaultValue={turn.length === 1 ? turn[0]?.name : undefined}
          />
          <DateInput name="signedOn" label={t('pages.paper.signedOn')} required max={today} />
          <FileDrop
            name="scan"
            label={t('pages.paper.scan')}
            hint={t('pages.paper.scanHint')}
            required
            accept=".pdf,.jpg,.jpeg,.png"
            largestBytes={largestBytes}
          />
          <Checkbox name="sameText" label={t('pages.paper.sameText')} />
          <p className="small">{t('pages.paper.noUndo')}</p>
          <FormActs>
            <SubmitButton name="intent" value="record_paper_signature">
              {t('pages.paper.record')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      </Fold>
    </Card>
  )
}
