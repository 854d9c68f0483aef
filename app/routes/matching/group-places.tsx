import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { groupPlacesPage, readPlaceFilter } from '~/areas/matching/groups/choosing.page.server'
import { choosePlaces, takeAllPlaces } from '~/areas/matching/groups/choose-for-group.server'
import { ChooseBulk } from '~/areas/matching/groups/components/choose-bulk'
import { GroupPlaceFilters } from '~/areas/matching/groups/components/choosing-filters'
import { GroupFrame } from '~/areas/matching/groups/components/group-frame'
import { kindKey } from '~/areas/vacancies/components/vacancy-words'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
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
  const title = translator(await languageOf(request), 'groups')('choose.places')
  return runAs(request, 'matching.group', async ctx => ({ ...(await groupPlacesPage(ctx, id, search)), title }))
}

/** Takes the ticked places, or all of the filter, into the group or out of it; or lets every open place take part. */
export function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.groupId)
  return answerChoosing(request, id, {
    choose: async (ctx, act, ids) => {
      const filter = readPlaceFilter(new URL(request.url).searchParams)
      const done = await choosePlaces(ctx, id, act, ids ? { ids } : { filter })
      return done.ok ? { ok: true, value: done.value.places } : done
    },
    message: (t, count) => t('choose.donePlaces', { count }),
    other: form => (form.get('intent') === 'take-all' ? ctx => takeAllPlaces(ctx, id) : undefined),
    otherMessage: t => t('choose.doneAll'),
  })
}

export default function GroupPlaces() {
  const { head, rows, next, previous, found, filter, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  const { t: vacancies } = useTranslation('vacancies')
  return (
    <GroupFrame head={head}>
      <Card
        flush
        title={title}
        sub={head.allPlaces ? t('choose.placesAll') : t('choose.placesSub', { count: head.places })}
        aside={
          head.allPlaces ? null : (
            <Form method="post">
              <Button look="quiet" small name="intent" value="take-all">
                {t('choose.takeAll')}
              </Button>
            </Form>
          )
        }
      >
        <DataTable
          caption={title}
          rows={rows}
          rowKey={row => row.id}
          rowName={row => row.title}
          bulk={{ acts: form => <ChooseBulk form={form} found={found} /> }}
          total={found}
          page={{ next, previous }}
          tools={
            <GroupPlaceFilters filter={filter}>
              <SearchBox label={t('choose.searchPlaces')} words={filter.words} />
              <ExportLinks to={`/groups/${head.id}/export/places`} />
            </GroupPlaceFilters>
          }
          empty={<EmptyState title={t('choose.nothing')}>{t('choose.nothingWords')}</EmptyState>}
          columns={[
            {
              key: 'title',
              label: t('choose.place'),
              rowHeader: true,
              cell: row => <Link to={`/vacancies/${row.id}`}>{row.title}</Link>,
            },
            {
              key: 'employer',
              label: t('choose.employer'),
              cell: row => <Link to={`/employers/${row.employerId}`}>{row.employer}</Link>,
            },
            { key: 'town', label: t('choose.town'), cell: row => row.town },
            { key: 'kind', label: t('choose.kind'), cell: row => vacancies(`kinds.${kindKey(row.kind)}`) },
            {
              key: 'in',
              label: t('choose.in'),
              cell: row => (row.isIn ? <Chip tone="good">{t('choose.isIn')}</Chip> : null),
            },
            { key: 'seats', label: t('choose.seats'), align: 'end', cell: row => row.seats },
            { key: 'given', label: t('choose.given'), align: 'end', cell: row => (row.given > 0 ? row.given : null) },
            { key: 'left', label: t('choose.left'), align: 'end', cell: row => Math.max(0, row.seats - row.given) },
          ]}
        />
      </Card>
    </GroupFrame>
  )
}
