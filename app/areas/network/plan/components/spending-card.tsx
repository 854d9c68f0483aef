import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { X } from 'lucide'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { PlanPage } from '../plan.page.server'

/** Money spent on the lines of an agreed plan. */
export function SpendingCard({ page, reply }: { page: SerializeFrom<PlanPage>; reply: FormReply | null }) {
  const { t } = useTranslation('audits')
  const { money, day } = useFormat()
  const { lines, head, today } = page
  const spendings = lines.flatMap(line => line.spendings.map(one => ({ ...one, what: line.what })))
  return (
    <Card title={t('budget.spendings')}>
      <Rows label={t('budget.spendings')}>
        {spendings.map(one => (
          <Row
            key={one.id}
            what={`${money(one.cents)} · ${one.what}`}
            sub={[day(one.spentOn), one.note, one.by].filter(Boolean).join(' · ')}
            acts={
              head.may.spend ? (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="spendingId" value={one.id} />
                  <Button name="intent" value="drop-spending" look="text" small icon={X} iconOnly>
                    {t('budget.spendRemove', { amount: money(one.cents), day: day(one.spentOn) })}
                  </Button>
                </Form>
              ) : null
            }
          />
        ))}
      </Rows>
      {head.may.spend && lines.length > 0 ? (
        <EntryForm id="spending" reply={reply} preventScrollReset>
          <Select
            name="lineId"
            label={t('budget.line')}
            required
            choices={lines.map(line => ({ value: line.id, label: line.what }))}
          />
          <FormRow>
            <TextInput
              name="amount"
              label={t('budget.amount')}
              hint={t('budget.amountHint')}
              required
              inputMode="decimal"
              autoComplete="off"
            />
            <DateInput name="spentOn" label={t('budget.spentOn')} required defaultValue={today} />
          </FormRow>
          <TextInput name="note" label={t('budget.note')} maxLength={500} autoComplete="off" />
          <FormActs>
            <SubmitButton name="intent" value="spend" look="quiet">
              {t('budget.spend')}
            </SubmitButton>
          </FormActs>
        </EntryForm>
      ) : null}
    </Card>
  )
}
