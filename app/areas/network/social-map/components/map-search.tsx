import { lazy, Suspense } from 'react'
import { useHydrated } from '~/ui/use-hydrated'
import type { MapKey } from '../social-map'
import type { Stood } from './whole-map'

const Listed = lazy(() => import('./map-search-listed'))

export interface MapSearchProps {
  nodes: readonly Stood[]
  onChoose: (key: MapKey) => void
}

/** Finding somebody on the map by name, with results as one types; without scripts the table has a search. */
export function MapSearch(props: MapSearchProps) {
  const hydrated = useHydrated()
  const room = <div className="map-search" />
  if (!hydrated) return room
  return (
    <Suspense fallback={room}>
      <Listed {...props} />
    </Suspense>
  )
}
