import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { comparePage } from '~/areas/network/swot/compare.page.server'
import { BoardFrame } from '~/areas/network/swot/components/board-frame'
import { ChangeFigure } from '~/areas/network/swot/components/change-figure'
import { ChangeTable } from '~/areas/network/swot/components/change-table'
import { PartLinks } from '~/areas/network/swot/components/part-links'
import { languageOf } from '~/platform/i18n.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.boardId)
  const language = await languageOf(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'swot.read', ctx => comparePage(ctx, id, search, language))
}

export default function Compare() {
  const { head, others, before, changes } = useLoaderData<typeof loader>()
  const { t } = useTranslation('swot')
  const format = useFormat()
  const count = (what: (typeof changes)[number]['what']) => changes.filter(one => one.what === what).length
  return (
    <BoardFrame head={head}>
      {before === null ? (
        <Card>
          <EmptyState level={2} title={t('compare.noneTitle')}>
            {t('compare.none')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Form method="get" className="cluster no-print" preventScrollReset>
            <Select
              name="with"
              label={t('compare.with')}
              required
              empty={false}
              defaultValue={before.id}
              choices={others.map(one => ({ value: one.id, label: `${one.name} (${format.day(one.heldOn)})` }))}
            />
            <Button look="quiet">{t('compare.show')}</Button>
          </Form>
          <Card
            title={t('compare.title')}
            sub={t('compare.counts', {
              new: count('new'),
              gone: count('gone'),
              moved: count('moved'),
              changed: count('changed'),
              same: count('same'),
            })}
            foot={<PartLinks boardId={head.id} part="compare" more={{ with: before.id }} />}
            flush
          >
            <ChangeFigure changes={changes} />
            <ChangeTable changes={changes} />
          </Card>
        </>
      )}
    </BoardFrame>
  )
}
