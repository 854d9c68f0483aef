import type { Permission } from './permissions'

/**
 * Who may reach each route, by route file. `public`: anybody. `link`: the holder of a link from a mail. `sign-in`: somebody who is
 * on the way in. `setup`: only while there is no network. Otherwise the permission that the route asks for first. A route of
 * app/routes.ts that is not here fails the tests.
 */
export const routePermissions = {
  'routes/home.tsx': 'public',
  'routes/preferences.tsx': 'public',
  'routes/gallery.tsx': 'public',
  'routes/plain.tsx': 'public',
  'routes/shell.tsx': 'account.manage-own',

  'routes/access/sign-in.tsx': 'public',
  'routes/access/code.tsx': 'sign-in',
  'routes/access/second-factor.tsx': 'sign-in',
  'routes/access/by-mail.tsx': 'public',
  'routes/access/link.tsx': 'link',
  'routes/access/sign-out.tsx': 'public',
  'routes/access/still-here.tsx': 'account.manage-own',
  'routes/access/forgot-password.tsx': 'public',
  'routes/access/reset-password.tsx': 'link',
  'routes/access/invitation.tsx': 'link',
  'routes/access/choose-membership.tsx': 'sign-in',
  'routes/set-up.tsx': 'setup',

  'routes/settings/profile.tsx': 'account.manage-own',
  'routes/settings/security.tsx': 'account.manage-own',
  'routes/settings/sessions.tsx': 'account.manage-own',
  'routes/admin/people.tsx': 'people.read',
  'routes/admin/audit.tsx': 'audit.verify',
} as const satisfies Record<string, Permission | 'public' | 'link' | 'sign-in' | 'setup'>
