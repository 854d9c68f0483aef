import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput } from '~/ui/form/text-input'
import { Row, Rows } from '~/ui/row'
import type { AgreementType } from '../agreement-types'
import { AgreementStateMark } from './agreement-state'

interface Props {
  page: {
    agreements: readonly { id: string; number: string; version: number; state: string; type: string }[]
    mayDraft: boolean
    types: readonly AgreementType[]
    startsOn: string | null
    endsOn: string | null
    hoursPerWeek: number | null
  }
  reply?: FormReply | null
}

/** The agreement of a placement: its versions, and the form to draft one when there is none running. */
export function PlacementAgreements({ page, reply }: Props) {
  const { t } = useTranslation('placements')
  return (
    <Card title={t('agreement')} foot={t('sample')}>
      <div className="stack">
        {page.agreements.length > 0 ? (
          <Rows label={t('agreement')}>
            {page.agreements.map(one => (
              <Row
                key={one.id}
                what={<Link to={`/agreements/${one.id}`}>{one.number}</Link>}
                sub={t(`choices.types.${one.type as AgreementType}`)}
                acts={<AgreementStateMark state={one.state} />}
              />
            ))}
          </Rows>
        ) : page.mayDraft ? null : (
          <p className="muted">{t('pages.placement.noAgreement')}</p>
        )}
        {page.mayDraft ? (
          <EntryForm id="draft" reply={reply}>
            <Select
              name="type"
              label={t('fields.heading.type')}
              required
              choices={page.types.map(value => ({ value, label: t(`choices.types.${value}`) }))}
            />
            <FormRow>
              <DateInput name="startsOn" label={t('fields.period.startsOn')} defaultValue={page.startsOn} />
              <DateInput name="endsOn" label={t('fields.period.endsOn')} defaultValue={page.endsOn} />
            </FormRow>
            <NumberInput
              name="hoursPerWeek"
              label={t('fields.period.hoursPerWeek')}
              defaultValue={page.hoursPerWeek}
              decimals
            />
            <FormActs>
              <SubmitButton name="intent" value="draft">
                {t('buttons.draftAgreement')}
              </SubmitButton>
            </FormActs>
          </EntryForm>
        ) : null}
      </div>
    </Card>
  )
}
