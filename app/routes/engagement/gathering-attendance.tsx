import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { AttendanceRows } from '~/areas/engagement/gatherings/components/attendance-rows'
import { WalkInCard } from '~/areas/engagement/gatherings/components/walk-in-card'
import { AttendanceInput } from '~/areas/engagement/gatherings/gathering-input'
import { attendancePage } from '~/areas/engagement/gatherings/gathering.page.server'
import { addUninvited, noteAttendance } from '~/areas/engagement/gatherings/note-attendance.server'
import { requireGathering } from '~/areas/engagement/gatherings/require-gathering.server'
import { attendanceFilters } from '~/areas/engagement/gatherings/guest-list'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Pagination } from '~/ui/pagination'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusal } from './gathering-acts.server'

const WalkIn = z.object({ intent: z.literal('walk-in'), contactId: z.uuid() })

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const title = translator(await languageOf(request), 'gatherings')('attendance.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'gatherings.write', async ctx => ({ ...(await attendancePage(ctx, id, search)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const form = await readForm(request)
  const here = `/events/${id}/attendance${new URL(request.url).search}`
  const t = translator(await languageOf(request), 'gatherings')
  const walkIn = parseForm(form, WalkIn)
  if (walkIn.ok) {
    const done = await runAs(request, 'gatherings.write', ctx => addUninvited(ctx, id, walkIn.value.contactId))
    if (!done.ok) return redirectWithToast(request, here, refusal(t, done.problems))
    return redirectWithToast(request, here, { kind: 'good', message: t('attendance.added', done.value) })
  }
  const input = parseForm(form, AttendanceInput)
  if (!input.ok) {
    await runAs(request, 'gatherings.write', ctx => requireGathering(ctx, 'gatherings.write', id))
    throw notFound()
  }
  const done = await runAs(request, 'gatherings.write', ctx => noteAttendance(ctx, id, input.value))
  return done.ok ? redirect(here) : redirectWithToast(request, here, refusal(t, done.problems))
}

export default function Attendance() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('gatherings')
  const { gathering, filter, guests, clients, counts, isOpen } = page
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/events', label: t('title') },
              { to: `/events/${gathering.id}`, label: gathering.title },
            ]}
          />
        }
        title={page.title}
        sub={<span role="status">{t('attendance.sub', { attended: counts.attended, all: counts.expected })}</span>}
      />
      <div className="stack">
        {isOpen ? null : <Notice>{t('attendance.closed')}</Notice>}
        <Card title={t('attendance.expected')} flush>
          {counts.expected > 0 ? (
            <FilterBar
              keep={['q', 'who']}
              words={[
                ...(filter.words ? [{ key: 'q', words: t('guests.words.q', { value: filter.words }) }] : []),
                ...(filter.attendance
                  ? [
                      {
                        key: 'attendance',
                        words: t('guests.words.attendance', {
                          value: t(`guests.attendances.${filter.attendance}`),
                        }),
                      },
                    ]
                  : []),
              ]}
              fields={
                <Select
                  name="attendance"
                  label={t('guests.attendance')}
                  defaultValue={filter.attendance}
                  choices={attendanceFilters.map(value => ({ value, label: t(`guests.attendances.${value}`) }))}
                />
              }
            >
              <SearchBox label={t('guests.search')} words={filter.words} />
            </FilterBar>
          ) : null}
          {guests.length === 0 ? (
            counts.expected === 0 ? (
              <EmptyState title={t('guests.emptyTitle')}>{t('attendance.nobody')}</EmptyState>
            ) : (
              <EmptyState title={t('guests.nothingTitle')}>{t('guests.nothing')}</EmptyState>
            )
          ) : (
            <AttendanceRows
              label={t('attendance.expected')}
              field="guestId"
              isOpen={isOpen}
              lines={guests.map(one => ({ ...one, sub: `${one.of} · ${t(`guests.states.${one.state}`)}` }))}
            />
          )}
          {counts.expected > 0 ? <Pagination page={page.page} total={page.total} shown={guests.length} /> : null}
        </Card>
        {clients.length > 0 ? (
          <Card title={t('attendance.clients')} flush>
            <AttendanceRows
              label={t('attendance.clients')}
              field="clientId"
              isOpen={isOpen}
              lines={clients.map(one => ({ ...one, sub: '' }))}
            />
          </Card>
        ) : null}
        {isOpen ? <WalkInCard page={page} /> : null}
      </div>
    </>
  )
}
