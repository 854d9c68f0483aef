import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { colouredCommunities, hueOf } from '../map-look'
import type { MapView } from '../map-view'
import { mapNodeKinds, type MapNodeKind } from '../social-map'
import { shapePaths } from './shapes'
import type { Stood, WholeMap } from './whole-map'

export function KindMark({ kind, hue }: { kind: MapNodeKind; hue?: number }) {
  return (
    <svg viewBox="-12 -12 24 24" className="map-mark" data-hue={hue} aria-hidden="true">
      <path d={shapePaths[kind]} />
    </svg>
  )
}

interface MapLegendProps {
  map: WholeMap
  nodes: readonly Stood[]
  view: MapView
}

/** What shapes, colours, sizes and lines of the picture mean, with how many are in sight. */
export function MapLegend({ map, nodes, view }: MapLegendProps) {
  const { t } = useTranslation('map-picture')
  const { number } = useFormat()
  const byKind = view.colour === 'kind'
  const counts = new Map<MapNodeKind, number>()
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const hues = new Map<number, number>()
  if (!byKind)
    for (const node of nodes) {
      const hue = hueOf(node, 'community', map.communities)
      hues.set(hue, (hues.get(hue) ?? 0) + 1)
    }
  return (
    <div className="map-legend small">
      <ul>
        {mapNodeKinds
          .filter(kind => counts.has(kind))
          .map(kind => (
            <li key={kind}>
              <KindMark kind={kind} hue={byKind ? mapNodeKinds.indexOf(kind) : undefined} />
              {t(`kinds.${kind}`)} ({number(counts.get(kind) ?? 0)})
            </li>
          ))}
      </ul>
      {byKind ? null : (
        <ul>
          {[...hues]
            .sort(([a], [b]) => a - b)
            .map(([hue, count]) => (
              <li key={hue}>
                <span className="map-swatch" data-hue={hue} aria-hidden="true" />
                {hue === colouredCommunities
                  ? t('legend.others')
                  : t('legend.community', { name: map.communities[hue]?.around ?? '' })}{' '}
                ({number(count)})
              </li>
            ))}
        </ul>
      )}
      <p className="muted">
        {t(view.size === 'degree' ? 'legend.sizeDegree' : 'legend.sizeBetweenness')} {t('legend.lines')}
      </p>
    </div>
  )
}
