import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TotpInvitation } from '~/access/sign-in/totp.server'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'

interface EnrolFormProps {
  id: string
  invitation: TotpInvitation
  reply?: FormReply | null
  /** Hidden fields. */
  children?: ReactNode
}

/** The picture to scan, the key for typing over, and the field for the code that proves it worked. */
export function EnrolForm({ id, invitation, reply, children }: EnrolFormProps) {
  const { t } = useTranslation('access')
  const { path, size } = invitation.picture
  return (
    <EntryForm id={id} reply={reply}>
      {children}
      <p>{t('secondFactor.scan')}</p>
      <svg
        className="qr"
        width={200}
        height={200}
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        role="img"
        aria-label={t('secondFactor.picture')}
        shapeRendering="crispEdges"
      >
        <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="small">
        {t('secondFactor.secret')}
        <br />
        <code>{invitation.secret}</code>
      </p>
      <TextInput
        name="code"
        label={t('secondFactor.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        required
      />
      <SubmitButton>{t('secondFactor.submit')}</SubmitButton>
    </EntryForm>
  )
}
