import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { byHandPage } from '~/areas/matching/groups/by-hand.page.server'
import { GroupFrame } from '~/areas/matching/groups/components/group-frame'
import { HandButtons } from '~/areas/matching/groups/components/result-acts'
import { ShortFits } from '~/areas/matching/groups/components/short-fits'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { answerGroupAct } from './group-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [groupId, clientId] = [requiredId(params.groupId), requiredId(params.clientId)]
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  return runAs(request, 'matching.group', async ctx => {
    const page = await byHandPage(ctx, groupId, clientId, search)
    return { ...page, title: translator(language, 'groups')('byHand.title', { name: page.client.name }) }
  })
}

/** Fixes a place for the client, rules one out, or takes that back. */
export function action({ request, params }: ActionFunctionArgs) {
  requiredId(params.clientId)
  return answerGroupAct(request, requiredId(params.groupId))
}

export default function GroupByHand() {
  const { head, client, rows, found, words, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  return (
    <GroupFrame head={head}>
      <Card
        flush
        title={title}
        sub={t('byHand.sub')}
        aside={<Link to={`/clients/${client.id}/matches`}>{t('byHand.toList')}</Link>}
        foot={rows.length < found ? t('byHand.shown', { shown: rows.length, found }) : null}
      >
        <DataTable
          caption={title}
          rows={rows}
          rowKey={row => row.vacancyId}
          rowName={row => row.title}
          rowActs={row => <HandButtons clientId={client.id} vacancyId={row.vacancyId} hand={row.hand} />}
          total={found}
          tools={
            <FilterBar words={words ? [{ key: 'q', words: t('result.words.q', { value: words }) }] : []}>
              <SearchBox label={t('byHand.search')} words={words} />
              <ExportLinks to={`/groups/${head.id}/clients/${client.id}/export`} />
            </FilterBar>
          }
          empty={<EmptyState title={t('byHand.nothing')}>{t('byHand.nothingWords')}</EmptyState>}
          columns={[
            {
              key: 'choice',
              label: t('byHand.choice'),
              align: 'end',
              cell: row => row.choice ?? t('result.outsideList'),
            },
            {
              key: 'place',
              label: t('choose.place'),
              rowHeader: true,
              cell: row => <Link to={`/vacancies/${row.vacancyId}`}>{row.title}</Link>,
            },
            { key: 'employer', label: t('choose.employer'), cell: row => row.employer },
            {
              key: 'fit',
              label: t('result.fit'),
              cell: row => <ShortFits client={row.clientFit} employer={row.employerFit} />,
            },
            { key: 'seats', label: t('byHand.seats'), align: 'end', cell: row => row.seats },
            {
              key: 'given',
              label: t('byHand.given'),
              cell: row =>
                row.given === 0 ? null : row.isGiven ? (
                  <Chip tone="info">{t('byHand.isGiven')}</Chip>
                ) : (
                  t('clientCount', { count: row.given })
                ),
            },
            {
              key: 'hand',
              label: t('result.hand'),
              cell: row =>
                row.hand === 'pinned' || row.hand === 'forbidden' ? (
                  <Chip tone={row.hand === 'pinned' ? 'good' : 'warn'}>{t(`result.hands.${row.hand}`)}</Chip>
                ) : null,
            },
          ]}
        />
      </Card>
    </GroupFrame>
  )
}
