import type { Permission } from './permissions'

/**
 * Who may reach each route, by route file. `public`: anybody. `link`: the holder of a link from a mail. Otherwise the permission
 * that the route asks for first. A route of app/routes.ts that is not here fails the tests.
 */
export const routePermissions = {
  'routes/home.tsx': 'public',
  'routes/preferences.tsx': 'public',
  'routes/gallery.tsx': 'public',
} as const satisfies Record<string, Permission | 'public' | 'link' | 'sign-in' | 'setup'>
