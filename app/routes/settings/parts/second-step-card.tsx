import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Fold } from '~/ui/fold'
import { TextInput } from '~/ui/form/text-input'

interface SecondStepCardProps {
  on: boolean
  codesLeft: number
  replyOf: (intent: string) => FormReply | null
}

/** Whether the second step is on, another phone, new backup codes. Each asks for the password first. */
export function SecondStepCard({ on, codesLeft, replyOf }: SecondStepCardProps) {
  const { t } = useTranslation('access')
  return (
    <Card title={t('settings.secondStep')}>
      <p>{on ? t('settings.secondStepOn') : t('settings.secondStepOff')}</p>
      <Fold title={on ? t('settings.secondStepAgain') : t('settings.secondStepSetUp')} open={replyOf('start') !== null}>
        <WithPassword
          intent="start"
          reply={replyOf('start')}
          label={on ? t('settings.secondStepAgain') : t('settings.secondStepSetUp')}
        />
      </Fold>
      {on ? (
        <>
          <p>{t('settings.backupLeft', { count: codesLeft })}</p>
          <Fold title={t('settings.newCodes')} open={replyOf('codes') !== null}>
            <p className="hint">{t('settings.newCodesNote')}</p>
            <WithPassword intent="codes" reply={replyOf('codes')} label={t('settings.newCodes')} />
          </Fold>
        </>
      ) : null}
    </Card>
  )
}

function WithPassword({ intent, reply, label }: { intent: string; reply: FormReply | null; label: string }) {
  const { t } = useTranslation('access')
  return (
    <EntryForm id={intent} reply={reply}>
      <input type="hidden" name="intent" value={intent} />
      <TextInput
        name="password"
        type="password"
        autoComplete="current-password"
        label={t('settings.currentPassword')}
        required
      />
      <FormActs>
        <SubmitButton look="quiet">{label}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
