import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** Files of groups that are matched as a whole. */
export const groupFiles: RouteConfigEntry[] = [
  route('groups/export', 'routes/matching/groups-export.tsx'),
  route('groups/:groupId/export/:part', 'routes/matching/group-part-export.tsx'),
  route('groups/:groupId/clients/:clientId/export', 'routes/matching/group-by-hand-export.tsx'),
]

/** Pages of groups that are matched as a whole. */
export const groupPages: RouteConfigEntry[] = [
  route('groups', 'routes/matching/groups.tsx'),
  route('groups/new', 'routes/matching/group-new.tsx'),
  route('groups/:groupId', 'routes/matching/group.tsx'),
  route('groups/:groupId/edit', 'routes/matching/group-edit.tsx'),
  route('groups/:groupId/clients', 'routes/matching/group-clients.tsx'),
  route('groups/:groupId/clients/:clientId', 'routes/matching/group-by-hand.tsx'),
  route('groups/:groupId/places', 'routes/matching/group-places.tsx'),
]
