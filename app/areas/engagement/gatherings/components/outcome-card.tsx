import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Effect } from '../effect'
import { fewestScores } from '../effect'
import type { GatheringPage } from '../gathering.page.server'
import { useEffectWords } from './use-effect-words'

const grades = ['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))

/** What an event brought, by its hosts and its guests. */
export function OutcomeCard({ page, reply }: { page: GatheringPage; reply?: FormReply }) {
  const { t } = useTranslation('gatherings')
  const { may, outcomes, guestOutcomes, moreOutcomes, ownOutcome, effect } = page
  if (!['held', 'closed'].includes(page.gathering.state)) return null
  const rows = [
    ...outcomes.map(one => [one.by, one.employers ?? '', one.clients ?? '', one.words ?? '']),
    ...guestOutcomes.map(one => [`${one.name} (${t('outcome.guest')})`, one.outcome ?? '', '', one.words ?? '']),
  ]
  return (
    <Card title={t('outcome.title')} sub={t('outcome.scale')}>
      <div className="stack">
        <Facts
          items={[
            { label: t('outcome.employers'), value: <EffectWords effect={effect.employers} /> },
            { label: t('outcome.clients'), value: <EffectWords effect={effect.clients} /> },
          ]}
        />
        {rows.length === 0 ? (
          <p className="small muted">{t('outcome.none')}</p>
        ) : (
          <SimpleTable
            phone="cards"
            caption={t('outcome.title')}
            head={[t('outcome.by'), t('outcome.employers'), t('outcome.clients'), t('outcome.words')]}
            rows={rows}
          />
        )}
        {moreOutcomes > 0 ? <p className="small muted">{t('outcome.more', { count: moreOutcomes })}</p> : null}
        {may.ask && page.counts.attended > 0 ? (
          <Form method="post" className="cluster">
            <Button look="quiet" name="intent" value="ask-outcome" aria-describedby="ask-outcome-hint">
              {t('outcome.ask')}
            </Button>
            <span className="small muted" id="ask-outcome-hint">
              {t('outcome.askSub')}
            </span>
          </Form>
        ) : null}
        {may.judge ? (
          <EntryForm id="judge" reply={reply}>
            <input type="hidden" name="intent" value="judge" />
            <RadioGroup
              name="employers"
              label={t('outcome.employers')}
              layout="scale"
              choices={grades}
              defaultValue={textOf(ownOutcome?.employers)}
            />
            <RadioGroup
              name="clients"
              label={t('outcome.clients')}
              layout="scale"
              choices={grades}
              defaultValue={textOf(ownOutcome?.clients)}
            />
            <TextArea
              name="words"
              label={t('outcome.words')}
              hint={t('outcome.wordsHint')}
              maxLength={2000}
              defaultValue={ownOutcome?.words}
            />
            <FormActs>
              <SubmitButton look="quiet">{t('outcome.save')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : null}
      </div>
    </Card>
  )
}

const textOf = (value: number | null | undefined) => (value ? String(value) : null)

function EffectWords({ effect }: { effect: Effect }) {
  const say = useEffectWords()
  return <>{say(effect, fewestScores)}</>
}
