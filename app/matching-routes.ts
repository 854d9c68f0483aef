import { route, type RouteConfigEntry } from '@remix-run/route-config'
import { groupFiles, groupPages } from './group-routes'

/** Anybody may read by which rules a place is sought. */
export const openMatchingPages: RouteConfigEntry[] = [route('how-matching-works', 'routes/matching/how.tsx')]

/** Files of matching. */
export const matchingFiles: RouteConfigEntry[] = [
  route('vacancies/:vacancyId/candidates/export', 'routes/matching/candidates-export.tsx'),
  route('fairness/export/:part', 'routes/fairness/export.tsx'),
  route('clients/:clientId/matches/dropped/export', 'routes/matching/dropped-export.tsx'),
  route('clients/:clientId/matches/:vacancyId/data', 'routes/matching/pair-data.tsx'),
  ...groupFiles,
]

/** Pages of matching: what fits a client, side by side and on the map, shortlists to choose from, and the fairness report. */
export const matchingPages: RouteConfigEntry[] = [
  route('clients/:clientId/matches', 'routes/matching/shortlist.tsx'),
  route('clients/:clientId/matches/compare', 'routes/matching/compare.tsx'),
  route('clients/:clientId/matches/map', 'routes/matching/map.tsx'),
  route('clients/:clientId/matches/dropped', 'routes/matching/dropped.tsx'),
  route('clients/:clientId/matches/:vacancyId', 'routes/matching/pair.tsx'),
  route('vacancies/:vacancyId/candidates', 'routes/matching/candidates.tsx'),
  route('clients/:clientId/shortlists', 'routes/shortlists/list.tsx'),
  route('clients/:clientId/shortlists/new', 'routes/shortlists/new.tsx'),
  route('clients/:clientId/shortlists/:shortlistId', 'routes/shortlists/shortlist.tsx'),
  route('my-choices', 'routes/my/choices.tsx'),
  route('fairness', 'routes/fairness/report.tsx'),
  ...groupPages,
]
