import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { CopyButton } from '~/ui/copy-button'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TimeInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { weekdays } from '../digest/digest'
import type { RemindersPage } from '../reminders.page.server'

/** Whether, when and on which days the day comes by mail. */
export function DigestCard({
  page,
  reply,
}: {
  page: Pick<RemindersPage, 'digest' | 'zones'>
  reply: FormReply | null
}) {
  const { t } = useTranslation('tasks')
  const { t: common } = useTranslation('common')
  const { digest, zones } = page
  return (
    <Card title={t('digest.title')} sub={t('digest.sub')}>
      <EntryForm id="digest" reply={reply}>
        <RadioGroup
          name="isOn"
          layout="row"
          label={t('digest.isOn')}
          choices={(['on', 'off'] as const).map(value => ({ value, label: t(`digest.${value}`) }))}
          defaultValue={digest.isOn ? 'on' : 'off'}
          required
        />
        <CheckboxGroup
          name="days"
          layout="row"
          label={t('digest.days')}
          choices={weekdays.map(value => ({ value, label: t(`digest.weekdays.${value}`) }))}
          defaultValue={digest.days}
        />
        <FormRow>
          <TimeInput name="at" label={t('digest.at')} defaultValue={digest.at} required />
          <Select
            name="timeZone"
            label={t('digest.timeZone')}
            empty={false}
            defaultValue={digest.timeZone}
            choices={zones.map(value => ({ value, label: value.replace('_', ' ') }))}
            required
          />
        </FormRow>
        <FormActs>
          <SubmitButton>{common('save')}</SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}

/** The secret address of one's own calendar: made, renewed, ended. Shown once, when it is made. */
export function CalendarCard({
  feed,
  url,
}: {
  feed: { createdAt: Date; lastUsedAt: Date | null } | null
  url: string | null
}) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  return (
    <Card title={t('calendar.title')} sub={t('calendar.sub')}>
      <div className="stack">
        {url ? (
          <Notice tone="good" title={t('calendar.made')} live>
            <p>
              <code className="break-anywhere">{url}</code> <CopyButton text={url} />
            </p>
            <p>{t('calendar.once')}</p>
          </Notice>
        ) : null}
        <p>
          {feed === null
            ? t('calendar.none')
            : feed.lastUsedAt === null
              ? t('calendar.neverUsed', { day: format.dayLong(feed.createdAt) })
              : t('calendar.used', { day: format.dayLong(feed.createdAt), at: format.moment(feed.lastUsedAt) })}
        </p>
        <div className="cluster">
          {feed === null ? (
            <Form method="post">
              <Button name="intent" value="renew" look="quiet">
                {t('calendar.make')}
              </Button>
            </Form>
          ) : (
            <>
              <ConfirmButton
                label={t('calendar.renew')}
                question={t('calendar.renewSure')}
                confirm={t('calendar.renew')}
                fields={{ intent: 'renew' }}
                look="quiet"
              />
              <ConfirmButton
                label={t('calendar.end')}
                question={t('calendar.endSure')}
                confirm={t('calendar.end')}
                fields={{ intent: 'end' }}
                look="text"
              />
            </>
          )}
        </div>
      </div>
    </Card>
  )
}
