import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Checkbox } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { useHydrated } from '~/ui/use-hydrated'
import { SignaturePad } from './signature-pad'

interface Props {
  page: { hash: string; plain: boolean; name: string }
  /** The sentence that is agreed to; that of an agreement when left out. */
  consent?: string
  /** How the name stands in the text; that of an agreement when left out. */
  nameHint?: string
  reply?: FormReply | null
}

/** Consent, a name in full, and, where scripts run, room to draw: both count the same. */
export function SignForm({ page, consent, nameHint, reply }: Props) {
  const { t } = useTranslation('placements')
  const hydrated = useHydrated()
  return (
    <EntryForm
      id="sign"
      reply={reply}
      labels={{ consent: t('pages.sign.agree'), name: page.plain ? t('signing.name') : t('signingStaff.name') }}
    >
      <input type="hidden" name="intent" value="sign" />
      <input type="hidden" name="textHash" value={page.hash} />
      <Checkbox name="consent" label={consent ?? t('signing.consent')} />
      <TextInput
        name="name"
        label={page.plain ? t('signing.name') : t('signingStaff.name')}
        hint={nameHint ?? t('pages.sign.nameHint', { name: page.name })}
        autoComplete="name"
        required
      />
      {hydrated ? <SignaturePad name="drawing" /> : null}
      <FormActs>
        <SubmitButton wide>{t('signing.sign')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
