import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { StatusChip } from '~/areas/clients/components/status-chip'
import { ladderSteps } from '~/areas/clients/ladder'
import { groupClientsPage, readClientFilter } from '~/areas/matching/groups/choosing.page.server'
import { ChooseBulk } from '~/areas/matching/groups/components/choose-bulk'
import { GroupClientFilters } from '~/areas/matching/groups/components/choosing-filters'
import { GroupFrame } from '~/areas/matching/groups/components/group-frame'
import { chooseClients } from '~/areas/matching/groups/choose-for-group.server'
import { PlacementStateMark } from '~/areas/placements/components/placement-state'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { LadderMark } from '~/ui/ladder-mark'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { answerChoosing } from './choosing-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.groupId)
  const search = new URL(request.url).searchParams
  const title = translator(await languageOf(request), 'groups')('choose.clients')
  return runAs(request, 'matching.group', async ctx => ({ ...(await groupClientsPage(ctx, id, search)), title }))
}

/** Takes the ticked clients, or all of the filter, into the group or out of it. */
export function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.groupId)
  return answerChoosing(request, id, {
    choose: async (ctx, act, ids) => {
      const filter = readClientFilter(new URL(request.url).searchParams)
      const done = await chooseClients(ctx, id, act, ids ? { ids } : { filter })
      return done.ok ? { ok: true, value: done.value.clients } : done
    },
    message: (t, count) => t('choose.doneClients', { count }),
  })
}

export default function GroupClients() {
  const { head, rows, next, previous, found, filter, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  return (
    <GroupFrame head={head}>
      <Card flush title={title} sub={t('choose.clientsSub', { count: head.clients })}>
        <DataTable
          caption={title}
          rows={rows}
          rowKey={row => row.id}
          rowName={row => row.name}
          bulk={{ acts: form => <ChooseBulk form={form} found={found} /> }}
          total={found}
          page={{ next, previous }}
          tools={
            <GroupClientFilters filter={filter}>
              <SearchBox label={t('choose.searchClients')} words={filter.words} />
              <ExportLinks to={`/groups/${head.id}/export/clients`} />
            </GroupClientFilters>
          }
          empty={<EmptyState title={t('choose.nothing')}>{t('choose.nothingWords')}</EmptyState>}
          columns={[
            {
              key: 'number',
              label: t('choose.number'),
              cell: row => <span className="num">{String(row.number).padStart(4, '0')}</span>,
            },
            {
              key: 'name',
              label: t('choose.name'),
              rowHeader: true,
              cell: row => <Link to={`/clients/${row.id}`}>{row.name}</Link>,
            },
            {
              key: 'in',
              label: t('choose.in'),
              cell: row => (row.isIn ? <Chip tone="good">{t('choose.isIn')}</Chip> : null),
            },
            { key: 'status', label: t('choose.status'), cell: row => <StatusChip status={row.status} /> },
            {
              key: 'step',
              label: t('choose.step'),
              cell: row => <LadderMark step={row.step} of={ladderSteps.length} />,
            },
            {
              key: 'present',
              label: t('choose.present'),
              cell: row =>
                row.present.length === 0
                  ? null
                  : row.present.map(one => (
                      <Link key={one.id} to={`/placements/${one.id}`}>
                        <PlacementStateMark state={one.state} />
                      </Link>
                    )),
            },
            {
              key: 'profile',
              label: t('choose.profile'),
              cell: row =>
                row.hasSnapshot ? (
                  t('choose.hasProfile')
                ) : (
                  <Link to={`/clients/${row.id}/snapshot`}>{t('choose.noProfile')}</Link>
                ),
            },
          ]}
        />
      </Card>
    </GroupFrame>
  )
}
