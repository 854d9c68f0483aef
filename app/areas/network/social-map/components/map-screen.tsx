import { Link } from '@remix-run/react'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { searchWith } from '~/ui/table/table-search'
import { mapInSight } from '../filter-map'
import { mapColours, mapSizes } from '../map-view'
import type { SocialMapPage } from '../social-map.page.server'
import { tiePairs } from '../tie-pairs'
import { MapBar } from './map-bar'
import { MapFilters } from './map-filters'
import { MapPanel } from './map-panel'
import { MapPicture } from './map-picture'
import { MapSearch } from './map-search'
import { MapTables } from './map-tables'
import { useCounted } from './map-words'
import { useMapView } from './use-map-view'
import { useWholeMap } from './whole-map'

const phone = '(max-width: 45rem)'

function useIsPhone(): boolean {
  return useSyncExternalStore(
    react => {
      const asked = matchMedia(phone)
      asked.addEventListener('change', react)
      return () => asked.removeEventListener('change', react)
    },
    () => matchMedia(phone).matches,
    () => false,
  )
}

/** The social map: the picture with who is chosen beside it, and the same in tables; on a phone the tables come first. */
export function MapScreen({ page }: { page: SocialMapPage }) {
  const { t } = useTranslation('map-picture')
  const format = useFormat()
  const counted = useCounted()
  const map = useWholeMap(page.map)
  const { search, view, choose } = useMapView()
  const isPhone = useIsPhone()
  const shown = useMemo(() => {
    const { nodes, edges } = mapInSight(map, view, page.today)
    return { nodes, pairs: tiePairs(edges) }
  }, [map, view, page.today])
  if (map.edges.length === 0)
    return (
      <div className="stack">
        <MapBar {...page} search={search} />
        <EmptyState
          level={2}
          title={t('empty.title')}
          example={t('empty.example')}
          acts={
            <>
              <LinkButton to="/employers">{t('empty.employers')}</LinkButton>
              {page.may.link ? (
                <LinkButton to="/audit/map/links" look="quiet">
                  {t('bar.links')}
                </LinkButton>
              ) : null}
            </>
          }
        >
          {t('empty.words')}
        </EmptyState>
      </div>
    )
  const inSight = t('shown', {
    nodes: counted(shown.nodes.length, 'nodes'),
    ties: counted(shown.pairs.length, 'ties'),
  })
  const switches = (
    <div className="cluster small no-print">
      {(
        [
          ['size', mapSizes, view.size],
          ['colour', mapColours, view.colour],
        ] as const
      ).map(([name, choices, chosen]) => (
        <span key={name} className="cluster">
          <span id={`map-${name}`}>{t(`look.${name}`)}</span>
          <span className="figure-switch" role="group" aria-labelledby={`map-${name}`}>
            {choices.map((one, index) => (
              <Link
                key={one}
                to={searchWith(search, { [name]: index === 0 ? null : one })}
                preventScrollReset
                replace
                aria-current={one === chosen ? 'true' : undefined}
              >
                {t(`look.${one}`)}
              </Link>
            ))}
          </span>
        </span>
      ))}
    </div>
  )
  const picture = (
    <section key="picture" id="map-picture" className="card map-card" aria-labelledby="map-picture-title">
      <header className="card-head">
        <h2 id="map-picture-title">{t('picture.title')}</h2>
        {switches}
      </header>
      {shown.nodes.length === 0 ? (
        <div className="card-body">
          <EmptyState title={t('nothing.title')} acts={<Link to="?">{t('nothing.all')}</Link>}>
            {t('nothing.words')}
          </EmptyState>
        </div>
      ) : (
        <MapPicture
          map={map}
          view={view}
          shown={shown}
          onChoose={choose}
          caption={`${inSight} ${t('standing', { day: format.day(page.today) })}`}
        />
      )}
    </section>
  )
  const panel = (
    <MapPanel
      key="panel"
      map={map}
      view={view}
      search={search}
      measured={page.measuring.last}
      isInSight={shown.nodes.some(node => node.key === view.at)}
    />
  )
  const tables = (
    <MapTables key="tables" map={map} shown={shown} view={view} search={search} mayExport={page.may.export} />
  )
  return (
    <div className="stack">
      <MapBar {...page} search={search} />
      <MapFilters map={map} filter={view.filter}>
        <MapSearch nodes={map.nodes} onChoose={choose} />
        <span className="small muted">
          {inSight} {t('standing', { day: format.day(page.today) })}
        </span>
      </MapFilters>
      <a className="map-jump small" href="#map-picture">
        {t('picture.jump')}
      </a>
      <div className="map-grid">
        {!isPhone ? [picture, panel, tables] : view.at ? [panel, tables, picture] : [tables, panel, picture]}
      </div>
      <p className="small muted">{t('notice')}</p>
    </div>
  )
}
