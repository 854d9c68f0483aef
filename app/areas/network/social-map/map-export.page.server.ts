import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { mostExported } from '~/platform/tabular/export-limit'
import type { AuditTable } from '../audit-table'
import { mapInSight } from './filter-map'
import { communitiesOf } from './map-look'
import {
  inOrder,
  mostTies,
  nodeOrders,
  nodeRows,
  orderOf,
  rowsWith,
  strongest,
  textOfNode,
  textOfTie,
  tieOrders,
  tieRows,
} from './map-rows'
import { readMapView, type MapView } from './map-view'
import { socialMapPage } from './social-map.page.server'
import { tiePairs } from './tie-pairs'

/** The table of the map that an address shows, as a file: the names or the ties in sight, in their order. */
export async function mapTable(
  ctx: Ctx<MemberActor>,
  table: MapView['table'],
  search: URLSearchParams,
  language: Language,
): Promise<AuditTable> {
  const t = translator(language, 'map-picture')
  const { map, today } = await socialMapPage(ctx, search)
  const view = readMapView(search)
  const shown = mapInSight(map, view, today)
  const names = new Map(map.nodes.map(node => [node.key, node.name]))
  const title = `${t('title')}: ${t(`tables.${table}`)} ${today}`
  if (table === 'ties') {
    const rows = rowsWith(tieRows(tiePairs(shown.edges), names), view.words, textOfTie)
    return {
      title,
      header: (['from', 'to', 'ties', 'strength', 'pieces', 'firstOn', 'lastOn'] as const).map(key =>
        t(`columns.${key}`),
      ),
      rows: inOrder(rows, orderOf(search, tieOrders, strongest))
        .slice(0, mostExported)
        .map(row => [
          row.fromName,
          row.toName,
          row.kinds.map(kind => t(`ties.${kind}`)).join(', '),
          row.strength,
          row.isPartly ? (row.pieces === 0 ? t('pieces.few') : t('pieces.atLeast', { count: row.pieces })) : row.pieces,
          row.firstOn,
          row.lastOn,
        ]),
    }
  }
  const employers = translator(language, 'employers')
  const around = new Map(communitiesOf(map.nodes).map(one => [one.community, one.around]))
  const rows = rowsWith(nodeRows(shown.nodes, names), view.words, textOfNode)
  return {
    title,
    header: (
      [
        'name',
        'kind',
        'organisation',
        'section',
        'steps',
        'degree',
        'betweennessShare',
        'community',
        'isBridge',
      ] as const
    ).map(key => t(`columns.${key}`)),
    rows: inOrder(rows, orderOf(search, nodeOrders, mostTies))
      .slice(0, mostExported)
      .map(row => [
        row.name,
        t(`kind.${row.kind}`),
        row.organisation,
        row.section && employers(`sections.${row.section}`),
        row.steps,
        row.degree,
        row.betweenness,
        around.get(row.community),
        row.isBridge ? t('yes') : null,
      ]),
  }
}
