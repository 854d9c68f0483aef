import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Fold } from '~/ui/fold'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { SimpleTable } from '~/ui/table/simple-table'
import type { GatheringPage, GuestLine } from '../gathering.page.server'
import { canAnswer, guestAnswers, guestStates } from '../guest-states'
import { GuestChip } from './gathering-chip'

/** Who was asked, what they answered, and whether they came. */
export function GuestTable({ page }: { page: GatheringPage }) {
  const { t } = useTranslation('gatherings')
  const { gathering, guests, filter, counts, may } = page
  const isFiltered = filter.words !== null || filter.state !== null
  const wasHeld = counts.attended + counts.missed > 0
  const shown = filter.state === 'left_out' ? [] : guests
  return (
    <Card
      title={t('guests.title')}
      sub={[
        t('guests.counts', counts),
        gathering.capacity === null
          ? null
          : t('guests.seats', { taken: counts.accepted, capacity: gathering.capacity }),
        wasHeld ? t('guests.came', counts) : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      flush
    >
      <FilterBar
        keep={['q']}
        words={[
          ...(filter.words ? [{ key: 'q', words: t('guests.words.q', { value: filter.words }) }] : []),
          ...(filter.state
            ? [{ key: 'state', words: t('guests.words.state', { value: t(`guests.states.${filter.state}`) }) }]
            : []),
        ]}
        fields={
          <Select
            name="state"
            label={t('guests.answer')}
            defaultValue={filter.state}
            choices={guestStates
              .filter(one => one !== 'left_out')
              .map(value => ({ value, label: t(`guests.states.${value}`) }))}
          />
        }
      >
        <SearchBox label={t('guests.search')} words={filter.words} />
        <ExportLinks to={`/events/${gathering.id}/export`} />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title={isFiltered ? t('guests.nothingTitle') : t('guests.emptyTitle')}>
          {isFiltered ? t('guests.nothing') : t('guests.empty')}
        </EmptyState>
      ) : (
        <SimpleTable
          phone="cards"
          caption={t('guests.title')}
          head={[
            t('guests.name'),
            t('guests.of'),
            t('guests.answer'),
            t('guests.word'),
            ...(wasHeld ? [t('guests.attendance'), t('guests.outcome')] : []),
            ...(may.invite ? [''] : []),
          ]}
          rows={shown.map(one => [
            <GuestName key="name" guest={one} />,
            one.isColleague ? (
              `${one.of} (${t('guests.colleague')})`
            ) : one.employerId ? (
              <Link key="of" to={`/employers/${one.employerId}`}>
                {one.of}
              </Link>
            ) : (
              one.of
            ),
            <GuestChip key="state" state={one.state} />,
            one.word,
            ...(wasHeld
              ? [
                  one.attendance ? t(`guests.attendances.${one.attendance as 'attended'}`) : '',
                  one.outcome === null ? '' : `${one.outcome}${one.outcomeWords ? `: ${one.outcomeWords}` : ''}`,
                ]
              : []),
            ...(may.invite ? [<GuestActs key="acts" guest={one} />] : []),
          ])}
        />
      )}
    </Card>
  )
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

/** The one list of who was left out, each with the reason. */
export function LeftOutCard({ guests }: { guests: readonly GuestLine[] }) {
  const { t } = useTranslation('gatherings')
  if (guests.length === 0) return null
  return (
    <Card title={t('guests.leftOutTitle')} sub={t('guests.leftOutSub')} flush>
      <SimpleTable
        phone="cards"
        caption={t('guests.leftOutTitle')}
        head={[t('guests.name'), t('guests.of'), t('guests.reason')]}
        rows={guests.map(one => [
          <GuestName key="name" guest={one} />,
          one.of,
          one.reason ? t(`reasons.${one.reason as 'resting'}`) : '',
        ])}
      />
    </Card>
  )
}
