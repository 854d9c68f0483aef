import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { DensitySwitch } from '~/ui/table/density-switch'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import type { Tone } from '~/ui/tone'
import { likenessReasons, likenessWord } from '../likeness'
import { wordFrom } from '../pair-list'
import type { PairLine, PairsPage } from '../pairs.page.server'
import { SettleButton } from './settle-button'

const tones: Record<ReturnType<typeof likenessWord>, Tone> = { certain: 'bad', likely: 'warn', possible: 'neutral' }

/** The pairs with their reasons; each leads to the two side by side, or is said to be two employers. */
export function PairTable({ page }: { page: PairsPage }) {
  const { t } = useTranslation('duplicates')
  const columns = useColumns(page.filter.tab === 'settled')
  const words = useFilterWords(page)
  return (
    <DataTable
      caption={t(`pairs.tabs.${page.filter.tab}`)}
      columns={columns}
      rows={page.rows}
      rowKey={row => row.id}
      rowName={row => `${row.firstName}, ${row.secondName}`}
      rowActs={row => <PairActs row={row} isSettled={page.filter.tab === 'settled'} />}
      sort={page.sort}
      total={page.total ?? undefined}
      page={{ next: page.next, previous: page.previous }}
      tools={<Tools page={page} words={words} />}
      empty={
        <EmptyState title={t(words.length > 0 ? 'pairs.nothingTitle' : `pairs.empty.${page.filter.tab}`)}>
          {t(words.length > 0 ? 'pairs.nothing' : `pairs.emptyText.${page.filter.tab}`)}
        </EmptyState>
      }
    />
  )
}

function PairActs({ row, isSettled }: { row: PairLine; isSettled: boolean }) {
  const { t } = useTranslation('duplicates')
  const [one, other] = [
    { id: row.firstId, name: row.firstName },
    { id: row.secondId, name: row.secondName },
  ]
  return (
    <span className="cluster">
      <LinkButton look="quiet" small to={`/employers/${one.id}/merge/${other.id}`}>
        {t('pairs.compare')}
        <span className="visually-hidden">
          : {one.name}, {other.name}
        </span>
      </LinkButton>
      {isSettled ? (
        <Form method="post" action="/employers/duplicates?tab=settled">
          <input type="hidden" name="employerId" value={one.id} />
          <input type="hidden" name="otherId" value={other.id} />
          <Button name="intent" value="reopen" look="quiet" small>
            {t('pairs.reopen')}
          </Button>
        </Form>
      ) : (
        <SettleButton one={one} other={other} />
      )}
    </span>
  )
}

function useColumns(isSettled: boolean): readonly Column<PairLine>[] {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const side = (id: string, name: string, city: string | null) => (
    <>
      <Link to={`/employers/${id}`}>{name}</Link>
      {city ? <div className="small muted">{city}</div> : null}
    </>
  )
  return [
    {
      key: 'name',
      label: t('pairs.first'),
      rowHeader: true,
      sortable: true,
      cell: row => side(row.firstId, row.firstName, row.firstCity),
    },
    { key: 'second', label: t('pairs.second'), cell: row => side(row.secondId, row.secondName, row.secondCity) },
    {
      key: 'strength',
      label: t('pairs.strength'),
      sortable: true,
      cell: row => <Chip tone={tones[likenessWord(row.score)]}>{t(`words.${likenessWord(row.score)}`)}</Chip>,
    },
    {
      key: 'reasons',
      label: t('pairs.reasons'),
      cell: row => row.reasons.map(reason => t(`reasons.${reason}`)).join(', '),
    },
    {
      key: 'found',
      label: t(isSettled ? 'pairs.settledBy' : 'pairs.found'),
      sortable: true,
      cell: row =>
        row.settledAt ? (
          <>
            {t(isSettled ? 'pairs.settledLine' : 'pairs.reopenedLine', {
              name: row.settledBy ?? '',
              day: format.day(new Date(row.settledAt)),
            })}
            {row.settledNote ? <div className="small">{t('pairs.noteLine', { note: row.settledNote })}</div> : null}
          </>
        ) : (
          <span className="nowrap">{format.day(new Date(row.foundAt))}</span>
        ),
    },
  ]
}

function Tools({ page, words }: { page: PairsPage; words: readonly FilterWord[] }) {
  const { t } = useTranslation('duplicates')
  const { filter } = page
  return (
    <FilterBar
      keep={['tab', 'sort', 'density', 'q']}
      words={words}
      fields={
        <>
          <Select
            name="reason"
            label={t('pairs.reasons')}
            defaultValue={filter.reason}
            choices={likenessReasons.map(value => ({ value, label: t(`reasons.${value}`) }))}
          />
          <Select
            name="word"
            label={t('pairs.strength')}
            defaultValue={wordOf(filter.atLeast)}
            choices={(['certain', 'likely'] as const).map(value => ({ value, label: t(`words.${value}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('pairs.find')} words={filter.words} />
      <DensitySwitch />
      {page.mayExport ? <ExportLinks to="/employers/duplicates/export" /> : null}
    </FilterBar>
  )
}

function wordOf(atLeast: number | null): 'certain' | 'likely' | null {
  return atLeast === wordFrom.certain ? 'certain' : atLeast === wordFrom.likely ? 'likely' : null
}

function useFilterWords({ filter }: PairsPage): FilterWord[] {
  const { t } = useTranslation('duplicates')
  const word = wordOf(filter.atLeast)
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('pairs.words.q', { value: filter.words }) } : null,
    filter.reason ? { key: 'reason', words: t(`reasons.${filter.reason}`) } : null,
    word ? { key: 'word', words: t('pairs.words.word', { value: t(`words.${word}`) }) } : null,
  ]
  return words.filter(one => one !== null)
}
