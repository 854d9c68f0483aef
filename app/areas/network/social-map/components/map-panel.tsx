import { Link } from '@remix-run/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { searchWith } from '~/ui/table/table-search'
import type { MapView } from '../map-view'
import type { MeasuringState } from '../measuring'
import { nodeAddress } from '../node-address'
import type { MapNodeKind } from '../social-map'
import { tiesOf } from '../tie-pairs'
import { KindMark } from './map-legend'
import { evidenceOf, useCounted, useMeasureWords, useTieWords } from './map-words'
import type { Stood, WholeMap } from './whole-map'

const atFirst = 8
/** Kinds that can serve a step of the participation ladder themselves. */
const hasSteps: readonly MapNodeKind[] = ['employer', 'service']

interface MapPanelProps {
  map: WholeMap
  view: MapView
  search: URLSearchParams
  measured: MeasuringState['last']
  /** Whether who is chosen is in sight with the filters that are on. */
  isInSight: boolean
}

/** Beside the picture: who is chosen, what the network says of it and what ties it; else where to begin. */
export function MapPanel(props: MapPanelProps) {
  const { map, view } = props
  const node = view.at ? map.byKey.get(view.at) : undefined
  return node ? <Chosen key={node.key} {...props} node={node} /> : <WhereToBegin {...props} />
}

function Chosen({ map, view, search, measured, isInSight, node }: MapPanelProps & { node: Stood }) {
  const { t } = useTranslation('map-picture')
  const format = useFormat()
  const counted = useCounted()
  const measures = useMeasureWords(map, measured !== null)
  const ties = useMemo(() => tiesOf(map.pairs, node.key), [map, node.key])
  const address = nodeAddress(node.key, map.edges)
  const organisation = node.organisationId && map.names.get(`organisation:${node.organisationId}`)
  return (
    <Card
      title={node.name}
      sub={
        <>
          <KindMark kind={node.kind} /> {t(`kind.${node.kind}`)}
          {organisation ? `, ${organisation}` : ''}
        </>
      }
      aside={
        <Link to={searchWith(search, { at: null, around: null })} preventScrollReset>
          {t('panel.leave')}
        </Link>
      }
      className="map-panel"
    >
      {hasSteps.includes(node.kind) ? (
        <p className="small">
          {node.steps.length > 0
            ? t(`panel.ladder.${node.kind === 'service' ? 'service' : 'employer'}`, {
                steps: format.list(node.steps.map(String)),
                count: node.steps.length,
              })
            : t('panel.ladder.none')}
        </p>
      ) : null}
      {address ? <Link to={address}>{t(`page.${node.kind}`)}</Link> : null}
      {isInSight ? null : <p className="small">{t('panel.outOfSight')}</p>}
      <div>
        <h3 className="small">{t('panel.around')}</h3>
        <div className="figure-switch" role="group" aria-label={t('panel.around')}>
          {([null, 1, 2] as const).map(steps => (
            <Link
              key={String(steps)}
              to={searchWith(search, { around: steps === null ? null : String(steps) })}
              preventScrollReset
              aria-current={view.around === steps ? 'true' : undefined}
            >
              {t(`panel.steps.${steps ?? 0}`)}
            </Link>
          ))}
        </div>
      </div>
      <div>
        <h3 className="small">{t('panel.measures')}</h3>
        <ul className="map-words">
          {measures(node).map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="small muted">
          {measured
            ? t('panel.measured', {
                day: format.moment(new Date(measured.at)),
                nodes: counted(measured.nodes, 'nodes'),
                ties: counted(measured.edges, 'ties'),
              })
            : t('panel.unmeasured')}
        </p>
      </div>
      <div>
        <h3 className="small">{t('panel.ties', { count: ties.length })}</h3>
        <TieList map={map} search={search} ties={ties.slice(0, atFirst)} at={node} />
        {ties.length > atFirst ? (
          <details>
            <summary>{t('panel.more', { count: ties.length - atFirst })}</summary>
            <TieList map={map} search={search} ties={ties.slice(atFirst)} at={node} />
          </details>
        ) : null}
      </div>
    </Card>
  )
}

interface TieListProps {
  map: WholeMap
  search: URLSearchParams
  ties: ReturnType<typeof tiesOf>
  at: Stood
}

function TieList({ map, search, ties, at }: TieListProps) {
  const { t } = useTranslation('map-picture')
  const format = useFormat()
  const tieWords = useTieWords()
  return (
    <ul className="map-ties">
      {ties.map(tie => {
        const name = map.names.get(tie.other) ?? ''
        const last = tie.lastOn ? `, ${t('panel.lastOn', { day: format.day(tie.lastOn) })}` : ''
        return (
          <li key={tie.other}>
            <Link to={searchWith(search, { at: tie.other })} preventScrollReset>
              {name}
            </Link>
            <div className="small">
              {t('panel.strength', { value: tie.strength })}: {tieWords(tie.kinds)}
              {last}.{' '}
              <Link to={evidenceOf(at.key, tie.other)} aria-label={t('panel.evidenceOf', { name })}>
                {t('panel.evidence')}
              </Link>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function WhereToBegin({ map, search, measured }: MapPanelProps) {
  const { t } = useTranslation('map-picture')
  const measures = useMeasureWords(map, measured !== null)
  const most = useMemo(
    () =>
      map.nodes
        .filter(node => node.betweenness > 0)
        .sort((a, b) => b.betweenness - a.betweenness)
        .slice(0, 5),
    [map],
  )
  return (
    <Card title={t('begin.title')} className="map-panel">
      <p>{t('begin.words')}</p>
      {most.length > 0 ? (
        <>
          <h3 className="small">{t('begin.most')}</h3>
          <ul className="map-ties">
            {most.map(node => (
              <li key={node.key}>
                <Link to={searchWith(search, { at: node.key })} preventScrollReset>
                  {node.name}
                </Link>
                <div className="small">
                  {measures(node)
                    .slice(1, node.isBridge ? 3 : 2)
                    .join(' ')}
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
