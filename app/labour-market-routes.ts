import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** Files of the labour-market view, and of what a client could learn from it. */
export const labourMarketFiles: RouteConfigEntry[] = [
  route('labour-market/export/:part', 'routes/labour-market/export.tsx'),
  route('clients/:clientId/learn/export', 'routes/matching/learn-export.tsx'),
]

/** Pages of the labour-market view, and of what a client could learn from it. */
export const labourMarketPages: RouteConfigEntry[] = [
  route('labour-market', 'routes/labour-market/competences.tsx'),
  route('labour-market/places', 'routes/labour-market/places.tsx'),
  route('labour-market/competences/:conceptId', 'routes/labour-market/competence.tsx'),
  route('clients/:clientId/learn', 'routes/matching/learn.tsx'),
  route('my/learn', 'routes/my/learn.tsx'),
]
