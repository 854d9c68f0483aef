import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** Files of services, their coverage and the sector targets. */
export const serviceFiles: RouteConfigEntry[] = [
  route('services/export', 'routes/services/export.tsx'),
  route('services/targets/export', 'routes/services/targets/export.tsx'),
  route('services/coverage/export/:part', 'routes/services/coverage-export.tsx'),
]

/** Pages of services of the social map, their coverage and the sector targets. */
export const servicePages: RouteConfigEntry[] = [
  route('services', 'routes/services/list.tsx'),
  route('services/new', 'routes/services/form.tsx', { id: 'routes/services/form-new' }),
  route('services/:serviceId', 'routes/services/service.tsx'),
  route('services/:serviceId/edit', 'routes/services/form.tsx'),
  route('services/template', 'routes/services/template.tsx'),
  route('services/targets', 'routes/services/targets/list.tsx'),
  route('services/targets/new', 'routes/services/targets/form.tsx', { id: 'routes/services/targets/form-new' }),
  route('services/targets/:targetId', 'routes/services/targets/target.tsx'),
  route('services/targets/:targetId/edit', 'routes/services/targets/form.tsx'),
  route('services/coverage', 'routes/services/coverage.tsx'),
  route('services/coverage/region', 'routes/services/region.tsx'),
  route('services/coverage/region/places', 'routes/services/places.tsx'),
  route('services/coverage/plan/:gap', 'routes/services/plan.tsx'),
  route('services/coverage/outlines', 'routes/services/outlines.tsx'),
]
