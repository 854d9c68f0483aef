import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { LinkButton } from '~/ui/button'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import { notSuitableReasons } from '../verdict'

interface Props {
  vacancyId: string
  clientId: string
  mayPropose: boolean
  reply?: (FormReply & { intent: string }) | null
}

/** What a person decides about a place: propose it, or set it aside with a reason. The page answers both. */
export function PlaceActs({ vacancyId, clientId, mayPropose, reply }: Props) {
  const { t } = useTranslation('matching')
  return (
    <>
      <Fold title={t('propose')} open={reply?.intent === 'propose'}>
        {mayPropose ? (
          <EntryForm id={`propose-${vacancyId}`} reply={reply?.intent === 'propose' ? reply : null}>
            <input type="hidden" name="intent" value="propose" />
            <input type="hidden" name="vacancyId" value={vacancyId} />
            <DateInput name="clientAgreedOn" label={t('agreedOn')} hint={t('agreedOnHint')} />
            <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={2} />
            <FormActs>
              <SubmitButton>{t('proposeTitle')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : (
          <p className="cluster">
            {t('needsSnapshot')}
            <LinkButton look="text" to={`/clients/${clientId}/snapshot`}>
              {t('toSnapshot')}
            </LinkButton>
          </p>
        )}
      </Fold>
      <Fold title={t('notSuitable')} open={reply?.intent === 'set-aside'}>
        <EntryForm id={`set-aside-${vacancyId}`} reply={reply?.intent === 'set-aside' ? reply : null}>
          <input type="hidden" name="intent" value="set-aside" />
          <input type="hidden" name="vacancyId" value={vacancyId} />
          <Select
            name="reasonCode"
            label={t('reason')}
            required
            choices={notSuitableReasons.map(code => ({ value: code, label: t(`reasons.${code}`) }))}
          />
          <FormActs>
            <SubmitButton look="quiet">{t('setAside')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Fold>
    </>
  )
}
