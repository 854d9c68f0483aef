import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { cancelReasons, endEarlyReasons } from '../reasons'

interface Props {
  acts: readonly string[]
  blocked: boolean
  reply?: (FormReply & { intent: string }) | null
}

/** What may be done with the agreement now, in the order of its life. */
export function AgreementActs({ acts, blocked, reply }: Props) {
  const { t } = useTranslation('placements')
  const may = (act: string) => acts.includes(act)
  const of = (intent: string) => (reply?.intent === intent ? reply : null)
  if (acts.length === 0) return null
  return (
    <Card title={t('pages.agreement.next')}>
      <div className="stack">
        {may('submit_for_review') ? (
          <Plain act="submit_for_review" look={blocked ? 'quiet' : 'accent'} reply={of('submit_for_review')} />
        ) : null}
        {may('approve_review') ? <Plain act="approve_review" reply={of('approve_review')} disabled={blocked} /> : null}
        {may('send') ? (
          <>
            <ConfirmButton
              label={t('agreementEvents.send')}
              look="accent"
              title={t('agreementEvents.send')}
              question={t('pages.agreement.sendQuestion')}
              confirm={t('agreementEvents.send')}
              fields={{ intent: 'send' }}
            />
            <Refused reply={of('send')} id="send" />
          </>
        ) : null}
        {may('resend_link') ? <Plain act="resend_link" look="quiet" reply={of('resend_link')} /> : null}
        {may('return_to_draft') ? (
          <Fold title={t('agreementEvents.return_to_draft')} open={of('return_to_draft') !== null}>
            <EntryForm id="return_to_draft" reply={of('return_to_draft')}>
              <TextArea name="note" label={t('pages.agreement.whatToChange')} required />
              <Submit act="return_to_draft" look="quiet" />
            </EntryForm>
          </Fold>
        ) : null}
        {may('cancel') ? (
          <Fold title={t('agreementEvents.cancel')} open={of('cancel') !== null}>
            <EntryForm id="cancel" reply={of('cancel')}>
              <p className="small">{t('pages.agreement.cancelNote')}</p>
              <Select
                name="reason"
                label={t('pages.reason')}
                required
                choices={cancelReasons.map(value => ({ value, label: t(`reasons.cancel.${value}`) }))}
              />
              <TextArea name="note" label={t('reasonNote')} />
              <Submit act="cancel" look="danger-quiet" />
            </EntryForm>
          </Fold>
        ) : null}
        {may('terminate') ? (
          <Fold title={t('agreementEvents.terminate')} open={of('terminate') !== null}>
            <EntryForm id="terminate" reply={of('terminate')}>
              <Select
                name="reason"
                label={t('pages.reason')}
                required
                choices={endEarlyReasons.map(value => ({ value, label: t(`reasons.endEarly.${value}`) }))}
              />
              <DateInput name="on" label={t('pages.lastDay')} required />
              <TextArea name="note" label={t('reasonNote')} />
              <Submit act="terminate" look="danger-quiet" />
            </EntryForm>
          </Fold>
        ) : null}
      </div>
    </Card>
  )
}

type Act = 'submit_for_review' | 'approve_review' | 'resend_link' | 'return_to_draft' | 'cancel' | 'terminate'
type Look = 'accent' | 'quiet' | 'danger-quiet'

function Submit({ act, look, disabled }: { act: Act; look?: Look; disabled?: boolean }) {
  const { t } = useTranslation('placements')
  return (
    <FormActs>
      <SubmitButton name="intent" value={act} look={look} disabled={disabled}>
        {t(`agreementEvents.${act}`)}
      </SubmitButton>
    </FormActs>
  )
}

function Plain({ act, reply, look, disabled }: { act: Act; reply: FormReply | null; look?: Look; disabled?: boolean }) {
  return (
    <EntryForm id={act} reply={reply}>
      <Submit act={act} look={look} disabled={disabled} />
    </EntryForm>
  )
}

function Refused({ reply, id }: { reply: FormReply | null; id: string }) {
  return reply ? (
    <EntryForm id={id} reply={reply}>
      {null}
    </EntryForm>
  ) : null
}
