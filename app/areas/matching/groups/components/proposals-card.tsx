import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { Send, Undo2 } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import type { ResultPage } from '../result.page.server'
import { batchStates } from '../run-states'
import { LookAgain } from './look-again'

/** Proposing what a matching gave, as one act: how far it is, what came of it, and the way back. */
export function ProposalsCard({ page }: { page: SerializeFrom<ResultPage> }) {
  const { t } = useTranslation('groups')
  const { number } = useFormat()
  const { batch, run } = page
  if (!batch || !run) return null
  const { running, counts, may, toPropose, busy } = batch
  const state = batchStates.find(one => one === batch.state)
  const count = (label: string, value: number) => (value > 0 ? { label, value: number(value) } : null)
  return (
    <Card
      title={t('batch.title')}
      aside={state ? <Chip tone={state === 'done' ? 'good' : 'info'}>{t(`batch.states.${state}`)}</Chip> : null}
    >
      <div className="stack">
        {running?.failed ? <Notice tone="bad">{t('batch.failed')}</Notice> : null}
        {running && !running.failed ? (
          <Progress value={running.percent} max={100}>
            {t(state === 'undoing' ? 'batch.undoing' : 'batch.running', { percent: running.percent })}
          </Progress>
        ) : null}
        <Facts
          items={[
            count(t('batch.proposed'), counts.proposed),
            count(t('batch.refused'), counts.refused),
            count(t('batch.returned'), counts.returned),
            count(t('batch.kept'), counts.kept),
          ]}
        />
        {counts.refused > 0 ? (
          <Link to={`/groups/${page.head.id}?run=${run.number}&proposal=refused`}>{t('batch.seeRefused')}</Link>
        ) : null}
        {running ? null : <p>{toPropose > 0 ? t('batch.words', { count: toPropose }) : t('batch.nothing')}</p>}
        {!running && busy > 0 ? <Notice tone="warn">{t('batch.busy', { count: busy })}</Notice> : null}
        <Form method="post" className="cluster">
          <input type="hidden" name="run" value={run.id} />
          {may.propose ? (
            <Button icon={Send} name="intent" value="propose">
              {t('batch.start', { count: toPropose })}
            </Button>
          ) : null}
          {may.undo ? (
            <Button look="quiet" icon={Undo2} name="intent" value="undo">
              {t('batch.undo')}
            </Button>
          ) : null}
          {may.stop ? (
            <Button look="quiet" name="intent" value="stop">
              {t('batch.stop')}
            </Button>
          ) : null}
          {may.stop ? <LookAgain /> : null}
        </Form>
      </div>
    </Card>
  )
}
