import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { LinkButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { endReasons, withdrawReasons } from '../letter-input'
import type { LetterPage } from '../letter.page.server'

interface Props {
  page: Pick<LetterPage, 'id' | 'acts' | 'mayRenew' | 'state'>
  reply: (FormReply & { intent: string }) | null
}

/** What may be done with the letter now, in the order of its life. */
export function LetterActs({ page, reply }: Props) {
  const { t } = useTranslation('letters')
  const may = (act: Props['page']['acts'][number]) => page.acts.includes(act)
  const of = (intent: string) => (reply?.intent === intent ? reply : null)
  if (page.acts.length === 0 && !page.mayRenew) return null
  return (
    <Card title={t('acts.title')}>
      <div className="stack">
        {may('offer') ? (
          <>
            <ConfirmButton
              label={t('acts.offer')}
              look="accent"
              title={t('acts.offer')}
              question={t('acts.offerQuestion')}
              confirm={t('acts.offer')}
              fields={{ intent: 'offer' }}
            />
            {of('offer') ? (
              <EntryForm id="offer" reply={of('offer')} labels={{ endsOn: t('fields.endsOn') }}>
                {null}
              </EntryForm>
            ) : null}
          </>
        ) : null}
        {may('edit') ? (
          <LinkButton to={`/letters/${page.id}/edit`} look="quiet">
            {t('acts.edit')}
          </LinkButton>
        ) : null}
        {may('resend') ? <Plain act="resend" reply={of('resend')} /> : null}
        {may('review') ? (
          <Fold title={t('acts.review')} open={of('review') !== null}>
            <EntryForm id="review" reply={of('review')}>
              <TextArea name="note" label={t('acts.reviewNote')} hint={t('acts.reviewNoteHint')} required />
              <DateInput name="nextReviewOn" label={t('acts.nextReviewOn')} hint={t('acts.nextReviewHint')} />
              <Submit act="review" />
            </EntryForm>
          </Fold>
        ) : null}
        {page.mayRenew ? (
          <div className="stack stack-s">
            <Plain act="renew" reply={of('renew')} />
            <p className="small muted">{t('acts.renewHint')}</p>
          </div>
        ) : null}
        {may('end') ? <Stop act="end" reasons={endReasons} reply={of('end')} /> : null}
        {may('withdraw') ? <Stop act="withdraw" reasons={withdrawReasons} reply={of('withdraw')} /> : null}
      </div>
    </Card>
  )
}

type StopReason = (typeof endReasons)[number] | (typeof withdrawReasons)[number]

function Stop({
  act,
  reasons,
  reply,
}: {
  act: 'end' | 'withdraw'
  reasons: readonly StopReason[]
  reply: FormReply | null
}) {
  const { t } = useTranslation('letters')
  return (
    <Fold title={t(`acts.${act}`)} open={reply !== null}>
      <EntryForm id={act} reply={reply}>
        <p className="small">{t(`acts.${act}Note`)}</p>
        <Select
          name="reason"
          label={t('acts.reason')}
          required
          choices={reasons.map(value => ({ value, label: t(`reasons.${value}`) }))}
        />
        <TextArea name="note" label={t('acts.note')} />
        <Submit act={act} />
      </EntryForm>
    </Fold>
  )
}

function Plain({ act, reply }: { act: 'resend' | 'renew'; reply: FormReply | null }) {
  return (
    <EntryForm id={act} reply={reply}>
      <Submit act={act} />
    </EntryForm>
  )
}

function Submit({ act }: { act: 'resend' | 'renew' | 'review' | 'end' | 'withdraw' }) {
  const { t } = useTranslation('letters')
  const isStop = act === 'end' || act === 'withdraw'
  return (
    <FormActs>
      <SubmitButton name="intent" value={act} look={isStop ? 'danger-quiet' : act === 'review' ? 'accent' : 'quiet'}>
        {t(`acts.${act}`)}
      </SubmitButton>
    </FormActs>
  )
}
