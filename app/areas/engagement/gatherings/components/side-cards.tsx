import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { GatheringPage } from '../gathering.page.server'

interface SideCardProps {
  page: GatheringPage
  reply?: FormReply
}

/** The clients who take part, as far as the reader may see them, and how many there are in all. */
export function ClientsCard({ page, reply }: SideCardProps) {
  const { t } = useTranslation('gatherings')
  const { clients, clientCount, clientChoices, may } = page
  const isBare = clientCount !== null && clients.length === 0 && !may.bring
  return (
    <Card
      title={t('clients.title')}
      sub={t('clients.sub')}
      aside={clientCount === null ? null : t('clients.count', { count: clientCount })}
    >
      {isBare ? null : (
        <div className="stack">
          {clientCount === null ? <p className="small muted">{t('clients.hidden')}</p> : null}
          {clients.length > 0 ? (
            <Rows label={t('clients.title')}>
              {clients.map(one => (
                <Row
                  key={one.id}
                  what={<Link to={`/clients/${one.clientId}`}>{one.name}</Link>}
                  sub={one.attendance ? t(`guests.attendances.${one.attendance as 'attended'}`) : null}
                  acts={
                    may.bring && one.attendance === null ? (
                      <Form method="post" preventScrollReset>
                        <input type="hidden" name="clientRowId" value={one.id} />
                        <Button
                          small
                          look="quiet"
                          name="intent"
                          value="leave"
                          aria-label={t('clients.leaveFor', { name: one.name })}
                        >
                          {t('clients.leave')}
                        </Button>
                      </Form>
                    ) : null
                  }
                />
              ))}
            </Rows>
          ) : null}
          {may.bring ? (
            clientChoices.length === 0 ? (
              <p className="small muted">{t('clients.none')}</p>
            ) : (
              <EntryForm id="bring" reply={reply}>
                <input type="hidden" name="intent" value="bring" />
                <Select
                  name="clientId"
                  label={t('clients.choose')}
                  hint={t('clients.tell')}
                  required
                  choices={clientChoices.map(one => ({ value: one.id, label: one.name }))}
                />
                <FormActs>
                  <SubmitButton look="quiet">{t('clients.add')}</SubmitButton>
                </FormActs>
              </EntryForm>
            )
          ) : null}
        </div>
      )}
    </Card>
  )
}

/** What follows from an event: ordinary tasks. */
export function FollowCard({ page, reply }: SideCardProps) {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const { tasks, may, staff, firms } = page
  return (
    <Card title={t('follow.title')}>
      <div className="stack">
        {tasks.length === 0 ? (
          <p className="small muted">{t('follow.none')}</p>
        ) : (
          <Rows label={t('follow.title')}>
            {tasks.map(one => (
              <Row
                key={one.id}
                done={one.state !== 'open'}
                what={<Link to={`/tasks/${one.id}`}>{one.title}</Link>}
                sub={[
                  t(`follow.${one.state as 'open'}`),
                  t('follow.due', { day: format.day(one.dueOn) }),
                  one.owner.displayName,
                  one.employer?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Rows>
        )}
        {may.write ? (
          <EntryForm id="follow" reply={reply}>
            <input type="hidden" name="intent" value="follow" />
            <TextInput name="title" label={t('follow.task')} required maxLength={300} autoComplete="off" />
            <DateInput name="dueOn" label={t('follow.dueOn')} required defaultValue={page.dueOn} />
            <Select name="ownerId" label={t('follow.owner')} empty={false} defaultValue={page.me} choices={staff} />
            {firms.length > 0 ? <Select name="employerId" label={t('follow.employer')} choices={firms} /> : null}
            <FormActs>
              <SubmitButton look="quiet">{t('follow.add')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : null}
      </div>
    </Card>
  )
}
