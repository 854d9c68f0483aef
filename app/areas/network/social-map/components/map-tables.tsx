import { Link } from '@remix-run/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { SearchBox } from '~/ui/table/search-box'
import { readPage, searchWith } from '~/ui/table/table-search'
import {
  inOrder,
  mostTies,
  orderOf,
  strongest,
  nodeOrders,
  nodeRows,
  pageOfRows,
  rowsWith,
  textOfNode,
  textOfTie,
  tieOrders,
  tieRows,
  type NodeOrder,
  type TieOrder,
} from '../map-rows'
import { mapTables, type MapView } from '../map-view'
import { KindMark } from './map-legend'
import { evidenceOf, usePieces, useShare, useTieWords } from './map-words'
import type { InSightMap, WholeMap } from './whole-map'

interface MapTablesProps {
  map: WholeMap
  shown: InSightMap
  view: MapView
  search: URLSearchParams
  mayExport: boolean
}

/** The same as the picture in tables: who is in sight, and what ties them. */
export function MapTables(props: MapTablesProps) {
  const { view, search, mayExport } = props
  const { t } = useTranslation('map-picture')
  return (
    <Card
      flush
      id="map-table"
      title={t(`tables.${view.table}`)}
      aside={
        <>
          <span className="figure-switch no-print" role="group" aria-label={t('tables.choose')}>
            {mapTables.map(table => (
              <Link
                key={table}
                to={searchWith(search, { table: table === 'nodes' ? null : table, sort: null })}
                preventScrollReset
                replace
                aria-current={view.table === table ? 'true' : undefined}
              >
                {t(`tables.${table}`)}
              </Link>
            ))}
          </span>
          {mayExport ? <ExportLinks to={`/audit/export/map-${view.table}`} /> : null}
        </>
      }
    >
      {view.table === 'nodes' ? <NodeTable {...props} /> : <TieTable {...props} />}
    </Card>
  )
}

function NodeTable({ map, shown, view, search }: MapTablesProps) {
  const { t } = useTranslation('map-picture')
  const { t: employers } = useTranslation('employers')
  const share = useShare()
  const sort = orderOf<NodeOrder>(search, nodeOrders, mostTies)
  const { words } = view
  const rows = useMemo(
    () =>
      inOrder(rowsWith(nodeRows(shown.nodes, map.names), words, textOfNode), {
        key: sort.key,
        direction: sort.direction,
      }),
    [shown, map, words, sort.key, sort.direction],
  )
  const { rows: onPage, ...page } = pageOfRows(rows, readPage(search))
  return (
    <DataTable
      caption={t('tables.nodes')}
      rows={onPage}
      rowKey={row => row.key}
      sort={sort}
      page={page}
      total={rows.length}
      tools={
        <div className="table-tools">
          <SearchBox label={t('tables.search')} words={words} />
        </div>
      }
      phone="scroll"
      empty={<p className="muted">{t('tables.none')}</p>}
      columns={[
        {
          key: 'name',
          label: t('columns.name'),
          rowHeader: true,
          sortable: true,
          cell: row => (
            <Link to={searchWith(search, { at: row.key, ...place(search) })} preventScrollReset>
              {row.name}
            </Link>
          ),
        },
        {
          key: 'kind',
          label: t('columns.kind'),
          sortable: true,
          cell: row => (
            <span className="map-kind">
              <KindMark kind={row.kind} /> {t(`kind.${row.kind}`)}
            </span>
          ),
        },
        { key: 'organisation', label: t('columns.organisation'), sortable: true, cell: row => row.organisation },
        {
          key: 'section',
          label: t('columns.section'),
          sortable: true,
          cell: row => (row.section ? employers(`sections.${row.section}`) : null),
        },
        { key: 'steps', label: t('columns.steps'), sortable: true, cell: row => row.steps },
        { key: 'degree', label: t('columns.degree'), align: 'end', sortable: true, cell: row => row.degree },
        {
          key: 'betweenness',
          label: t('columns.betweenness'),
          align: 'end',
          sortable: true,
          cell: row => share(row.betweenness),
        },
        {
          key: 'community',
          label: t('columns.community'),
          sortable: true,
          cell: row => map.communities.find(one => one.community === row.community)?.around,
        },
        {
          key: 'isBridge',
          label: t('columns.isBridge'),
          sortable: true,
          cell: row => (row.isBridge ? t('yes') : null),
        },
      ]}
    />
  )
}

function TieTable({ map, shown, view, search }: MapTablesProps) {
  const { t } = useTranslation('map-picture')
  const format = useFormat()
  const tieWords = useTieWords()
  const pieces = usePieces()
  const sort = orderOf<TieOrder>(search, tieOrders, strongest)
  const { words } = view
  const rows = useMemo(
    () =>
      inOrder(rowsWith(tieRows(shown.pairs, map.names), words, textOfTie), {
        key: sort.key,
        direction: sort.direction,
      }),
    [shown, map, words, sort.key, sort.direction],
  )
  const { rows: onPage, ...page } = pageOfRows(rows, readPage(search))
  return (
    <DataTable
      caption={t('tables.ties')}
      rows={onPage}
      rowKey={row => `${row.from} ${row.to}`}
      sort={sort}
      page={page}
      total={rows.length}
      tools={
        <div className="table-tools">
          <SearchBox label={t('tables.search')} words={words} />
        </div>
      }
      phone="scroll"
      empty={<p className="muted">{t('tables.none')}</p>}
      columns={[
        { key: 'fromName', label: t('columns.from'), rowHeader: true, sortable: true, cell: row => row.fromName },
        { key: 'toName', label: t('columns.to'), sortable: true, cell: row => row.toName },
        { key: 'kinds', label: t('columns.ties'), cell: row => tieWords(row.kinds) },
        { key: 'strength', label: t('columns.strength'), align: 'end', sortable: true, cell: row => row.strength },
        { key: 'pieces', label: t('columns.pieces'), align: 'end', sortable: true, cell: row => pieces(row) },
        {
          key: 'lastOn',
          label: t('columns.lastOn'),
          sortable: true,
          cell: row => (row.lastOn ? format.day(row.lastOn) : null),
        },
        {
          key: 'evidence',
          label: t('columns.evidence'),
          cell: row => (
            <Link
              to={evidenceOf(row.from, row.to)}
              aria-label={t('tables.evidenceOf', { from: row.fromName, to: row.toName })}
            >
              {t('panel.evidence')}
            </Link>
          ),
        },
      ]}
    />
  )
}

/** Choosing somebody stays on the same page of the table. */
const place = (search: URLSearchParams) => ({ after: search.get('after'), before: search.get('before') })
