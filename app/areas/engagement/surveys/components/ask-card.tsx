import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import type { SurveyPage } from '../survey.page.server'

/** What may be done with a round: ask, remind, close, and one employer more. */
export function AskCard({ page, reply }: { page: SurveyPage; reply?: FormReply }) {
  const { t } = useTranslation('surveys')
  const { t: employers } = useTranslation('employers')
  const { round, counts } = page
  const sectors = round.sectors.map(key => employers(`sections.${key}`)).join(', ')
  if (round.phase === 'closed') return null
  const close = (
    <ConfirmButton
      label={t('round.close')}
      title={t('round.close')}
      question={t('round.closeQuestion')}
      confirm={t('round.close')}
      fields={{ intent: 'close' }}
    />
  )
  if (round.phase === 'planned') return <Card title={t('sectors')} sub={sectors} foot={close} />
  return (
    <>
      <Card title={t('sectors')} sub={sectors}>
        <div className="stack">
          <Form method="post" className="cluster">
            <Button name="intent" value="ask" look={counts.invited === 0 ? 'accent' : 'quiet'}>
              {t('round.ask')}
            </Button>
          </Form>
          {counts.invited > 0 ? (
            <Form method="post" className="cluster">
              <Button name="intent" value="remind" look="quiet" aria-describedby="remind-hint">
                {t('round.remind')}
              </Button>
              <span className="small muted" id="remind-hint">
                {t('round.remindHint')}
              </span>
            </Form>
          ) : null}
          {close}
        </div>
      </Card>
      <Card title={t('round.addEmployer')}>
        <EntryForm id="one-more" reply={reply}>
          <input type="hidden" name="intent" value="add" />
          <Combobox name="employerId" label={t('round.employer')} required source="/search/employers" />
          <FormActs>
            <SubmitButton look="quiet">{t('round.addAct')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
