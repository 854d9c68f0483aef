import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { changedPage } from '~/areas/network/audits/changed.page.server'
import { AuditFrame } from '~/areas/network/audits/components/audit-frame'
import { ChangedList } from '~/areas/network/audits/components/changed-list'
import { MovementsTable, MovesTable, TotalsTable } from '~/areas/network/audits/components/changed-tables'
import { mostArrows, MovesPicture } from '~/areas/network/audits/components/moves-picture'
import { PartLinks } from '~/areas/network/audits/components/part-links'
import { AimsTable } from '~/areas/network/plan/components/aims-table'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.auditId)
  const search = new URL(request.url).searchParams
  const title = translator(await languageOf(request), 'audits')('changed.title')
  return runAs(request, 'network.read', async ctx => ({ ...(await changedPage(ctx, id, search)), title }))
}

export default function Changed() {
  const { head, others, filter, changed } = useLoaderData<typeof loader>()
  const { t } = useTranslation('audits')
  const format = useFormat()
  const [search] = useSearchParams()
  if (!changed)
    return (
      <AuditFrame head={head}>
        <Card>
          <EmptyState level={2} title={t('changed.none')}>
            {t('changed.noneWords')}
          </EmptyState>
        </Card>
      </AuditFrame>
    )
  const { before, after, unlike, movements, moves, weakGap, aims, page, withId } = changed
  const days = { before: format.day(before.heldOn), after: format.day(after.heldOn) }
  const links = (part: 'changed' | 'moves') =>
    head.may.export ? (
      <PartLinks auditId={head.id} part={part} more={{ ...Object.fromEntries(search), with: withId }} />
    ) : null
  return (
    <AuditFrame head={head}>
      <Form method="get" className="cluster no-print" preventScrollReset>
        <Select
          name="with"
          label={t('changed.with')}
          required
          empty={false}
          defaultValue={withId}
          choices={others.map(one => ({ value: one.id, label: `${one.title}, ${format.day(one.heldOn)}` }))}
        />
        <Button look="quiet">{t('changed.show')}</Button>
      </Form>
      {unlike.length > 0 ? (
        <Notice tone="warn">
          {t('changed.unlike', { keys: format.list(unlike.map(key => t(`thresholds.${key}`))) })}
        </Notice>
      ) : null}
      <Figure
        name="moves"
        title={t('changed.grid')}
        acts={links('moves')}
        picture={<MovesPicture moves={moves} weakGap={weakGap} />}
        table={<MovesTable moves={moves} />}
        note={moves.length === 0 ? t('changed.noMoves') : t('changed.gridNote', { most: mostArrows })}
      />
      <Card flush title={t('changed.movements')} sub={t('changed.between', days)}>
        <MovementsTable counts={movements} />
      </Card>
      <Card flush title={t('changed.aims', { day: days.before })}>
        <AimsTable aims={aims} caption={t('changed.aims', { day: days.before })} />
      </Card>
      <Card flush title={t('changed.totals')}>
        <TotalsTable before={before.sums} after={after.sums} days={days} />
      </Card>
      <ChangedList page={page} filter={filter} days={days} links={links('changed')} />
    </AuditFrame>
  )
}
