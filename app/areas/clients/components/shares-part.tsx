import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { CheckboxGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import type { LegalBasis } from '../legal-basis'

interface Share {
  id: string
  to: string
  purpose: string
  fieldGroups: string[]
  validUntil: string | null
  requestedBy: string
  approvedBy: string | null
  revokedAt: string | Date | null
}

interface Props {
  shares: readonly Share[]
  organisations: readonly { id: string; name: string }[]
  bases: readonly LegalBasis[]
  reply?: FormReply | null
}

const groups = ['core', 'profile', 'guidance', 'special', 'agreement'] as const

/** Which other organisations may see what of this file, why and until when. */
export function SharesPart({ shares, organisations, bases, reply }: Props) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  return (
    <Card title={t('file.shares')}>
      <div className="stack">
        {shares.length === 0 ? <p className="muted">{t('file.sharesEmpty')}</p> : null}
        {shares.map(share => (
          <div key={share.id} className="stack stack-s">
            <h3>{share.to}</h3>
            <p className="small">
              {share.purpose} · {format.list(share.fieldGroups.map(group => t(`file.groups.${group as 'core'}`)))}
              {share.validUntil ? ` · ${t('file.until', { day: format.day(share.validUntil) })}` : ''}
            </p>
            <div className="cluster">
              {share.revokedAt ? <Chip>{t('file.revoked')}</Chip> : null}
              {!share.revokedAt && share.fieldGroups.includes('special') && !share.approvedBy ? (
                <>
                  <Chip tone="warn">{t('file.waitsApproval')}</Chip>
                  <ShareAct intent="approve-share" shareId={share.id} label={t('file.approve')} />
                </>
              ) : null}
              {share.revokedAt ? null : <ShareAct intent="revoke-share" shareId={share.id} label={t('file.revoke')} />}
            </div>
          </div>
        ))}
        <Fold title={t('file.share')} open={(reply?.problems.length ?? 0) > 0}>
          <EntryForm id="share" reply={reply}>
            <input type="hidden" name="intent" value="share" />
            <Select
              name="toOrganisationId"
              label={t('file.shareTo')}
              required
              choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextInput name="purpose" label={t('file.sharePurpose')} required />
            <FormRow>
              <Select
                name="legalBasis"
                label={t('file.shareBasis')}
                required
                choices={bases.map(basis => ({ value: basis, label: t(`file.bases.${basis}`) }))}
              />
              <TextInput name="legalSource" label={t('file.shareSource')} hint={t('file.shareSourceHint')} required />
            </FormRow>
            <CheckboxGroup
              name="fieldGroups"
              label={t('file.shareGroups')}
              required
              choices={groups.map(group => ({ value: group, label: t(`file.groups.${group}`) }))}
            />
            <TextInput name="clientInformed" label={t('file.shareInformed')} required />
            <DateInput name="validUntil" label={t('file.shareUntil')} required />
            <FormActs>
              <SubmitButton look="quiet">{t('file.share')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Fold>
      </div>
    </Card>
  )
}

function ShareAct({ intent, shareId, label }: { intent: string; shareId: string; label: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="shareId" value={shareId} />
      <Button look="quiet" small>
        {label}
      </Button>
    </Form>
  )
}
