import { Form, Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Fold } from '~/ui/fold'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { searchWith } from '~/ui/table/table-search'
import type { GatheringPage } from '../gathering.page.server'
import { attendanceFilters, isNarrowed } from '../guest-list'
import type { GuestLine } from '../guest-list.store.server'
import { canAnswer, guestAnswers, guestStates } from '../guest-states'
import { isLeftOutReason } from '../whom-to-ask'
import { GuestChip } from './gathering-chip'

/** Who was asked, what they answered, and whether they came. */
export function GuestTable({ page }: { page: GatheringPage }) {
  const { t } = useTranslation('gatherings')
  const { gathering, filter, counts, may } = page
  const wasHeld = counts.attended + counts.missed > 0
  return (
    <Card
      title={t('guests.title')}
      sub={[
        t('guests.counts', { ...counts }),
        gathering.capacity === null
          ? null
          : t('guests.seats', { taken: counts.accepted, capacity: gathering.capacity }),
        wasHeld ? t('guests.came', { ...counts }) : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      flush
    >
      <DataTable
        caption={t('guests.title')}
        rows={page.guests}
        rowKey={one => one.id}
        sort={page.sort}
        page={page.page}
        total={page.total}
        rowActs={may.invite ? one => <GuestActs guest={one} /> : undefined}
        tools={<GuestFilters page={page} />}
        empty={
          <EmptyState title={isNarrowed(filter) ? t('guests.nothingTitle') : t('guests.emptyTitle')}>
            {isNarrowed(filter) ? t('guests.nothing') : t('guests.empty')}
          </EmptyState>
        }
        columns={useGuestColumns(wasHeld, filter.state === 'left_out')}
      />
    </Card>
  )
}

function useGuestColumns(wasHeld: boolean, isLeftOut: boolean): readonly Column<GuestLine>[] {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const columns: Column<GuestLine>[] = [
    {
      key: 'name',
      label: t('guests.name'),
      sortable: true,
      rowHeader: true,
      cell: one => <GuestName guest={one} />,
    },
    { key: 'of', label: t('guests.of'), sortable: true, cell: one => <GuestOf guest={one} /> },
  ]
  if (isLeftOut)
    return [
      ...columns,
      {
        key: 'reason',
        label: t('guests.reason'),
        cell: one => (isLeftOutReason(one.reason) ? t(`reasons.${one.reason}`) : null),
      },
    ]
  columns.push(
    {
      key: 'answer',
      label: t('guests.answer'),
      sortable: true,
      cell: one => (
        <>
          <GuestChip state={one.state} />
          {one.word ? <p className="small as-written">{one.word}</p> : null}
        </>
      ),
    },
    {
      key: 'answered',
      label: t('guests.answered'),
      sortable: true,
      cell: one => (one.answeredAt ? format.day(one.answeredAt) : null),
    },
  )
  if (wasHeld)
    columns.push({
      key: 'attendance',
      label: t('guests.attendance'),
      cell: one => (
        <>
          {one.attendance ? t(`guests.attendances.${one.attendance as 'attended'}`) : null}
          {one.outcome === null ? null : (
            <p className="small as-written">
              {t('guests.brought', { n: one.outcome })} {one.outcomeWords}
            </p>
          )}
        </>
      ),
    })
  return columns
}

function GuestFilters({ page }: { page: GatheringPage }) {
  const { t } = useTranslation('gatherings')
  const { gathering, filter, organisations } = page
  const organisation = organisations.find(one => one.value === filter.organisation)
  const word = (key: 'q' | 'state' | 'attendance' | 'organisation', value: string | null | undefined) =>
    value ? [{ key, words: t(`guests.words.${key}`, { value }) }] : []
  return (
    <FilterBar
      keep={['q', 'sort', 'density']}
      words={[
        ...word('q', filter.words),
        ...word('state', filter.state && t(`guests.states.${filter.state}`)),
        ...word('attendance', filter.attendance && t(`guests.attendances.${filter.attendance}`)),
        ...word('organisation', organisation?.label ?? filter.organisation),
      ]}
      fields={
        <>
          <Select
            name="state"
            label={t('guests.answer')}
            defaultValue={filter.state}
            choices={guestStates.map(value => ({ value, label: t(`guests.states.${value}`) }))}
          />
          <Select
            name="attendance"
            label={t('guests.attendance')}
            defaultValue={filter.attendance}
            choices={attendanceFilters.map(value => ({ value, label: t(`guests.attendances.${value}`) }))}
          />
          <Select
            name="organisation"
            label={t('guests.organisation')}
            hint={t('guests.organisationHint')}
            defaultValue={filter.organisation}
            choices={organisations}
          />
        </>
      }
    >
      <SearchBox label={t('guests.search')} words={filter.words} />
      <ExportLinks to={`/events/${gathering.id}/export`} />
    </FilterBar>
  )
}

function GuestOf({ guest }: { guest: GuestLine }) {
  const { t } = useTranslation('gatherings')
  if (guest.isColleague) return `${guest.of} (${t('guests.colleague')})`
  return guest.employerId ? <Link to={`/employers/${guest.employerId}`}>{guest.of}</Link> : guest.of
}

function GuestName({ guest }: { guest: GuestLine }) {
  return guest.employerId && guest.contactId ? (
    <Link to={`/employers/${guest.employerId}/people/${guest.contactId}`}>{guest.name}</Link>
  ) : (
    <>{guest.name}</>
  )
}

function GuestActs({ guest }: { guest: GuestLine }) {
  const { t } = useTranslation('gatherings')
  if (!canAnswer(guest.state)) return null
  return (
    <Fold
      title={
        <>
          {t('guests.note')}
          <span className="visually-hidden">: {guest.name}</span>
        </>
      }
    >
      <div className="cluster">
        <Form method="post" className="cluster" preventScrollReset>
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="guestId" value={guest.id} />
          {guestAnswers.map(answer => (
            <Button
              key={answer}
              small
              look="quiet"
              name="answer"
              value={answer}
              aria-label={`${t('guests.noteFor', { name: guest.name })}: ${t(`guests.answers.${answer}`)}`}
            >
              {t(`guests.answers.${answer}`)}
            </Button>
          ))}
        </Form>
        <ConfirmButton
          small
          label={t('guests.withdraw')}
          title={t('guests.withdrawFor', { name: guest.name })}
          question={t('guests.withdrawQuestion', { name: guest.name })}
          confirm={t('guests.withdraw')}
          fields={{ intent: 'withdraw', guestId: guest.id }}
        />
      </div>
    </Fold>
  )
}

/** How many were left out and why; each reason leads to who they are. */
export function LeftOutCard({ page }: { page: GatheringPage }) {
  const { t } = useTranslation('gatherings')
  const [search] = useSearchParams()
  const { leftOut, filter } = page
  if (leftOut.length === 0 || filter.state === 'left_out') return null
  return (
    <Card title={t('guests.leftOutTitle')} sub={t('guests.leftOutSub')}>
      <div className="stack stack-s">
        <ul>
          {leftOut.map(one => (
            <li key={one.reason}>
              {t('guests.leftOutFor', {
                count: one.count,
                reason: isLeftOutReason(one.reason) ? t(`reasons.${one.reason}`) : one.reason,
              })}
            </li>
          ))}
        </ul>
        <Link to={searchWith(search, { state: 'left_out', attendance: null, q: null })}>{t('guests.leftOutWho')}</Link>
      </div>
    </Card>
  )
}
