import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { Undo2 } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import type { BatchPage } from '../batch.page.server'

/** An act on many relations: what it gave them, how far it is, and the way back. */
export function BatchCard({ page }: { page: SerializeFrom<BatchPage> }) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const format = useFormat()
  const { change, counts, running, may, chosen, state } = page
  return (
    <Card
      title={t('batch.title')}
      sub={t('batch.chosen', { count: chosen })}
      aside={<Chip tone={state === 'done' ? 'good' : 'info'}>{t(`batch.states.${state}`)}</Chip>}
    >
      <div className="stack">
        {running?.failed ? <Notice tone="bad" title={t('batch.failed')} /> : null}
        {running && !running.failed ? (
          <Progress value={running.percent} max={100}>
            {t('batch.progress', { percent: running.percent })}
          </Progress>
        ) : null}
        <Facts
          items={[
            change.kind === 'strategy'
              ? { label: t('fields.strategy'), value: network(`strategies.${change.input.strategy}`) }
              : { label: t('actions.action'), value: change.input.title },
            change.kind === 'strategy'
              ? { label: t('fields.reason'), value: change.input.reason }
              : { label: t('actions.dueOn'), value: format.day(change.input.dueOn) },
            { label: t('batch.who'), value: `${page.who}, ${format.moment(new Date(page.createdAt))}` },
            state === 'running' || state === 'stopped'
              ? null
              : { label: t('batch.changed'), value: format.number(counts.changed) },
            counts.same > 0 ? { label: t(`batch.same.${change.kind}`), value: format.number(counts.same) } : null,
            counts.gone > 0 ? { label: t('batch.gone'), value: format.number(counts.gone) } : null,
            state === 'undone' ? { label: t('batch.returned'), value: format.number(counts.returned) } : null,
            counts.kept > 0 ? { label: t('batch.keptLabel'), value: format.number(counts.kept) } : null,
          ]}
        />
        <Form method="post" className="cluster">
          {may.stop && running ? (
            <Button look="quiet" name="intent" value="stop">
              {t('batch.stop')}
            </Button>
          ) : null}
          {may.undo ? (
            <Button look="quiet" icon={Undo2} name="intent" value="undo">
              {t('batch.undo')}
            </Button>
          ) : null}
          <Link to={`/audit/dated/${page.head.id}/relations`}>{t('batch.back')}</Link>
        </Form>
      </div>
    </Card>
  )
}
