import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** Files of the labour-market view. */
export const labourMarketFiles: RouteConfigEntry[] = [
  route('labour-market/export/:part', 'routes/labour-market/export.tsx'),
]

/** Pages of the labour-market view. */
export const labourMarketPages: RouteConfigEntry[] = [
  route('labour-market', 'routes/labour-market/competences.tsx'),
  route('labour-market/places', 'routes/labour-market/places.tsx'),
  route('labour-market/competences/:conceptId', 'routes/labour-market/competence.tsx'),
]
