import { Form } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { EmptyList } from '~/ui/table/empty-list'
import type { LinkLine, MapLinksPage } from '../map-links.page.server'
import { LinkFilters, useLinkFilterWords } from './link-filters'
import { useLinkWords } from './use-link-words'

/** The links that were added by hand, with what can be done about each. */
export function LinkTable({ page }: { page: MapLinksPage }) {
  const { t } = useTranslation('map-links')
  const words = useLinkFilterWords(page.filter)
  const columns = useColumns()
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={row => row.id}
      rowActs={page.may.write ? row => <Acts row={row} /> : undefined}
      sort={page.sort}
      total={page.total}
      page={{ next: page.next, previous: page.previous }}
      tools={<LinkFilters page={page} words={words} />}
      empty={
        <EmptyList
          isFiltered={words.length > 0}
          nothing={[t('nothing'), t('nothingWords')]}
          empty={[t('empty'), t('emptyWords'), t('emptyExample')]}
          acts={
            page.may.write ? (
              <LinkButton to="/audit/map/links/new" icon={Plus}>
                {t('add')}
              </LinkButton>
            ) : null
          }
        />
      }
    />
  )
}

function useColumns(): readonly Column<LinkLine>[] {
  const { t } = useTranslation('map-links')
  const format = useFormat()
  const say = useLinkWords()
  const period = ({ sinceOn, untilOn }: LinkLine) => {
    if (sinceOn && untilOn) return t('fromUntil', { from: format.day(sinceOn), until: format.day(untilOn) })
    if (untilOn) return t('until', { day: format.day(untilOn) })
    return sinceOn ? t('since', { day: format.day(sinceOn) }) : ''
  }
  return [
    { key: 'from', label: t('fields.from'), sortable: true, rowHeader: true, cell: row => row.fromName },
    {
      key: 'to',
      label: t('fields.to'),
      sortable: true,
      cell: row => (
        <>
          <span className="muted">{say(row)}</span> {row.toName}
        </>
      ),
    },
    { key: 'strength', label: t('fields.strength'), sortable: true, align: 'end', cell: row => row.strength },
    {
      key: 'period',
      label: t('fields.periodAndNote'),
      cell: row => (
        <>
          {row.state === 'running' ? null : <Chip>{t(`states.${row.state}`)}</Chip>} {period(row)}
          {row.note ? <div className="small muted">{row.note}</div> : null}
        </>
      ),
    },
    {
      key: 'changed',
      label: t('fields.changed'),
      sortable: true,
      cell: row => (
        <>
          <span className="nowrap">{format.day(row.changedAt)}</span>
          <div className="small muted">{t('by', { name: row.addedBy })}</div>
        </>
      ),
    },
  ]
}

function Acts({ row }: { row: LinkLine }) {
  const { t } = useTranslation('map-links')
  const say = useLinkWords()
  const what = `${row.fromName} ${say(row)} ${row.toName}`
  const act = row.untilOn === null ? 'end' : 'reopen'
  const ends = new URLSearchParams({ from: row.from, to: row.to })
  return (
    <Form method="post" action="/audit/map/links" className="cluster">
      <LinkButton to={`/audit/map/tie?${ends}`} look="text" small aria-label={`${t('fields.evidence')}: ${what}`}>
        {t('fields.evidence')}
      </LinkButton>
      <LinkButton to={`/audit/map/links/${row.id}`} look="quiet" small aria-label={`${t('change')}: ${what}`}>
        {t('change')}
      </LinkButton>
      <input type="hidden" name="linkId" value={row.id} />
      {row.state === 'planned' ? null : (
        <Button name="act" value={act} look="quiet" small aria-label={`${t(`acts.${act}`)}: ${what}`}>
          {t(`acts.${act}`)}
        </Button>
      )}
    </Form>
  )
}
