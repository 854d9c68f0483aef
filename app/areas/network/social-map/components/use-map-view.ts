import { useLocation, useNavigate, useNavigation } from '@remix-run/react'
import { useCallback, useMemo } from 'react'
import { searchWith } from '~/ui/table/table-search'
import type { MapKey } from '../social-map'
import { readMapView } from '../map-view'

/** What the address says of the map; while an address of this page is on its way, that one already, so that nothing waits for it. */
export function useMapView() {
  const here = useLocation()
  const { location: next } = useNavigation()
  const navigate = useNavigate()
  const text = next?.pathname === here.pathname ? next.search : here.search
  const search = useMemo(() => new URLSearchParams(text), [text])
  const view = useMemo(() => readMapView(search), [search])
  const choose = useCallback(
    (key: MapKey | null) => {
      const changes: Record<string, string | null> = key ? { at: key } : { at: null, around: null }
      void navigate(searchWith(search, { ...changes, after: null, before: null }), { preventScrollReset: true })
    },
    [navigate, search],
  )
  return { search, view, choose }
}
